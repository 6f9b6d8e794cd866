using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Spending;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Filings;

/// <summary>A project's figures as the core reads them: corrections come after what they correct.</summary>
public sealed class LedgerReading(UnitOfWork work)
{
    /// <param name="due">What is reported on; nothing that no period of it can need is read. A figure counts since its grant's start, money since ever: what was spent before is part of the report.</param>
    public async Task<ProjectLedger> Of(Guid project, IReadOnlyList<(DueReport Due, Grant Grant)> due, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var grants = due.Select(one => one.Grant).DistinctBy(grant => grant.Id).ToList();
        var ids = grants.Select(grant => Guid.Parse(grant.Id)).ToList();
        if (due.Count == 0) return new ProjectLedger();
        var until = due.Max(one => one.Due.Period.To);
        var from = due.Min(one => one.Due.Period.From < one.Grant.Start ? one.Due.Period.From : one.Grant.Start);
        var indicators = await db.Indicators.AsNoTracking().Where(row => row.ProjectId == project).OrderBy(row => row.Position).ToListAsync(cancel);
        var figures = await db.Figures.AsNoTracking().Include(row => row.Parts).Where(row => row.ProjectId == project && (row.FromOn >= from || row.Kind == FigureKind.Stock) && row.ToOn <= until).OrderBy(row => row.RecordedAt).ThenBy(row => row.Id).ToListAsync(cancel);
        var money = await db.MoneyEntries.AsNoTracking().Where(row => row.ProjectId == project && ids.Contains(row.GrantId) && row.BookedOn <= until).OrderBy(row => row.BookedOn).ThenBy(row => row.Id).ToListAsync(cancel);
        var forecasts = await db.Forecasts.AsNoTracking().Where(row => ids.Contains(row.GrantId)).OrderBy(row => row.Year).ToListAsync(cancel);

        return new ProjectLedger
        {
            Indicators = indicators.ConvertAll(Indicator),
            Figures = figures.Where(row => row.IndicatorId is not null).GroupBy(row => row.IndicatorId!.Value.ToString())
                .ToDictionary(same => same.Key, IReadOnlyList<Figure> (same) => [.. same.Select(Figure)]),
            People = [.. figures.Where(row => row.PeopleGroup is not null).Select(row => new PeopleReached(row.PeopleGroup!, row.Reach ?? Reach.Direct, Figure(row)))],
            Entries = money.GroupBy(row => row.GrantId.ToString()).ToDictionary(same => same.Key, IReadOnlyList<MoneyEntry> (same) => [.. same.Select(Entry)]),
            Forecasts = forecasts.GroupBy(row => row.GrantId).ToDictionary(
                same => same.Key.ToString(),
                IReadOnlyList<Forecast> (same) => [.. same.Select(row => new Forecast(row.Year, new Money(row.Amount, grants.First(grant => grant.Id == same.Key.ToString()).AccountsCurrency())))]),
            Sources = await Sources(db, project, cancel),
            Rates = await Rates(db, grants, cancel),
        };
    }

    private static Indicator Indicator(IndicatorRow row) => new()
    {
        Id = row.Id.ToString(), Title = row.Title, Result = row.Result, Level = row.Level, Kind = row.Kind, Measure = row.Measure,
        Unit = row.Unit, Descending = row.Descending, Baseline = row.Baseline, BaselineYear = row.BaselineYear, Target = row.Target,
    };

    private static Figure Figure(FigureRow row) => new()
    {
        Window = new Period(row.FromOn, row.ToOn), Value = row.Value, Numerator = row.Numerator, Denominator = row.Denominator,
        Text = row.Text, Comment = row.Comment, Source = row.Source,
        Parts = [.. row.Parts.OrderBy(part => part.Sex).ThenBy(part => part.AgeBand).ThenBy(part => part.TargetGroup).Select(part => new FigurePart(part.Value, part.Sex, part.AgeBand, part.TargetGroup))],
    };

    private static MoneyEntry Entry(MoneyEntryRow row) => new(row.Id.ToString(), row.Kind, row.BookedOn, new Money(row.Amount, row.Currency), row.Line, row.Text)
    {
        Counterpart = row.CounterpartName is null ? null : new Organisation { Id = row.CounterpartIdentifier ?? row.CounterpartName, Name = row.CounterpartName, Identifier = row.CounterpartIdentifier },
    };

    // The project's whole funding as the other donors may see it: a donor who wants it stands as "another donor".
    private async Task<IReadOnlyList<FundingSource>> Sources(StoreContext db, Guid project, CancellationToken cancel)
    {
        var rows = await (
            from share in db.GrantProjects
            join grant in db.Grants on share.GrantId equals grant.Id
            join donor in db.Organisations on grant.DonorOrg equals donor.Id into donors
            from donor in donors.DefaultIfEmpty()
            where share.ProjectId == project && grant.State != Agreements.GrantState.Draft
            orderby grant.StartOn, grant.Id
            select new { share.Percent, grant.OriginalAmount, grant.Currency, grant.DonorShownAsAnother, donor.Name }).ToListAsync(cancel);
        return [.. rows.Select(row => new FundingSource(
            row.DonorShownAsAnother ? AnotherDonor : row.Name ?? AnotherDonor,
            (new Money(row.OriginalAmount, row.Currency) * (row.Percent / 100m)).Rounded()))];
    }

    private const string AnotherDonor = "Another donor";

    // Only the currencies in play, from a month before the earliest start: what any donor's rate rule can ask for.
    private static async Task<IReadOnlyList<ExchangeRate>> Rates(StoreContext db, IReadOnlyList<Grant> grants, CancellationToken cancel)
    {
        var currencies = grants.SelectMany(grant => new[] { grant.Amount.Currency, grant.AccountsCurrency() }).Where(currency => currency != "EUR").Distinct().ToList();
        if (currencies.Count == 0) return [];
        var from = grants.Min(grant => grant.Start).AddMonths(-1);
        var rows = await db.Rates.AsNoTracking().Where(row => currencies.Contains(row.Currency) && row.RatedOn >= from)
            .OrderBy(row => row.Currency).ThenBy(row => row.RatedOn).ThenBy(row => row.Kind).ToListAsync(cancel);
        return rows.ConvertAll(row => new ExchangeRate(row.Currency, row.RatedOn, row.PerEuro, row.Kind, row.Source));
    }
}
