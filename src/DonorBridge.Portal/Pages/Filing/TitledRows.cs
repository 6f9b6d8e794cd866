using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Filing.Answers;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Filing;

/// <summary>A row as it is typed: a title, and what is said of it.</summary>
public interface ITitledRow
{
    string? Title { get; }

    string? Remark { get; }
}

/// <summary>A page of one list of a section, a row each; one left without a title is gone. What somebody else saved meanwhile is shown beside it.</summary>
public abstract class TitledRowsModel<TRow>(FilingSheets sheets, RowsSaving saving, Wording text, AskedPart part, TaskPage task) : PageModel
    where TRow : class, ITitledRow, new()
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public string? Version { get; set; }

    [BindProperty] public List<TRow> Rows { get; set; } = [];

    public FilingSheet Sheet { get; private set; } = null!;

    public string Section { get; private set; } = "";

    /// <summary>The rows somebody else saved, in words; null where nobody did.</summary>
    public IReadOnlyList<string>? Theirs { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        Version = SectionVersions.Write([(Section, Sheet.Version(Section))]);
        Rows = [.. Saved(Sheet.Document(Section)), new TRow()];
        return Page();
    }

    public async Task<IActionResult> OnPost(string? go, CancellationToken cancel)
    {
        if (!await Load(cancel) || !Sheet.CanWrite) return NotFound();
        Check();
        if (!ModelState.IsValid) return Page();

        if (await saving.Save(Sheet, Section, Version, Written(), cancel) is { } conflict)
        {
            Theirs = [.. Saved(conflict.Document).Select(InWords)];
            Version = SectionVersions.Write([(Section, conflict.Version)]);
            return this.ShowConflict(text);
        }
        return go == "add" ? RedirectToPage(null, null, new { id = Id }, "last") : this.GoOn(Sheet, null, task);
    }

    public async Task<IActionResult> OnPostSave(CancellationToken cancel)
    {
        if (!await Load(cancel) || !Sheet.CanWrite) return NotFound();
        Check();
        if (!ModelState.IsValid) return Autosave.Refused();
        var (version, conflict) = await saving.SaveNow(Sheet, Section, Version, Written(), cancel);
        return conflict is null ? Autosave.Saved(version) : Autosave.Conflict(version, Beside([.. Saved(conflict)]));
    }

    protected abstract IEnumerable<TRow> Saved(SectionDocument document);

    protected abstract SectionDocument With(SectionDocument document, IEnumerable<TRow> rows);

    /// <summary>The field of that row that is wrong, and the key of why; null where it is right.</summary>
    protected virtual (string Field, string Key)? Trouble(TRow row) => null;

    /// <summary>A remark as it is kept: null when nothing was said.</summary>
    protected static string? Kept(string? remark) => string.IsNullOrWhiteSpace(remark) ? null : remark.ReplaceLineEndings("\n").Trim();

    private SectionDocument Written() => With(Sheet.Document(Section), Rows.Where(row => !string.IsNullOrWhiteSpace(row.Title)));

    private void Check()
    {
        foreach (var (index, row) in Rows.Index())
            if (string.IsNullOrWhiteSpace(row.Title) && !string.IsNullOrWhiteSpace(row.Remark)) ModelState.AddModelError($"Rows[{index}].{nameof(row.Title)}", text["filing.row-title-missing"]);
            else if (Trouble(row) is { } trouble) ModelState.AddModelError($"Rows[{index}].{trouble.Field}", text[trouble.Key]);
    }

    // Beside the row of the same place in the list; rows they have more stand beside the last.
    private Dictionary<string, string> Beside(IReadOnlyList<TRow> theirs) => Rows.Index().ToDictionary(
        row => $"Rows[{row.Index}].{nameof(ITitledRow.Title)}",
        row => string.Join("\n", theirs.Where((_, at) => at == row.Index || row.Index == Rows.Count - 1 && at > row.Index).Select(InWords)));

    private static string InWords(TRow row) => row.Remark is null ? row.Title! : $"{row.Title}: {row.Remark}";

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await sheets.Open(Id, cancel) is not { } sheet || sheet.Asked.FirstOrDefault(one => one.Parts.Contains(part)) is not { } section) return false;
        (Sheet, Section) = (sheet, section.Key);
        return true;
    }
}
