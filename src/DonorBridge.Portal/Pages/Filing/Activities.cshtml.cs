using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Filing.Answers;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;
using Microsoft.AspNetCore.Authorization;

namespace DonorBridge.Portal.Pages.Filing;

/// <summary>What was done and what was not.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class ActivitiesModel(FilingSheets sheets, RowsSaving saving, Wording text)
    : TitledRowsModel<ActivityInput>(sheets, saving, text, AskedPart.Activities, TaskPage.Activities)
{
    public IEnumerable<Choice> States { get; } = Enum.GetValues<ActivityState>().Select(state => new Choice(state.ToString(), text[$"filing.activity-state.{state}"]));

    protected override IEnumerable<ActivityInput> Saved(SectionDocument document) => document.Activities.Select(ActivityInput.Of);

    protected override SectionDocument With(SectionDocument document, IEnumerable<ActivityInput> rows) =>
        document with { Activities = [.. rows.Select(row => new Activity(row.Title!.Trim(), row.State, Kept(row.Comment)) { From = row.From, To = row.To })] };

    protected override (string Field, string Key)? Trouble(ActivityInput row) => row.To < row.From ? (nameof(row.To), "filing.activity-ends-first") : null;
}

public sealed class ActivityInput : ITitledRow
{
    public string? Title { get; set; }

    public ActivityState State { get; set; } = ActivityState.Done;

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public string? Comment { get; set; }

    string? ITitledRow.Remark => Comment;

    public static ActivityInput Of(Activity activity) => new() { Title = activity.Title, State = activity.State, From = activity.From, To = activity.To, Comment = activity.Comment };
}
