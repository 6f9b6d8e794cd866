using DonorBridge.Portal.Charts;
using DonorBridge.Portal.Languages;

namespace DonorBridge.Portal.Pages.Region;

/// <summary>The secretariat's pictures of who funds what, when and where. Every figure leads to the grants it is made of.</summary>
/// <param name="grants">Address of the page that lists grants.</param>
public sealed class FundingCharts(IReadOnlyList<FundingPart> parts, FundingFilter filter, string grants, Wording text)
{
    /// <summary>More inks than this cannot be told apart; the rest stands together.</summary>
    private const int MostDonors = 6;

    /// <summary>Each funding year, stacked by donor, largest donor first.</summary>
    public Chart ByYear()
    {
        var years = Enumerable.Range(parts.Min(part => part.Year), parts.Max(part => part.Year) - parts.Min(part => part.Year) + 1).ToList();
        var donors = parts.GroupBy(part => part.Fact.DonorName).OrderByDescending(donor => donor.Sum(part => part.Euro)).Select(donor => donor.Key).ToList();
        var named = donors.Count > MostDonors ? donors[..(MostDonors - 1)] : donors;
        var series = named.Select(donor => Stack(donor, years, part => part.Fact.DonorName == donor)).ToList();
        if (named.Count < donors.Count) series.Add(Stack(text["region.other-donors"], years, part => !named.Contains(part.Fact.DonorName)));
        var best = years.MaxBy(year => parts.Where(part => part.Year == year).Sum(part => part.Euro));
        return new StackedBarChart(text["region.by-year-finding", ("year", Plain(best))], text["region.by-year-what"], text["region.year"], text["region.total"], [.. years.Select(Plain)], series)
        {
            Format = Euro,
            NotReported = text["region.no-money"],
            Link = (row, column) =>
                column == 0 || column > named.Count && column <= series.Count ? null
                : (filter with { Year = years[row], Donor = column <= named.Count ? named[column - 1] : filter.Donor }).At(grants),
        };
    }

    public Chart ByCountry() => Bars(
        "country", text["region.country"], part => part.Country, code => code.Length == 0 ? text["region.no-country"] : text.Country(code),
        code => filter with { Country = code.Length == 0 ? FundingFilter.NoCountry : code });

    public Chart ByDonor() => Bars("donor", text["region.donor"], part => part.Fact.DonorName, name => name, name => filter with { Donor = name });

    private BarChart Bars(string which, string of, Func<FundingPart, string> by, Func<string, string> name, Func<string, FundingFilter> only)
    {
        var sums = parts.GroupBy(by).Select(group => (group.Key, Sum: group.Sum(part => part.Euro))).OrderByDescending(group => group.Sum).ToList();
        var total = sums.Sum(group => group.Sum);
        var finding = total > 0
            ? text[$"region.by-{which}-finding", ("name", name(sums[0].Key)), ("share", text.Percent(sums[0].Sum / total))]
            : text[$"region.by-{which}"];
        return new BarChart(finding, text[$"region.by-{which}-what"], of, text["region.amount"], [.. sums.Select(group => new Point(name(group.Key), group.Sum))])
        {
            Format = Euro,
            NotReported = text["region.no-money"],
            Link = (row, column) => column == 0 ? null : only(sums[row].Key).At(grants),
        };
    }

    private Series Stack(string name, List<int> years, Func<FundingPart, bool> of) =>
        new(name, [.. years.Select(year => parts.Where(part => part.Year == year && of(part)).ToList() is { Count: > 0 } some ? some.Sum(part => part.Euro) : (decimal?)null)]);

    private string Euro(decimal amount) => text.Money(amount, "EUR", 0);

    private static string Plain(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
