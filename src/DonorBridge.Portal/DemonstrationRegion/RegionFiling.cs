using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Filings;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.DemonstrationRegion;

/// <summary>A filing from start to sent, as its people would do it.</summary>
internal sealed class RegionFiling(RegionHouse house, string standardReport)
{
    /// <summary>A grant's due report by its place in the order of due dates.</summary>
    public Task<DueReportRow> Due(Viewer viewer, GrantRow grant, int number, CancellationToken cancel) =>
        house.As(viewer, (_, db) => db.DueReports.AsNoTracking().Where(row => row.GrantId == grant.Id).OrderBy(row => row.DueOn).ThenBy(row => row.FromOn).Skip(number).FirstAsync(cancel), cancel);

    public async Task<Guid> Send(
        Viewer author, Viewer approver, string approverName, ProjectRow project, IReadOnlyList<DueReportRow> due, IReadOnlyDictionary<string, SectionDocument> words, string language, int day, CancellationToken cancel)
    {
        house.Clock.GoTo(day - 4);
        var filing = await Write(author, project, due, words, language, cancel);
        await CheckSignSend(author, approver, approverName, filing, 1, day, cancel);
        return filing;
    }

    public async Task<Guid> Write(
        Viewer author, ProjectRow project, IReadOnlyList<DueReportRow> due, IReadOnlyDictionary<string, SectionDocument> words, string language, CancellationToken cancel)
    {
        var filing = await house.As(author, async (use, db) =>
        {
            var ids = due.Select(row => row.Id).ToList();
            var deliverables = await db.Deliverables.Where(one => ids.Contains(one.DueReportId)).Select(one => one.Id).ToListAsync(cancel);
            return (await use.GetRequiredService<FilingStart>().Start(project.Id, ids, deliverables, standardReport, language, cancel)).Id;
        }, cancel);
        await Save(author, filing, words, cancel);
        return filing;
    }

    /// <summary>A new version, with new words.</summary>
    public async Task Again(Viewer author, Guid filing, IReadOnlyDictionary<string, SectionDocument> words, CancellationToken cancel)
    {
        await house.As(author, (use, _) => use.GetRequiredService<FilingCheck>().Reopen(filing, cancel), cancel);
        await Save(author, filing, words, cancel);
    }

    public async Task CheckSignSend(Viewer author, Viewer approver, string approverName, Guid filing, int version, int day, CancellationToken cancel)
    {
        house.Clock.GoTo(day - 1);
        await CheckAndSign(author, approver, approverName, filing, cancel);
        house.Clock.GoTo(day);
        var sent = await house.As(approver, (use, _) => use.GetRequiredService<Submission>().Submit(filing, version, cancel), cancel);
        Insist(sent.Problems);
        await house.DoJobs(cancel);
    }

    public async Task CheckAndSign(Viewer author, Viewer approver, string approverName, Guid filing, CancellationToken cancel)
    {
        Insist(await house.As(author, (use, _) => use.GetRequiredService<FilingCheck>().Check(filing, cancel), cancel));
        Insist(await house.As(approver, (use, _) => use.GetRequiredService<FilingCheck>().SignOff(filing, "director", approverName, cancel), cancel));
    }

    private Task Save(Viewer author, Guid filing, IReadOnlyDictionary<string, SectionDocument> words, CancellationToken cancel) =>
        house.As(author, async (use, db) =>
        {
            foreach (var (key, document) in words)
            {
                var version = await db.Sections.Where(row => row.FilingId == filing && row.Key == key).Select(row => row.Version).SingleOrDefaultAsync(cancel);
                var saved = await use.GetRequiredService<SectionSaving>().Save(filing, key, version, document, cancel);
                if (!saved.Saved) throw new InvalidOperationException($"The section {key} of the region was saved by somebody else.");
            }
        }, cancel);

    private static void Insist(IReadOnlyList<Problem> problems)
    {
        if (problems.FirstOrDefault(problem => problem.Weight == Weight.MustMend) is { } first)
            throw new InvalidOperationException($"The demonstration region cannot be sent: {first.Place}: {first.Text}");
    }
}
