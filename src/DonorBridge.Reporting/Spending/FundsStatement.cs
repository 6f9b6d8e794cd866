using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Reporting.Spending;

/// <summary>One grant's cash over a period: brought forward + received + interest - spent = balance.</summary>
public sealed record FundsStatement(Money BroughtForward, Money Received, Money Interest, Money Spent)
{
    /// <summary>What is left at the period's last day; negative where the NGO paid ahead.</summary>
    public Money Balance() => BroughtForward + Received + Interest - Spent;

    /// <summary>Sums a grant's dated entries, all in the grant's currency; entries before the period make what was brought forward.</summary>
    public static FundsStatement Of(IEnumerable<MoneyEntry> entries, Period period, string currency)
    {
        var dated = entries.Where(entry => entry.Date <= period.To).ToList();
        var before = dated.Where(entry => entry.Date < period.From).ToList();
        var inside = dated.Where(entry => entry.Date >= period.From).ToList();
        return new FundsStatement(
            Sum(before, MoneyEntryKind.Receipt) + Sum(before, MoneyEntryKind.Interest) - Sum(before, MoneyEntryKind.Expenditure),
            Sum(inside, MoneyEntryKind.Receipt),
            Sum(inside, MoneyEntryKind.Interest),
            Sum(inside, MoneyEntryKind.Expenditure));

        Money Sum(List<MoneyEntry> some, MoneyEntryKind kind) =>
            Money.Sum(some.Where(entry => entry.Kind == kind).Select(entry => entry.Amount), currency);
    }
}
