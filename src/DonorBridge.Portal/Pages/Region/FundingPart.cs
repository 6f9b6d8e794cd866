using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Funding;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Funding;

namespace DonorBridge.Portal.Pages.Region;

/// <summary>What of a grant falls into one country and one funding year, in euro.</summary>
/// <param name="Country">ISO 3166-1 alpha-2; empty where the project names none.</param>
public sealed record FundingPart(FundingFactRow Fact, string Country, int Year, decimal Euro)
{
    /// <summary>
    /// Cuts signed grants into countries, by the project's shares, and years, by the days of the agreement as it now stands;
    /// both to the cent, so that the parts sum to the whole. A sub-grant is part of the grant it comes from and is left out,
    /// and so is a grant in a currency without a rate.
    /// </summary>
    public static IReadOnlyList<FundingPart> Of(IEnumerable<FundingFactRow> facts) =>
    [
        .. from fact in facts
           where Counts(fact) && fact.AmountEur is not null
           from place in ByCountry(fact)
           from year in FundingYears.Of(place.Amount, new Period(fact.StartOn, fact.EndOn), [])
           select new FundingPart(fact, place.Country, year.Year, year.Amount.Amount)
    ];

    /// <summary>Signed, and not passed on from a grant that is counted already.</summary>
    public static bool Counts(FundingFactRow fact) => fact.State != GrantState.Draft && fact.ParentGrantId is null;

    private static IEnumerable<(string Country, Money Amount)> ByCountry(FundingFactRow fact)
    {
        var whole = new Money(fact.AmountEur!.Value, "EUR");
        var shares = fact.Countries.Where(share => share.Percent is null or > 0).ToList();
        if (shares.Count == 0) return [("", whole)];
        // Where no share is said, the countries stand alike: the page says so.
        var weights = shares.ConvertAll(share => share.Percent ?? 100m / shares.Count);
        return shares.Select(share => share.Code).Zip(whole.Split(weights));
    }
}
