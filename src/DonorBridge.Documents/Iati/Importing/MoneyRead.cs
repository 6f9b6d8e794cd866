using System.Globalization;
using System.Xml.Linq;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Imports;
using DonorBridge.Reporting.Spending;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Iati.Importing;

/// <summary>A transaction on its way to the ledger, before its grant is known.</summary>
/// <param name="Provider">An organisation's id; null where the file names none and none follows.</param>
internal sealed record TransactionRead(ImportedMoney Money, string? Provider, string? Receiver);

/// <summary>Reads transactions as the project's lead sees them: what a funder pays the lead is a receipt, what the lead pays is spending.</summary>
internal sealed class MoneyRead(string activity, Reading reading, AmountRead amounts, OrganisationsRead organisations, Words words, Parties parties)
{
    private readonly Dictionary<string, int> _used = [];

    public IReadOnlyList<TransactionRead> All() =>
        reading.Activity.Elements("transaction").Select(One).OfType<TransactionRead>().ToList();

    private TransactionRead? One(XElement transaction)
    {
        var type = transaction.Element("transaction-type") is { } typed ? reading.Attribute(typed, "code") : null;
        var date = transaction.Element("transaction-date") is { } dated ? reading.Day(dated, "iso-date") : null;
        if (date is null) return Refuse(transaction, new Sentence("no-date", $"It has no readable date."));
        if (amounts.Of(transaction) is not { } amount) return null;

        XElement? provider = transaction.Element("provider-org"), receiver = transaction.Element("receiver-org");
        var from = organisations.Read(provider, reading, words) ?? (type is "2" or "3" or "4" or "7" ? parties.Publisher : null);
        var to = organisations.Read(receiver, reading, words) ?? (type is "1" or "11" || (type is "2" or "3" or "7" && IsFunder(from)) ? parties.Lead : null);
        var (kind, why) = Kind(type, from, to);
        if (kind is null) return Refuse(transaction, why!);

        var incoming = kind is MoneyEntryKind.Receipt or MoneyEntryKind.Commitment;
        var counterpart = incoming ? from : to;
        var money = new ImportedMoney
        {
            Key = Key(reading.Attribute(transaction, "ref"), type!, date.Value, amount.Amount, counterpart),
            Project = activity,
            Kind = kind.Value,
            Date = date.Value,
            Amount = amount.Amount,
            ValueDate = amount.ValueDate,
            Text = words.Of(transaction.Element("description")),
            Counterpart = counterpart,
            CounterpartActivity = incoming ? Activity(provider, "provider-activity-id") : Activity(receiver, "receiver-activity-id"),
        };
        LeaveOutOwnActivity(incoming ? receiver?.Attribute("receiver-activity-id") : provider?.Attribute("provider-activity-id"));
        return new TransactionRead(money, from, to);
    }

    private (MoneyEntryKind? Kind, Sentence? Why) Kind(string? type, string? from, string? to) => type switch
    {
        "1" => (MoneyEntryKind.Receipt, null),
        "11" => (MoneyEntryKind.Commitment, null),
        "2" when to == parties.Lead || IsFunder(from) => (MoneyEntryKind.Commitment, null),
        "2" => (null, new Sentence("partner-commitment", $"A commitment to a partner is agreed in a sub-grant, which is entered by hand.")),
        "3" or "7" when IsFunder(from) => (MoneyEntryKind.Receipt, null),
        "3" or "7" => (MoneyEntryKind.Expenditure, null),
        "4" when IsFunder(from) => (null, new Sentence("donors-spending", $"What a donor spends itself is not the project's spending.")),
        "4" => (MoneyEntryKind.Expenditure, null),
        "12" or "13" => (null, new Sentence("pledge", $"A pledge is not signed money.")),
        "5" or "6" or "8" or "9" or "10" => (null, new Sentence("loans", $"Loans, equity and guarantees are not kept.")),
        _ => (null, new Sentence("type-1-to-13", $"Its type is none of 1 to 13.")),
    };

    private bool IsFunder(string? organisation) => parties.Funders.Any(funder => funder.Organisation == organisation);

    private string? Activity(XElement? organisation, string attribute) => organisation is null ? null : reading.Attribute(organisation, attribute);

    private void LeaveOutOwnActivity(XAttribute? attribute)
    {
        if (attribute is null) return;
        if (attribute.Value.Trim() == activity) reading.Attribute(attribute.Parent!, attribute.Name);
        else reading.LeaveOut(attribute, new Sentence("other-partys-activity", $"The payer's or payee's activity is kept for the other organisation only."));
    }

    // A reference where there is one, else what the transaction says: a repeated one gets a number.
    private string Key(string? reference, string type, DateOnly date, Money amount, string? counterpart)
    {
        var key = reference is not null ? $"{activity}/{reference}"
            : string.Create(CultureInfo.InvariantCulture, $"{activity}/{type}/{date:yyyy-MM-dd}/{amount}/{counterpart}");
        _used[key] = _used.GetValueOrDefault(key) + 1;
        return _used[key] == 1 ? key : $"{key}/{_used[key]}";
    }

    private TransactionRead? Refuse(XElement transaction, Sentence why)
    {
        reading.LeaveOut(transaction, why);
        return null;
    }
}
