using DonorBridge.Documents;
using DonorBridge.Documents.Provenance;
using DonorBridge.Portal.Pages.Formats.Making;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Portal.Work;
using DonorBridge.Reporting.Mapping;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Formats;

/// <summary>The draft filled with a worked example or a real report: every field's value, what is lacking, and the files themselves.</summary>
[Authorize(Roles = FormatHats.All)]
public sealed class PreviewModel(StudioDesk desk, PreviewReports reports) : PageModel
{
    public StudioSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<FilledForm> Forms { get; private set; } = [];

    public IReadOnlyList<Choice> Reports { get; private set; } = [];

    public PreviewBar Bar => new(Reports, reports.Chosen, Sheet.Row.Id, Url.Page("/Formats/Preview", new { id = Sheet.Row.Id }));

    /// <summary>What does not fit between template and mapping.</summary>
    public IReadOnlyList<string> Misfits { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        Sheet = await desk.Open(id, cancel);
        Reports = await reports.Choices(cancel);
        Forms = Sheet.Outcome.Mapping?.FillAll(await reports.Read(cancel)) ?? [];
        Misfits = Fitting.Of(Sheet);
        return Page();
    }

    /// <summary>The filled file, as a due report would get it.</summary>
    /// <param name="traced">With where each value comes from.</param>
    public async Task<IActionResult> OnGetFile(Guid id, string deliverable, bool traced, CancellationToken cancel)
    {
        var sheet = await desk.Open(id, cancel);
        if (sheet.Draft.Deliverable(deliverable) is null) return NotFound();
        try
        {
            if (sheet.Compiled() is not { } format) return RedirectToPage(new { id });
            var form = format.Mapping.Fill(await reports.Read(cancel), deliverable);
            using var bytes = new MemoryStream();
            format.Write(form, bytes);
            var name = form.Deliverable.FileName;
            return traced && ProvenanceMarks.Fit(name)
                ? File(ProvenanceMarks.Add(name, TracedValue.Of(form), bytes.ToArray()), MediaTypes.Of(name), TracedFiles.NameOf(name))
                : File(bytes.ToArray(), MediaTypes.Of(name), name);
        }
        catch (Exception wrong) when (wrong is UnreadableFormatException or RefusedFileException)
        {
            // The page itself says what is wrong.
            return RedirectToPage(new { id });
        }
    }

    public string Shown(FilledForm form, FormValue? value, FormField field) => value is null or RowsValue ? "–" : ValueText.Of(value, field, form.Format, form.Language);

    public IEnumerable<MappingProblem> ProblemsOf(FilledForm form, FormField field) =>
        form.Problems.Where(problem => problem.Field == field.Path || problem.Field.StartsWith(field.Path + ".", StringComparison.Ordinal));
}
