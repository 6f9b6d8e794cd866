using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Filing.Answers;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Store.Filings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Filing;

/// <summary>A filing: what there is to write and how far it is. A small one is written right here, on one page.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class IndexModel(FilingSheets sheets, DueLines lines, DonorForms forms, AnswersSaving saving, FilingCheck check, Wording text, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public AnswersForm Form { get; set; } = new();

    public FilingSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<FilingTask> Tasks { get; private set; } = [];

    public IReadOnlyList<DueLine> Due { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Where it stands among: write, check, sign off, send.</summary>
    public int Step => Sheet.Filing.State switch { FilingState.Draft => 1, FilingState.Checked => 3, _ => 4 };

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Load(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        if (this.AskAboutCuts(Form, text) is { } asking) return asking;
        var saved = await saving.Save(Form, cancel);
        return saved.IsConflict ? this.ShowConflict(Form, saved, text) : RedirectToPage("/Filing/Check", new { id = Id });
    }

    public async Task<IActionResult> OnPostSave(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        var saved = await saving.Save(Form, cancel);
        return saved.IsConflict ? Autosave.Conflict(saved.Version, saved.Theirs!) : Autosave.Saved(saved.Version);
    }

    public async Task<IActionResult> OnPostTakeBack(CancellationToken cancel)
    {
        await check.TakeBack(Id, cancel);
        return RedirectToPage(new { id = Id });
    }

    /// <summary>A correction nobody asked for begins here; what donors ask for is answered on its own page.</summary>
    public async Task<IActionResult> OnPostReopen(CancellationToken cancel)
    {
        await check.Reopen(Id, cancel);
        return RedirectToPage(new { id = Id });
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await sheets.Open(Id, cancel) is not { } sheet) return false;
        Sheet = sheet;
        Tasks = FilingTask.Of(sheet);
        var answered = sheet.Due.Select(part => Guid.Parse(part.Due.Id)).ToList();
        Due = await lines.Of(due => due.Where(row => answered.Contains(row.Id)), cancel);
        if (sheet.IsSmall) Form.Load(sheet, AskedQuestion.Of(sheet, sheet.ToWrite, await forms.Limits(sheet.Report, cancel), text));
        return true;
    }
}
