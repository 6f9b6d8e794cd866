using DonorBridge.Portal.Composition;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Store.Access;
using DonorBridge.Store.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Sent;

/// <summary>What one donor got, and what came of it.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class ReportModel(UnitOfWork work, SentReports reports, ProducedAs produced) : PageModel
{
    public SentReport Report { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (await reports.Of(id, null, cancel) is not { } report) return NotFound();
        Report = report;
        return Page();
    }

    /// <summary>A file of this due report: one that was made, one that went with it, or the donor's letter.</summary>
    public async Task<IActionResult> OnGetFile(Guid id, Guid file, CancellationToken cancel)
    {
        if (await reports.Of(id, null, cancel) is not { } report) return NotFound();
        var db = await work.Open(cancel);
        var name = await db.ProducedFiles.Where(row => row.DueReportId == id && row.FileId == file).Select(row => row.Name).FirstOrDefaultAsync(cancel)
            ?? await db.SentAttachments.Where(row => row.DueReportId == id && row.FileId == file).Select(row => row.Name).FirstOrDefaultAsync(cancel)
            ?? (report.Decisions.Any(row => row.LetterFileId == file) ? "letter" : null);
        var stored = name is null ? null : await db.Files.AsNoTracking().SingleOrDefaultAsync(row => row.Id == file, cancel);
        return stored is null ? NotFound() : new StoredFileResult(stored, name!.Contains('.') ? name : name + AttachedFile.EndingOf(stored.MediaType), work.Viewer);
    }

    /// <summary>A produced file as PDF.</summary>
    public async Task<IActionResult> OnGetPdf(Guid id, Guid file, CancellationToken cancel) =>
        await reports.Of(id, null, cancel) is null ? NotFound() : await produced.Pdf(id, file, cancel);

    /// <summary>A produced file that says at each of its values where it comes from.</summary>
    public async Task<IActionResult> OnGetTraced(Guid id, Guid file, CancellationToken cancel) =>
        await reports.Of(id, null, cancel) is null ? NotFound() : await produced.Traced(id, file, cancel);

    public static Tone ToneOf(NarrativeDecision decision) => decision switch
    {
        NarrativeDecision.Returned or NarrativeDecision.AcceptedWithReservations => Tone.Warning,
        NarrativeDecision.Rejected => Tone.Danger,
        _ => Tone.Success,
    };
}
