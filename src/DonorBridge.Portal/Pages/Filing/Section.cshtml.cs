using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Filing.Answers;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Filing;

/// <summary>The narrative questions of one section. Saves while it is written; two people in one section each see what the other wrote.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class SectionModel(FilingSheets sheets, DonorForms forms, AnswersSaving saving, Wording text) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public string Section { get; set; } = "";

    [BindProperty] public AnswersForm Form { get; set; } = new();

    public FilingSheet Sheet { get; private set; } = null!;

    public string Title => Sheet.TitleOf(Section, text);

    public string Help => DonorQuestion.IsSection(Section) ? text["filing.donor-section-help"] : Sheet.Words.Sections[Section].Help;

    public IEnumerable<Problem> Problems =>
        FilingTask.Of(Sheet).Where(task => task.Section.Key == Section && task.Page == TaskPage.Questions).SelectMany(task => task.Problems.Concat(task.Notes));

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Load(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string? go, CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        if (this.AskAboutCuts(Form, text) is { } asking) return asking;
        var saved = await saving.Save(Form, cancel);
        if (saved.IsConflict) return this.ShowConflict(Form, saved, text);
        return go == "stay" ? RedirectToPage(new { id = Id, section = Section }) : this.GoOn(Sheet, Section, TaskPage.Questions);
    }

    public async Task<IActionResult> OnPostSave(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        var saved = await saving.Save(Form, cancel);
        return saved.IsConflict ? Autosave.Conflict(saved.Version, saved.Theirs!) : Autosave.Saved(saved.Version);
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await sheets.Open(Id, cancel) is not { } sheet) return false;
        if (sheet.ToWrite.FirstOrDefault(one => one.Key == Section && one.Questions.Count > 0) is not { } section) return false;
        Sheet = sheet;
        Form.Load(sheet, AskedQuestion.Of(sheet, [section], await forms.Limits(sheet.Report, cancel), text));
        return true;
    }
}
