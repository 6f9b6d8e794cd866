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

/// <summary>What was done and what was not, a row each; one left without a title is gone.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class ActivitiesModel(FilingSheets sheets, RowsSaving saving, Wording text) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public string? Version { get; set; }

    [BindProperty] public List<ActivityInput> Rows { get; set; } = [];

    public FilingSheet Sheet { get; private set; } = null!;

    public string Section { get; private set; } = "";

    public IReadOnlyList<Activity>? Theirs { get; private set; }

    public IEnumerable<Choice> States => Enum.GetValues<ActivityState>().Select(state => new Choice(state.ToString(), text[$"filing.activity-state.{state}"]));

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        Version = SectionVersions.Write([(Section, Sheet.Version(Section))]);
        Rows = [.. Sheet.Document(Section).Activities.Select(ActivityInput.Of), new ActivityInput()];
        return Page();
    }

    public async Task<IActionResult> OnPost(string? go, CancellationToken cancel)
    {
        if (!await Load(cancel) || !Sheet.CanWrite) return NotFound();
        Check();
        if (!ModelState.IsValid) return Page();

        if (await saving.Save(Sheet, Section, Version, Written(), cancel) is { } conflict)
        {
            Theirs = conflict.Document.Activities;
            Version = SectionVersions.Write([(Section, conflict.Version)]);
            return this.ShowConflict(text);
        }
        return go == "add" ? RedirectToPage(null, null, new { id = Id }, "last") : this.GoOn(Sheet, null, TaskPage.Activities);
    }

    public async Task<IActionResult> OnPostSave(CancellationToken cancel)
    {
        if (!await Load(cancel) || !Sheet.CanWrite) return NotFound();
        Check();
        if (!ModelState.IsValid) return Autosave.Refused();
        var (version, conflict) = await saving.SaveNow(Sheet, Section, Version, Written(), cancel);
        return conflict is null ? Autosave.Saved(version) : Autosave.Conflict(version, Fields(conflict.Activities));
    }

    private SectionDocument Written() => Sheet.Document(Section) with { Activities = [.. Rows.Where(row => !string.IsNullOrWhiteSpace(row.Title)).Select(row => row.Value())] };

    private void Check()
    {
        for (var i = 0; i < Rows.Count; i++)
            if (string.IsNullOrWhiteSpace(Rows[i].Title) && !string.IsNullOrWhiteSpace(Rows[i].Comment)) ModelState.AddModelError($"Rows[{i}].{nameof(ActivityInput.Title)}", text["filing.row-title-missing"]);
            else if (Rows[i].To < Rows[i].From) ModelState.AddModelError($"Rows[{i}].{nameof(ActivityInput.To)}", text["filing.activity-ends-first"]);
    }

    // Beside the row of the same place in the list; rows they have more stand beside the last.
    private Dictionary<string, string> Fields(IReadOnlyList<Activity> theirs) => Rows.Index().ToDictionary(
        row => $"Rows[{row.Index}].{nameof(ActivityInput.Title)}",
        row => string.Join("\n", theirs.Where((_, at) => at == row.Index || row.Index == Rows.Count - 1 && at > row.Index).Select(activity => $"{activity.Title}: {activity.Comment}")));

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await sheets.Open(Id, cancel) is not { } sheet || sheet.Asked.FirstOrDefault(one => one.Parts.Contains(AskedPart.Activities)) is not { } section) return false;
        (Sheet, Section) = (sheet, section.Key);
        return true;
    }
}

public sealed class ActivityInput
{
    public string? Title { get; set; }

    public ActivityState State { get; set; } = ActivityState.Done;

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public string? Comment { get; set; }

    public static ActivityInput Of(Activity activity) => new() { Title = activity.Title, State = activity.State, From = activity.From, To = activity.To, Comment = activity.Comment };

    public Activity Value() => new(Title!.Trim(), State, string.IsNullOrWhiteSpace(Comment) ? null : Comment.ReplaceLineEndings("\n").Trim()) { From = From, To = To };
}
