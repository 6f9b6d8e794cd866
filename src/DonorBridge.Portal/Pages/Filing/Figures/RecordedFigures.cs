using DonorBridge.Reporting.Agreements;
using DonorBridge.Store.Access;
using DonorBridge.Store.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Filing.Figures;

/// <summary>The figures of a project as recorded for exactly one window, the latest of each.</summary>
public sealed class RecordedFigures(UnitOfWork work)
{
    public async Task<IReadOnlyList<FigureRow>> Of(Guid project, Period window, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var rows = await db.Figures.AsNoTracking().Include(row => row.Parts)
            .Where(row => row.OwnerOrg == own && row.ProjectId == project && row.FromOn == window.From && row.ToOn == window.To)
            .OrderBy(row => row.RecordedAt).ThenBy(row => row.Id).ToListAsync(cancel);
        return [.. rows.GroupBy(row => (row.IndicatorId, row.PeopleGroup, row.Reach)).Select(same => same.Last())];
    }
}

/// <summary>Which of the periods a filing asks about is meant, as it stands in an address.</summary>
public static class ChosenPeriod
{
    /// <summary>The one from-to says, the first where none is said, null where that period is not asked.</summary>
    public static Period? Of(IReadOnlyList<Period> asked, DateOnly? from, DateOnly? to) =>
        asked.Count == 0 ? null
        : from is null && to is null ? asked[0]
        : asked.Where(period => period.From == from && period.To == to).Select(period => (Period?)period).FirstOrDefault();
}
