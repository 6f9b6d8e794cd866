using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Spending;
using DonorBridge.Store;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Ledgers;

namespace DonorBridge.Portal.DemonstrationRegion;

/// <summary>Figures that follow from a period alone, so that every due report of the region has its own and none is pro-rated.</summary>
internal static class RegionFigures
{
    /// <summary>Spends a grant evenly over its months up to a day, line by line.</summary>
    public static void Spend(StoreContext db, GrantRow grant, ProjectRow project, DateOnly until, params (string Line, decimal Month, string Text)[] lines)
    {
        for (var month = new DateOnly(grant.StartOn.Year, grant.StartOn.Month, 1); ; month = month.AddMonths(1))
        {
            var day = month.AddMonths(1).AddDays(-3);
            if (day > until || day > grant.OriginalEndOn) return;
            if (day < grant.StartOn) continue;
            // A few cents of unevenness, the same at every start: real ledgers are not round.
            var wobble = day.Month * 0.37m - 2.05m;
            foreach (var (line, amount, text) in lines)
                Draft.Entry(db, grant, project, MoneyEntryKind.Expenditure, line, day, Math.Round(amount + wobble, 2, MidpointRounding.AwayFromZero), text);
        }
    }

    /// <summary>Everyone the shelter reached in a period, by group.</summary>
    public static void Reached(StoreContext db, ProjectRow project, Guid by, DateTimeOffset at, Period period)
    {
        var months = Math.Max(1, (int)Math.Round(period.Months));
        Row("unaccompanied", Reach.Direct, 6 * months, 2 * months, ("6-11", months), ("12-14", 2 * months), ("15-17", 3 * months));
        Row("trafficked-between-countries", Reach.Direct, 2 * months, months, ("12-14", months), ("15-17", months));
        Row("trafficked-within-a-country", Reach.Direct, 3, 2, ("15-17", 3));
        Row("without-documentation", Reach.Direct, 2 * months, months, ("0-5", months), ("6-11", months));
        Row("at-risk-reached-by-prevention", Reach.Indirect, 35 * months, 18 * months, ("12-14", 20 * months), ("15-17", 15 * months));
        Row("professionals-trained", Reach.Direct, 5 * months, 3 * months, ("25+", 5 * months));
        Row("total", Reach.Direct, 16 * months, 8 * months, ("0-5", months), ("6-11", 2 * months), ("12-14", 3 * months), ("15-17", 5 * months), ("25+", 5 * months));

        void Row(string group, Reach reach, int all, int female, params (string Band, int Count)[] ages)
        {
            var figure = Draft.Figure(project, by, at, period.From, period.To, FigureKind.UniquePersons, group: group, reach: reach);
            figure.Value = all;
            figure.Source = "shelter register";
            figure.Parts.Add(new FigurePartRow { OwnerOrg = project.OwnerOrg, Sex = "female", Value = female });
            figure.Parts.Add(new FigurePartRow { OwnerOrg = project.OwnerOrg, Sex = "male", Value = all - female });
            figure.Parts.AddRange(ages.Select(age => new FigurePartRow { OwnerOrg = project.OwnerOrg, AgeBand = age.Band, Value = age.Count }));
            db.Figures.Add(figure);
        }
    }

    /// <summary>The total only, as a small organisation counts.</summary>
    public static void Counted(StoreContext db, ProjectRow project, Guid by, DateTimeOffset at, Period period, int people)
    {
        var figure = Draft.Figure(project, by, at, period.From, period.To, FigureKind.UniquePersons, group: PeopleReached.Total, reach: Reach.Direct);
        figure.Value = people;
        db.Figures.Add(figure);
    }

    public static void Flow(StoreContext db, IndicatorRow indicator, ProjectRow project, Guid by, DateTimeOffset at, Period period, decimal value)
    {
        var figure = Draft.Figure(project, by, at, period.From, period.To, indicator.Kind, indicator.Id);
        figure.Value = value;
        db.Figures.Add(figure);
    }

    public static void Ratio(StoreContext db, IndicatorRow indicator, ProjectRow project, Guid by, DateTimeOffset at, Period period, int part, int whole)
    {
        var figure = Draft.Figure(project, by, at, period.From, period.To, FigureKind.Ratio, indicator.Id);
        (figure.Numerator, figure.Denominator) = (part, whole);
        db.Figures.Add(figure);
    }
}
