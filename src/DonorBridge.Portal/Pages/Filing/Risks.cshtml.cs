using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Filing.Answers;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Filing;

/// <summary>The risks a report names, a row each; one left without a title is gone.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class RisksModel(FilingSheets sheets, RowsSaving saving, Wording text) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public string? Version { get; set; }

    [BindProperty] public List<RiskInput> Rows { get; set; } = [];

    public FilingSheet Sheet { get; private set; } = null!;

    public string Section { get; private set; } = "";

    public IReadOnlyList<Risk>? Theirs { get; private set; }

    public IEnumerable<Choice> Levels => Enum.GetValues<RiskLevel>().Select(level => new Choice(level.ToString(), text[$"filing.risk-level.{level}"]));

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        Version = SectionVersions.Write([(Section, Sheet.Version(Section))]);
        Rows = [.. Sheet.Document(Section).Risks.Select(RiskInput.Of), new RiskInput()];
        return Page();
    }

    public async Task<IActionResult> OnPost(string? go, CancellationToken cancel)
    {
        if (!await Load(cancel) || !Sheet.CanWrite) return NotFound();
        Check();
        if (!ModelState.IsValid) return Page();

        if (await saving.Save(Sheet, Section, Version, Written(), cancel) is { } conflict)
        {
            Theirs = conflict.Document.Risks;
            Version = SectionVersions.Write([(Section, conflict.Version)]);
            return this.ShowConflict(text);
        }
        return go == "add" ? RedirectToPage(null, null, new { id = Id }, "last") : this.GoOn(Sheet, null, TaskPage.Risks);
    }

    public async Task<IActionResult> OnPostSave(CancellationToken cancel)
    {
        if (!await Load(cancel) || !Sheet.CanWrite) return NotFound();
        Check();
        if (!ModelState.IsValid) return Autosave.Refused();
        var (version, conflict) = await saving.SaveNow(Sheet, Section, Version, Written(), cancel);
        return conflict is null ? Autosave.Saved(version) : Autosave.Conflict(version, Fields(conflict.Risks));
    }

    private SectionDocument Written() => Sheet.Document(Section) with { Risks = [.. Rows.Where(row => !string.IsNullOrWhiteSpace(row.Title)).Select(row => row.Value())] };

    private void Check()
    {
        for (var i = 0; i < Rows.Count; i++)
            if (string.IsNullOrWhiteSpace(Rows[i].Title) && !string.IsNullOrWhiteSpace(Rows[i].Response)) ModelState.AddModelError($"Rows[{i}].{nameof(RiskInput.Title)}", text["filing.row-title-missing"]);
    }

    // Beside the row of the same place in the list; rows they have more stand beside the last.
    private Dictionary<string, string> Fields(IReadOnlyList<Risk> theirs) => Rows.Index().ToDictionary(
        row => $"Rows[{row.Index}].{nameof(RiskInput.Title)}",
        row => string.Join("\n", theirs.Where((_, at) => at == row.Index || row.Index == Rows.Count - 1 && at > row.Index).Select(risk => $"{risk.Title}: {risk.Response}")));

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await sheets.Open(Id, cancel) is not { } sheet || sheet.Asked.FirstOrDefault(one => one.Parts.Contains(AskedPart.Risks)) is not { } section) return false;
        (Sheet, Section) = (sheet, section.Key);
        return true;
    }
}

public sealed class RiskInput
{
    public string? Title { get; set; }

    public RiskLevel Likelihood { get; set; } = RiskLevel.Medium;

    public RiskLevel Impact { get; set; } = RiskLevel.Medium;

    public bool Happened { get; set; }

    public string? Response { get; set; }

    public static RiskInput Of(Risk risk) => new() { Title = risk.Title, Likelihood = risk.Likelihood, Impact = risk.Impact, Happened = risk.Happened, Response = risk.Response };

    public Risk Value() => new(Title!.Trim(), Likelihood, Impact, Happened, string.IsNullOrWhiteSpace(Response) ? null : Response.ReplaceLineEndings("\n").Trim());
}
