using DonorBridge.Portal.Lists;
using Microsoft.AspNetCore.WebUtilities;

namespace DonorBridge.Portal.Pages.Region;

/// <summary>Which part of the funding is looked at; all of it stands in the address, so that a view can be shared.</summary>
public sealed record FundingFilter(string? Country, string? Donor, string? Ngo, int? Year)
{
    public static FundingFilter Of(ListState state) =>
        new(state.Value("country"), state.Value("donor"), state.Value("ngo"), int.TryParse(state.Value("year"), out var year) ? year : null);

    public bool Takes(FundingPart part) =>
        (Country is null || part.Country == (Country == NoCountry ? "" : Country))
        && (Donor is null || part.Fact.DonorName == Donor)
        && (Ngo is null || part.Fact.NgoName == Ngo)
        && (Year is null || part.Year == Year);

    /// <summary>Stands in the address for grants whose project names no country.</summary>
    public const string NoCountry = "none";

    /// <summary>The same filter as an address.</summary>
    public string At(string page) => QueryHelpers.AddQueryString(page, new Dictionary<string, string?>
    {
        ["country"] = Country,
        ["donor"] = Donor,
        ["ngo"] = Ngo,
        ["year"] = Year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    }.Where(pair => pair.Value is not null));
}
