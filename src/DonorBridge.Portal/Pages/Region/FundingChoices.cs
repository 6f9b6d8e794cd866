using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Lists;
using DonorBridge.Portal.TagHelpers;

namespace DonorBridge.Portal.Pages.Region;

/// <summary>What the funding can be narrowed to: what occurs in it.</summary>
public sealed record FundingChoices(IReadOnlyList<ListFilter> Filters)
{
    public static FundingChoices Of(IReadOnlyList<FundingPart> parts, Wording text) => new(
    [
        new("country", text["region.country"], [.. parts.Select(part => part.Country).Distinct()
            .Select(code => code.Length == 0 ? new Choice(FundingFilter.NoCountry, text["region.no-country"]) : new Choice(code, text.Country(code))).OrderBy(choice => choice.Text)]),
        new("donor", text["region.donor"], [.. parts.Select(part => part.Fact.DonorName).Distinct().Order().Select(Same)]),
        new("ngo", text["region.ngo"], [.. parts.Select(part => part.Fact.NgoName).Distinct().Order().Select(Same)]),
        new("year", text["region.year"], [.. parts.Select(part => part.Year).Distinct().Order().Select(year => Same(year.ToString(System.Globalization.CultureInfo.InvariantCulture)))]),
    ]);

    private static Choice Same(string name) => new(name, name);
}
