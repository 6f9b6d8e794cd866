using System.Xml.Linq;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Iati.Importing;

/// <summary>Reads amounts: a number with its currency, own or the activity's default, and its value date.</summary>
internal sealed class AmountRead(Reading reading)
{
    /// <summary>The amount of an element's value; where there is none that can be held, the whole element is left out.</summary>
    public (Money Amount, DateOnly? ValueDate)? Of(XElement holder)
    {
        var value = holder.Element("value");
        if (value is null) return Refuse(holder, new Sentence("no-value", $"It has no value."));
        var currency = reading.Attribute(value, "currency") ?? reading.Attribute(reading.Activity, "default-currency");
        var number = XsdTypes.Decimal(reading.Text(value) ?? "");
        if (number is null) return Refuse(holder, new Sentence("value-no-number", $"Its value is not a number with a point and no separators."));
        if (!Money.IsCurrency(currency)) return Refuse(holder, new Sentence("no-currency", $"Neither the value nor the activity names a currency of three capital letters."));
        return (new Money(number.Value, currency!), reading.Day(value, "value-date"));
    }

    private (Money, DateOnly?)? Refuse(XElement holder, Sentence why)
    {
        reading.LeaveOut(holder, why);
        return null;
    }
}
