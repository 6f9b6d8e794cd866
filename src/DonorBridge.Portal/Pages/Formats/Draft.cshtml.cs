using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Formats.Making;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Drafting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Formats;

/// <summary>A field as the draft's table shows it.</summary>
/// <param name="Value">What it would write with the chosen report; null where nothing.</param>
public sealed record DraftLine(DraftField Field, string Label, string? Place, string Fed, string? Value, int Rows, IReadOnlyList<ProblemLine> Problems, bool IsGuessed);

/// <summary>A draft with its fields: what feeds each, what that gives with a report, and what is still wrong.</summary>
[Authorize(Roles = FormatHats.All)]
public sealed class DraftModel(StudioDesk desk, PreviewReports reports, Wording text) : PageModel
{
    public StudioSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<(DraftDeliverable Deliverable, IReadOnlyList<DraftLine> Lines)> Files { get; private set; } = [];

    public IReadOnlyList<Choice> Reports { get; private set; } = [];

    [BindProperty] public string? With { get; set; }

    public PreviewBar Bar => new(Reports, With, Sheet.Row.Id, Url.Page("/Formats/Draft", new { id = Sheet.Row.Id }));

    public int Open => Files.Sum(file => file.Lines.Count(line => line.Problems.Count > 0));

    public int Guessed => Files.Sum(file => file.Lines.Count(line => line.IsGuessed));

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        Sheet = await desk.Open(id, cancel);
        Reports = await reports.Choices(cancel);
        With = reports.Chosen;
        var report = await reports.Read(cancel);
        Files = [.. Sheet.Draft.Format.Deliverables.Select(deliverable => (deliverable, Lines(deliverable, Sheet.Outcome.Mapping?.Fill(report, deliverable.Id))))];
        return Page();
    }

    /// <summary>Another report to look at the draft with; kept for the studio's other pages.</summary>
    public async Task<IActionResult> OnPostWith(Guid id, string? back, CancellationToken cancel)
    {
        if (With is not null && (await reports.Choices(cancel)).Any(choice => choice.Value == With))
            Response.Cookies.Append(PreviewReports.Cookie, With, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax });
        return back is not null && Url.IsLocalUrl(back) ? LocalRedirect(back) : RedirectToPage(new { id });
    }

    /// <summary>What was suggested is taken as it is.</summary>
    public async Task<IActionResult> OnPostAccept(Guid id, CancellationToken cancel)
    {
        var sheet = await desk.Open(id, cancel);
        await desk.Save(sheet, sheet.Draft with { Guessed = [] }, User.FindFirst("name")?.Value ?? "", cancel);
        return RedirectToPage(new { id });
    }

    private string ColumnOf(DraftField list, string path) => list.Columns.FirstOrDefault(column => $"{list.Id}.{column.Id}" == path) is { } column ? Sheet.LabelOf(column) : path;

    private IReadOnlyList<DraftLine> Lines(DraftDeliverable deliverable, FilledForm? form)
    {
        var study = Sheet.Study(deliverable.Id);
        return [.. deliverable.Fields.Select(field =>
        {
            var filled = form?.Find(field.Id);
            var value = filled?.Value is { } one and not RowsValue ? ValueText.Of(one, filled.Field, form!.Format, form.Language) : null;
            var found = study is null ? null : Sheet.Found(deliverable.Id, field.Id);
            return new DraftLine(field, Sheet.LabelOf(field), found is null ? null : text.Say(found.Place), text.Say(field.Feed, Sheet.Catalogue), value,
                filled?.Value is RowsValue rows ? rows.Rows.Count : 0,
                [.. Sheet.ProblemsOf(deliverable.Id, field.Id).Select(problem => new ProblemLine(text.Say(problem) ?? problem.Text, problem.Field == field.Id ? null : ColumnOf(field, problem.Field!), Url.Page("/Formats/Field", new { id = Sheet.Row.Id, deliverable = deliverable.Id, fieldId = field.Id }), Tone.Warning))],
                Sheet.Draft.Guessed.Contains($"{deliverable.Id}/{field.Id}"));
        })];
    }
}
