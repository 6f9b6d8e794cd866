using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Reviews;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Changes;

/// <summary>What one donor wants changed, with what the organisation answered.</summary>
/// <param name="Answer">The last one; null while it waits.</param>
public sealed record WantedLine(RequestedChangeRow Change, string Donor, DateOnly AskedOn, ChangeAnswerRow? Answer, bool IsClosed);

/// <summary>All wishes about one place of the report. Two donors about the same place may want opposite things, so they stand side by side.</summary>
public sealed record WantedAt(string? Anchor, string Title, string? Href, IReadOnlyList<WantedLine> Lines)
{
    public bool MayConflict => Lines.Select(line => line.Donor).Distinct().Count() > 1;
}

/// <summary>The wishes of all donors of one filing as one list.</summary>
public sealed record MergedChanges(FilingRow Filing, string Project, IReadOnlyList<WantedAt> Places)
{
    public int Waiting => Places.Sum(place => place.Lines.Count(line => line.Answer is null && !line.IsClosed));
}

public sealed class WantedChanges(UnitOfWork work, FilingAssembly assembly, QuestionWords words, DueLines lines, Wording text)
{
    /// <returns>Null where there is no such filing of the viewer's.</returns>
    public async Task<MergedChanges?> Of(Guid filing, Func<string?, string> hrefOf, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        if (await db.Filings.AsNoTracking().AnyAsync(row => row.Id == filing && row.OwnerOrg == own, cancel) == false) return null;
        var view = (await assembly.View(filing, cancel))!;
        var reviews = await db.Reviews.Where(row => row.FilingId == filing && row.OwnerOrg == own).Select(row => row.Id).ToListAsync(cancel);
        var rows = await (
            from change in db.RequestedChanges.AsNoTracking()
            join decision in db.Decisions on change.DecisionId equals decision.Id
            where reviews.Contains(change.ReviewId)
            orderby decision.RecordedAt, change.Id
            select new { change, decision.DecidedOn }).ToListAsync(cancel);
        var ids = rows.ConvertAll(row => row.change.Id);
        var answers = (await db.ChangeAnswers.AsNoTracking().Where(row => ids.Contains(row.RequestedChangeId)).OrderBy(row => row.AnsweredAt).ThenBy(row => row.Id).ToListAsync(cancel)).ToLookup(row => row.RequestedChangeId);
        var closed = await db.ChangeClosures.Where(row => ids.Contains(row.RequestedChangeId)).Select(row => row.RequestedChangeId).ToListAsync(cancel);
        var due = (await lines.OfProject(view.Filing.ProjectId, cancel)).ToDictionary(line => line.Id);
        var wording = await words.Of(view.Filing.StandardReport, cancel);

        var places =
            from row in rows
            group row by row.change.Anchor into same
            let part = view.Report.DueReports.FirstOrDefault(one => one.Due.Id == same.First().change.DueReportId.ToString())
            orderby Order(view, same.Key)
            select new WantedAt(same.Key, AnchorWords.Of(text, wording, part, view.Report.Shared, same.Key), hrefOf(same.Key),
                [.. same.Select(row => new WantedLine(row.change, due[row.change.DueReportId].Donor, row.DecidedOn, answers[row.change.Id].LastOrDefault(), closed.Contains(row.change.Id)))]);
        return new MergedChanges(view.Filing, view.Report.Shared.Project.Title, [.. places]);
    }

    // In the order of the report; the whole of it last.
    private static int Order(FilingView view, string? anchor)
    {
        var sections = view.Questions.Sections.ToList();
        var at = AnchorWords.QuestionOf(anchor) is { } question ? sections.FindIndex(section => section.Questions.Contains(question))
            : AnchorWords.PartOf(anchor) is { } part ? sections.FindIndex(section => section.Parts.Contains(part))
            : -1;
        return at < 0 ? int.MaxValue : at;
    }
}
