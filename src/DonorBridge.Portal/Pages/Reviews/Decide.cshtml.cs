using DonorBridge.Store;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Reviews;

/// <summary>The donor's answer to the version it read: words and costs are decided side by side.</summary>
[Authorize(Roles = Roles.DonorOfficer + "," + Roles.DonorController)]
public sealed class DecideModel(SeenReviews reviews, SeenReports reports, NewestQuestions questions, Deciding deciding, Wording text, TimeProvider clock) : PageModel
{
    /// <summary>The version the person looked at: a newer one makes the decision late.</summary>
    [BindProperty] public Guid? Snapshot { get; set; }

    [BindProperty] public DecisionForm Form { get; set; } = new();

    public SeenReview Review { get; private set; } = null!;

    public string Currency { get; private set; } = "";

    /// <summary>What a wanted change can be about.</summary>
    public IReadOnlyList<Choice> Anchors { get; private set; } = [];

    public IReadOnlyList<Choice> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel)) return NotFound();
        Snapshot = Review.Snapshot.Id;
        Form.WithRoom();
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, string? add, CancellationToken cancel)
    {
        if (!await Find(id, cancel)) return NotFound();
        if (add is not null) return Form.Add(add) ? Page() : BadRequest();
        if (Snapshot is not { } snapshot) return BadRequest();
        if (!ModelState.IsValid) return Page();

        Form.LeaveOutBlank();
        ModelState.Clear();
        Missing();
        if (ModelState.IsValid)
            foreach (var problem in await deciding.Decide(id, Form.ToDecision(snapshot, Currency, Today, User.FindFirst("name")?.Value ?? ""), cancel))
                Tell(problem);
        if (ModelState.IsValid) return RedirectToPage("/Reviews/Report", new { id });
        Form.WithRoom();
        return Page();
    }

    private DateOnly Today => clock.Today();

    private void Missing()
    {
        if (Form.Chosen is null) ModelState.AddModelError("Form.Narrative", text["reviews.choose-narrative"]);
        if (Form.ChosenCosts is null) ModelState.AddModelError("Form.Costs", text["reviews.choose-costs"]);
        if (Form.ChosenCosts != CostsDecision.LinesDisallowed) return;
        foreach (var (at, row) in Form.Disallowed.Index())
        {
            if (Lines.All(line => line.Value != row.Line)) ModelState.AddModelError($"Form.Disallowed[{at}].Line", text["reviews.choose-line"]);
            if (row.Amount is null) ModelState.AddModelError($"Form.Disallowed[{at}].Amount", text["reviews.amount-missing"]);
        }
    }

    // The rule is the use case's; its sentence is said beside the field, in the reader's language.
    private void Tell(Problem problem)
    {
        var place = problem.Place.Split('.')[0];
        var at = place == "disallowed" ? Form.Disallowed.FindIndex(row => problem.Place == $"disallowed.{row.Line}") : -1;
        var row = at < 0 ? null : Form.Disallowed[at];
        var (field, key) = place switch
        {
            "reasons" => ("Form.Reasons", Form.Chosen == NarrativeDecision.Returned ? "reviews.say-what" : "reviews.give-reasons"),
            "disallowed" when row is null => ("Form.Costs", "reviews.name-a-line"),
            "disallowed" when row is { Amount: <= 0 } && !ModelState.ContainsKey($"Form.Disallowed[{at}].Amount") => ($"Form.Disallowed[{at}].Amount", "reviews.amount-positive"),
            "disallowed" => ($"Form.Disallowed[{at}].Reason", "reviews.why-not"),
            _ => ("Form.Changes[0].Text", "reviews.change-empty"),
        };
        ModelState.AddModelError(field, text[key]);
    }

    private async Task<bool> Find(Guid id, CancellationToken cancel)
    {
        if (await reviews.One(id, cancel) is not { } review || await reports.Of(review.Snapshot.Id, review.Due.Id, cancel) is not { } report) return false;
        Review = review;
        Currency = report.Part.Grant.AccountsCurrency();
        var words = await questions.Wording(cancel);
        Anchors = [.. AnchorsOf(report).Select(anchor => new Choice(anchor, AnchorWords.Of(text, words, report.Part, report.Shared, anchor)))];
        Lines = [.. report.Part.Spending.Select(line => new Choice(line.Line, $"{line.Line} {report.Part.Grant.BudgetLines.FirstOrDefault(one => one.Code == line.Line)?.Name}".TrimEnd()))];
        return true;
    }

    private static IEnumerable<string> AnchorsOf(SeenReport report) =>
    [
        .. report.Part.Due.Questions,
        .. report.Part.Due.Asks.Select(part => Key.Of(part)),
        .. report.Part.Results.Select(result => $"results/{result.Indicator}"),
        .. report.Part.People.Select(row => $"people/{row.Group}/{Key.Of(row.Reach)}"),
        .. report.Part.Spending.Select(line => $"spending/{line.Line}"),
    ];
}
