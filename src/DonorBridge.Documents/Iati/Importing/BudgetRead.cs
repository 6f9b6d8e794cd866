using System.Xml.Linq;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Imports;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Iati.Importing;

/// <summary>Reads budgets and planned payments.</summary>
internal static class BudgetRead
{
    public static IReadOnlyList<ImportedBudget> Budgets(Reading reading, AmountRead amounts) =>
        reading.Activity.Elements("budget").Select(budget => One(budget, reading, amounts)).OfType<ImportedBudget>().ToList();

    public static IReadOnlyList<PlannedPayment> Payments(Reading reading, AmountRead amounts, OrganisationsRead organisations, Words words) =>
        reading.Activity.Elements("planned-disbursement").Select(payment => One(payment, reading, amounts, organisations, words)).OfType<PlannedPayment>().ToList();

    /// <summary>What the budgets say in all: a revised budget replaces an original one for the same days. Null without budgets or in several currencies.</summary>
    public static Money? Total(IReadOnlyList<ImportedBudget> budgets)
    {
        var standing = budgets.GroupBy(budget => budget.Period).SelectMany(same => same.Any(budget => budget.Revised) ? same.Where(budget => budget.Revised) : same).ToList();
        return standing.Select(budget => budget.Amount.Currency).Distinct().ToList() is [var currency] ? Money.Sum(standing.Select(budget => budget.Amount), currency) : null;
    }

    private static ImportedBudget? One(XElement budget, Reading reading, AmountRead amounts)
    {
        var revised = IsSecond(reading, budget, "type");
        var committed = IsSecond(reading, budget, "status");
        if (Period(budget, reading) is not { } days)
        {
            reading.LeaveOut(budget, new Sentence("bad-days", $"Its days are missing, unreadable or end before they start."));
            return null;
        }
        return amounts.Of(budget) is { } amount ? new ImportedBudget(days, amount.Amount, revised, committed, amount.ValueDate) : null;
    }

    private static PlannedPayment? One(XElement payment, Reading reading, AmountRead amounts, OrganisationsRead organisations, Words words)
    {
        var revised = IsSecond(reading, payment, "type");
        var from = payment.Element("period-start") is { } start ? reading.Day(start, "iso-date") : null;
        var to = payment.Element("period-end") is { } end ? reading.Day(end, "iso-date") : null;
        if (from is null || to < from)
        {
            reading.LeaveOut(payment, new Sentence("bad-days", $"Its days are missing, unreadable or end before they start."));
            return null;
        }
        if (amounts.Of(payment) is not { } amount) return null;
        var provider = payment.Element("provider-org");
        var receiver = payment.Element("receiver-org");
        return new PlannedPayment(from.Value, to, amount.Amount, revised, amount.ValueDate, organisations.Read(provider, reading, words), organisations.Read(receiver, reading, words));
    }

    internal static Period? Period(XElement holder, Reading reading)
    {
        var from = holder.Element("period-start") is { } start ? reading.Day(start, "iso-date") : null;
        var to = holder.Element("period-end") is { } end ? reading.Day(end, "iso-date") : null;
        return from is { } first && to is { } last && first <= last ? new Period(first, last) : null;
    }

    // Both lists have two codes, and the first is the default.
    private static bool IsSecond(Reading reading, XElement element, string attribute)
    {
        var code = reading.Attribute(element, attribute);
        if (code is not (null or "1" or "2")) reading.LeaveOut(element.Attribute(attribute)!, new Sentence("neither-1-nor-2", $"It is neither 1 nor 2: 1 was taken."));
        return code == "2";
    }
}
