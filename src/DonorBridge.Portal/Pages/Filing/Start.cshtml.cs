using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Published;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Filing;

/// <summary>Choose what one filing answers: due reports of one project, their documents, and the language it is written in.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class StartModel(UnitOfWork work, DueLines lines, FilingStart start, Wording text, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Project { get; set; }

    [BindProperty(SupportsGet = true)] public List<Guid> Due { get; set; } = [];

    /// <summary>Also what is due more than a year from now.</summary>
    [BindProperty(SupportsGet = true)] public bool All { get; set; }

    /// <summary>Due later and not shown.</summary>
    public int Later { get; private set; }

    [BindProperty] public List<Guid> Deliverables { get; set; } = [];

    [BindProperty] public string? Language { get; set; }

    public string ProjectTitle { get; private set; } = "";

    public IReadOnlyList<DueLine> Lines { get; private set; } = [];

    public IReadOnlyList<Choice> Languages { get; private set; } = [];

    public IReadOnlyList<Answer> Last { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Of what is ticked now.</summary>
    public KnownAnswers Answers => KnownAnswers.Of(Lines.Where(line => Due.Contains(line.Id)), Last);

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        Deliverables = [.. Lines.SelectMany(line => line.Deliverables).Select(one => one.Id)];
        return Page();
    }

    public async Task<IActionResult> OnPost(string? go, CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        if (go == "count") return Page();

        if (Due.Count == 0) ModelState.AddModelError(nameof(Due), text["filing.start-none"]);
        foreach (var line in Lines.Where(line => Due.Contains(line.Id) && line.Deliverables.Count > 0 && !line.Deliverables.Any(one => Deliverables.Contains(one.Id))))
            ModelState.AddModelError(nameof(Due), text["filing.start-no-document", ("donor", line.Donor)]);
        if (Languages.All(language => language.Value != Language)) ModelState.AddModelError(nameof(Language), text["filing.start-language"]);
        if (!ModelState.IsValid) return Page();

        var db = await work.Open(cancel);
        var standard = await db.PublishedFolders.Where(row => row.Kind == FolderKind.StandardReport).MaxAsync(row => row.Version, cancel);
        var filing = await start.Start(Project, Due, Deliverables, standard, Language!, cancel);
        return RedirectToPage("/Filing/Index", new { id = filing.Id });
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        if (await db.Projects.AsNoTracking().SingleOrDefaultAsync(row => row.Id == Project && row.OwnerOrg == own, cancel) is not { } project) return false;
        ProjectTitle = project.Title;
        var expected = (await lines.OfProject(Project, cancel)).Where(line => line.Due.State == DueReportState.Expected).ToList();
        var year = clock.Today().AddYears(1);
        Lines = [.. expected.Where(line => All || line.Due.DueOn <= year || Due.Contains(line.Id))];
        Later = expected.Count - Lines.Count;
        Last = await start.AnswersOfLast(Project, cancel);
        Languages = [.. Lines.SelectMany(line => line.Due.Languages).Append(text.Language.Code).Append("en").Distinct()
            .Select(code => new Choice(code, LanguageNames.Of(code)))];
        Language ??= Last.Count > 0 ? Last[0].Language : text.Language.Code;
        return true;
    }
}
