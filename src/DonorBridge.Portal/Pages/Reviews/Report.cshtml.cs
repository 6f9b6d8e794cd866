using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Reviews;

public enum ReportView { Form, Data, Changes, Comments }

/// <summary>One report as its donor reads it: in its own form, as data, or what changed; never what another donor is told.</summary>
[Authorize(Roles = Roles.DonorOfficer + "," + Roles.DonorController)]
public sealed class ReportModel(SeenReviews reviews, SeenReports reports, SeenComments comments, ChangeAnswering answering, NewestQuestions questions, Wording text) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? View { get; set; }

    public SeenReview Review { get; private set; } = null!;

    public SeenReport Report { get; private set; } = null!;

    public StandardReportWording Words { get; private set; } = null!;

    public ReviewTalk Talk { get; private set; } = null!;

    public ReportView Showing => View switch { "data" => ReportView.Data, "changes" => ReportView.Changes, "comments" => ReportView.Comments, _ => ReportView.Form };

    /// <summary>The version before, for "what changed"; null when this is the first.</summary>
    public SnapshotRow? Before { get; private set; }

    public IReadOnlyList<FieldChange> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (await reviews.One(id, cancel) is not { } review || await reports.Of(review.Snapshot.Id, review.Due.Id, cancel) is not { } report) return NotFound();

        (Review, Report) = (review, report);
        Words = await questions.Wording(cancel);
        Talk = await comments.Of(review, cancel);
        if (Showing == ReportView.Changes && (Before = await reports.Before(review, cancel)) is { } before)
            Changes = FormChanges.Between([.. (await reports.Forms(before.Id, review.Due.Id, cancel)).Select(form => form.Form)], [.. report.Forms.Select(form => form.Form)]);
        return Page();
    }

    /// <summary>The donor is content with what became of a wanted change.</summary>
    public async Task<IActionResult> OnPostClose(Guid id, Guid change, CancellationToken cancel)
    {
        if (await reviews.One(id, cancel) is null) return NotFound();
        await answering.Close(change, null, cancel);
        return RedirectToPage(new { id, view = "changes" });
    }

    public string Anchor(string? anchor) => AnchorWords.Of(text, Words, Report.Part, Report.Shared, anchor);

    public string? CommentAt(string? anchor) => Url.Page("/Reviews/Comment", new { id = Review.Review.Id, anchor });

    /// <summary>What a field of the form is about: the question or part that feeds it, else the field itself.</summary>
    public static string AnchorOf(Work.ManifestField field)
    {
        foreach (var source in field.Sources)
        {
            if (source.StartsWith("answers.", StringComparison.Ordinal)) return source["answers.".Length..];
            var word = source.Split('.')[0] switch { "lines" or "entries" => "spending", "indicators" => "results", var other => other };
            if (AnchorWords.PartOf(word) is not null) return word;
        }
        return AnchorWords.Form + field.Id;
    }
}
