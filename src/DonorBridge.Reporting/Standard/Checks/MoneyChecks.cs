using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Spending;

namespace DonorBridge.Reporting.Standard.Checks;

internal static class MoneyChecks
{
    public static IEnumerable<Problem> Of(DueReportPart part, string place, StandardReportDefinition questions)
    {
        var section = questions.SectionOf(AskedPart.Spending)?.Key;
        var currency = part.Grant.AccountsCurrency();
        if (Amounts(part).Where(money => money.Money.Currency != currency).ToList() is { Count: > 0 } foreign)
            return foreign.Select(money => new Problem($"{place}.{money.Place}", "other-currency", $"{money.Money.Currency} cannot be added to {currency}, the currency of the accounts of grant {part.Grant.Reference}: enter the amount in {currency}, at the rate of your own books.", section: section));

        return
        [
            .. Entries(part, place, section),
            .. Lines(part, place, section),
            .. Funds(part, place, questions.SectionOf(AskedPart.Funds)?.Key),
        ];
    }

    private static IEnumerable<(string Place, Money Money)> Amounts(DueReportPart part) =>
    [
        .. part.Entries.Select((entry, index) => ($"entries[{index}].amount", entry.Amount)),
        .. part.Spending.SelectMany((line, index) => new[] { ($"spending[{index}].spentBefore", line.SpentBefore), ($"spending[{index}].spent", line.Spent) }),
        .. part.Funds is { } funds
            ? new[] { ("funds.broughtForward", funds.BroughtForward), ("funds.received", funds.Received), ("funds.interest", funds.Interest), ("funds.spent", funds.Spent) }
            : [],
    ];

    private static IEnumerable<Problem> Entries(DueReportPart part, string place, string? section)
    {
        for (var i = 0; i < part.Entries.Count; i++)
        {
            var entry = part.Entries[i];
            if (!part.Due.Period.Contains(entry.Date))
                yield return new Problem($"{place}.entries[{i}].date", "entry-outside-period", $"The entry {entry.Id} of {entry.Date:yyyy-MM-dd} lies outside the period {part.Due.Period}.", section: section);
            if (entry.Kind == MoneyEntryKind.Expenditure && part.Grant.BudgetLines.All(line => line.Code != entry.Line))
                yield return new Problem($"{place}.entries[{i}].line", "entry-unknown-line", $"The entry {entry.Id} names the budget line '{entry.Line}', which grant {part.Grant.Reference} does not have.", section: section);
        }
        foreach (var same in part.Entries.GroupBy(entry => entry.Id).Where(same => same.Count() > 1))
            yield return new Problem($"{place}.entries", "entry-repeated", $"The entry {same.Key} stands {same.Count()} times: keep one.", section: section);
    }

    private static IEnumerable<Problem> Lines(DueReportPart part, string place, string? section)
    {
        for (var i = 0; i < part.Spending.Count; i++)
        {
            var spending = part.Spending[i];
            if (part.Grant.BudgetLines.FirstOrDefault(line => line.Code == spending.Line) is not { } line)
            {
                yield return new Problem($"{place}.spending[{i}].line", "unknown-line", $"Grant {part.Grant.Reference} has no budget line '{spending.Line}'; it has {string.Join(", ", part.Grant.BudgetLines.Select(known => known.Code))}.", section: section);
                continue;
            }
            if (part.Entries.Count > 0 && Money.Sum(part.Entries.Where(entry => entry.Kind == MoneyEntryKind.Expenditure && entry.Line == line.Code).Select(entry => entry.Amount), part.Grant.AccountsCurrency()) is var dated && dated != spending.Spent)
                yield return new Problem($"{place}.spending[{i}].spent", "line-differs-from-entries", $"Line {line.Code} says {spending.Spent}; its dated entries sum to {dated}.", section: section);
            if (line.Amount.Currency == part.Grant.AccountsCurrency() && spending.SpentInAll().Amount > line.Amount.Amount && spending.Explanation is null)
                yield return new Problem($"{place}.spending[{i}]", "line-over-budget", $"Line {line.Code} '{line.Name}' has {spending.SpentInAll()} spent of {line.Amount}: explain why.", Weight.Note, section);
        }
    }

    private static IEnumerable<Problem> Funds(DueReportPart part, string place, string? section)
    {
        if (part.Funds is null)
        {
            if (part.Due.Asks.Contains(AskedPart.Funds))
                yield return new Problem($"{place}.funds", "funds-missing", $"{part.Grant.Donor.Name} asks for a funds statement: give what was brought forward, received and spent.", section: section);
            yield break;
        }
        if (part.Spending.Count > 0 && Money.Sum(part.Spending.Select(line => line.Spent), part.Grant.AccountsCurrency()) is var spent && spent != part.Funds.Spent)
            yield return new Problem($"{place}.funds.spent", "funds-differ-from-lines", $"The funds statement says {part.Funds.Spent} was spent, the budget lines {spent}: they must agree.", section: section);
    }
}
