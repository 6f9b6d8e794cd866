using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Reporting.Funding;

/// <summary>How much funding depends on few donors (FACTS.md e).</summary>
/// <param name="Herfindahl">Sum of the squared percentage shares: above 0 to 10,000, which is one donor.</param>
/// <param name="EffectiveDonors">How many equal donors would be as concentrated: 10,000 by the Herfindahl index.</param>
public sealed record Concentration(decimal Herfindahl, decimal EffectiveDonors)
{
    /// <summary>Over the donors' sums. Null where the total is not positive or a donor's sum is negative: refunds have no share.</summary>
    /// <exception cref="InvalidOperationException">The amounts are in several currencies.</exception>
    public static Concentration? Of(IReadOnlyList<(string Donor, Money Amount)> grants)
    {
        if (grants.Count == 0) return null;

        var currency = grants[0].Amount.Currency;
        var sums = grants.GroupBy(grant => grant.Donor)
            .Select(donor => Money.Sum(donor.Select(grant => grant.Amount), currency).Amount)
            .ToList();
        var total = sums.Sum();
        if (total <= 0 || sums.Any(sum => sum < 0)) return null;

        var herfindahl = sums.Sum(sum => sum / total * 100m * (sum / total * 100m));
        return new Concentration(herfindahl, 10_000m / herfindahl);
    }
}
