using DonorBridge.Portal.Charts;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Lists;
using DonorBridge.Portal.TagHelpers;

namespace DonorBridge.Portal.Pages;

/// <summary>Rows for the style guide's list.</summary>
public sealed record SampleGrant(string Reference, string Donor, string Country, decimal Amount, string Currency, DateOnly Ends, bool IsLate)
{
    private static readonly string[] Donors = ["Baltic Children’s Fund", "North Star", "Aurora Foundation", "European action grant"];

    public static Listing<SampleGrant> List(ListState state, Wording text)
    {
        var rows = Enumerable.Range(1, 60).Select(n => new SampleGrant($"BS-{2020 + n % 7}-{n:000}", Donors[n % 4], n % 3 == 0 ? "EE" : "LV",
                8000m + n * 3750.25m, n % 4 == 1 ? "SEK" : "EUR", new DateOnly(2026, 1, 1).AddDays(n * 17), n % 5 == 0))
            .Where(grant => state.Value("country") is not { } country || grant.Country == country);
        return Listing.Of("Grants that are running", rows, state,
        [
            new("reference", "Reference", grant => grant.Reference) { IsName = true, Link = _ => "/styleguide" },
            new("donor", "Donor", grant => grant.Donor),
            new("amount", "Amount", grant => grant.Amount) { IsNumber = true, Shown = grant => text.Money(grant.Amount, grant.Currency) },
            new("ends", "Ends", grant => grant.Ends),
            new("state", "Report", grant => grant.IsLate ? "Late" : "Filed") { Tone = grant => grant.IsLate ? Tone.Danger : Tone.Success },
        ], text, [new("country", "Country", [new("EE", "Estonia"), new("LV", "Latvia")])], pageSize: 6);
    }
}

/// <summary>Figures for the style guide's charts.</summary>
internal static class SampleCharts
{
    private static readonly string[] Years = ["2021", "2022", "2023", "2024", "2025", "2026"];

    public static IEnumerable<Chart> All(Wording text)
    {
        string Thousands(decimal value) => text.Number(value);
        yield return new BarChart("Four of five donors pay for shelter", "Thousand euro paid in 2026, by donor", "Donor", "Thousand euro",
            [new("European action grant", 240), new("Baltic Children’s Fund", 90), new("North Star", 58.4m), new("Aurora Foundation", 30), new("City of Riga", null)])
            { Format = Thousands, NotReported = "not reported" };
        yield return new StackedBarChart("Support has halved since 2023", "Thousand euro by year and kind of funder", "Year", "Total", Years,
            [new("European Union", [310, 420, 510, 380, 240, 120]), new("States", [120, 140, 180, 160, 150, 90]), new("Foundations", [40, 45, 70, null, 60, 30])])
            { Format = Thousands, NotReported = "not reported" };
        yield return new LineChart("More children are reached by fewer guardians", "Children and guardians by year", "Year", Years,
            [new("Children", [310, 360, 402, 455, 470, 512]), new("Guardians", [62, 66, null, 58, 51, 44])])
            { Format = Thousands, NotReported = "not reported" };
        yield return new TimelineChart("Three of four grants end by next summer", "Grants of one project, with today", ["Grant", "Kind", "Start", "End", "Note"],
            [
                new("European action grant", "Union", new(2025, 1, 1), new(2026, 12, 31), "24 months"),
                new("Baltic Children’s Fund", "Foundation", new(2025, 3, 1), new(2028, 2, 29), "36 months"),
                new("North Star, renewed twice", "State", new(2024, 7, 1), new(2027, 6, 30), "12 months, renewed twice", new DateOnly(2025, 6, 30)),
                new("Aurora Foundation", "Foundation", new(2026, 1, 1), new(2026, 12, 31), "12 months"),
            ], new(2026, 11, 12), text["chart.now"], text.Date)
            { Format = Thousands, NotReported = "not reported" };
    }
}
