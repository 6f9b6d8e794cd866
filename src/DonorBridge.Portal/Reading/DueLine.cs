using DonorBridge.Reporting.Agreements;
using DonorBridge.Store;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Reading;

/// <summary>A due report as a person names it: which donor, which agreement, which project.</summary>
/// <param name="Agreement">As it stands today.</param>
public sealed record DueLine(DueReportRow Due, string Donor, string Reference, string Project, ReviewMode Review, IReadOnlyList<DeliverableRow> Deliverables, GrantState Agreement)
{
    public Guid Id => Due.Id;

    public Period Period => new(Due.FromOn, Due.ToOn);
}

/// <summary>Due reports of the viewer's organisation with the names beside them, in order of their due day.</summary>
public sealed class DueLines(UnitOfWork work, TimeProvider clock)
{
    public Task<List<DueLine>> OfProject(Guid project, CancellationToken cancel) => Of(due => due.Where(row => row.ProjectId == project), cancel);

    public async Task<DueLine?> One(Guid dueReport, CancellationToken cancel) =>
        (await Of(due => due.Where(row => row.Id == dueReport), cancel)).SingleOrDefault();

    public async Task<List<DueLine>> Of(Func<IQueryable<DueReportRow>, IQueryable<DueReportRow>> some, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var rows = await (
            from due in some(db.DueReports.AsNoTracking()).Where(row => row.OwnerOrg == own)
            join grant in db.Grants on due.GrantId equals grant.Id
            join project in db.Projects on due.ProjectId equals project.Id
            join donor in db.Organisations on grant.DonorOrg equals donor.Id into donors
            from donor in donors.DefaultIfEmpty()
            orderby due.DueOn, due.Id
            select new { due, grant, project.Title, project.ShortTitle, Donor = donor.Name }).ToListAsync(cancel);
        var ids = rows.ConvertAll(row => row.due.Id);
        var deliverables = (await db.Deliverables.AsNoTracking().Where(one => ids.Contains(one.DueReportId)).OrderBy(one => one.DueOn).ThenBy(one => one.Id).ToListAsync(cancel))
            .ToLookup(one => one.DueReportId);
        var grants = rows.Select(row => row.grant.Id).Distinct().ToList();
        var amendments = (await db.GrantAmendments.AsNoTracking().Where(change => grants.Contains(change.GrantId)).ToListAsync(cancel)).ToLookup(change => change.GrantId);
        var today = clock.Today();
        return rows.ConvertAll(row => new DueLine(
            row.due, row.Donor ?? row.grant.Reference, row.grant.Reference, row.ShortTitle ?? row.Title, row.grant.ReviewMode, [.. deliverables[row.due.Id]], row.grant.StateOn(amendments[row.grant.Id], today)));
    }
}
