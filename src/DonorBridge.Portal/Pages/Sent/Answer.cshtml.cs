using DonorBridge.Store;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Files;
using DonorBridge.Store.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Sent;

/// <summary>What a donor outside the portal answered, written down by the NGO with the letter beside it.</summary>
[Authorize(Roles = NgoRoles.All), RequestSizeLimit(AttachedFile.MostBytes + 64 * 1024)]
public sealed class AnswerModel(UnitOfWork work, SentReports reports, QuestionWords words, Deciding deciding, Wording text, TimeProvider clock) : PageModel
{
    private const int EmptyWishes = 3;

    [BindProperty] public AnswerForm Form { get; set; } = new();

    [BindProperty] public Guid? Snapshot { get; set; }

    [BindProperty] public IFormFile? Letter { get; set; }

    public SentReport Report { get; private set; } = null!;

    public DueReportPart Part { get; private set; } = null!;

    public IReadOnlyList<Choice> Places { get; private set; } = [];

    public IEnumerable<Choice> Decisions => AnswerForm.Decisions.Select(one => new Choice(one.ToString(), text[$"sent.decision.{one}"], text[$"sent.decision-hint.{one}"]));

    public IEnumerable<Choice> Costs => Enum.GetValues<CostsDecision>().Select(one => new Choice(one.ToString(), text[$"sent.costs.{one}"]));

    public string Currency => Part.Grant.AccountsCurrency();

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel)) return NotFound();
        Form.DecidedOn = Today;
        Form.Wishes = [.. Enumerable.Range(0, EmptyWishes).Select(_ => new WishInput())];
        Form.Lines = [.. Part.Grant.BudgetLines.Select(line => new CostInput { Line = line.Code })];
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, string? go, CancellationToken cancel)
    {
        if (!await Load(id, cancel)) return NotFound();
        if (go == "add")
        {
            Form.Wishes.Add(new WishInput());
            return Page();
        }
        if (!Enum.TryParse<NarrativeDecision>(Form.Decision, out var narrative) || !AnswerForm.Decisions.Contains(narrative)) ModelState.AddModelError("Form.Decision", text["sent.decision-missing"]);
        if (!Enum.TryParse<CostsDecision>(Form.Costs, out var costs)) ModelState.AddModelError("Form.Costs", text["sent.costs-missing"]);
        if (Form.DecidedOn > Today) ModelState.AddModelError("Form.DecidedOn", text["sent.on-future"]);
        if (Form.DecidedOn is null && ModelState.GetFieldValidationState("Form.DecidedOn") != ModelValidationState.Invalid) ModelState.AddModelError("Form.DecidedOn", text["sent.on-missing"]);
        if (!ModelState.IsValid) return Page();
        var letter = await SaveLetter(cancel);
        if (!ModelState.IsValid) return Page();

        var problems = await deciding.Decide(Report.Review!.Id, new NewDecision(Snapshot ?? Report.Review.SnapshotId, narrative, costs, Form.DecidedOn!.Value, RecordedHow.FromOutside, User.FindFirst("name")?.Value ?? "")
        {
            Reasons = string.IsNullOrWhiteSpace(Form.Reasons) ? null : Form.Reasons.ReplaceLineEndings("\n").Trim(),
            LetterFileId = letter?.Id,
            Changes = Form.Changes(),
            Disallowed = Form.Disallowed(Currency),
        }, cancel);
        if (problems.Count == 0) return RedirectToPage("/Sent/Report", new { id });
        foreach (var problem in problems) ModelState.AddModelError(FieldOf(problem), text[$"sent.problem.{problem.Place.Split('.')[0]}"]);
        return Page();
    }

    private string FieldOf(Problem problem) => problem.Place.Split('.', 2) switch
    {
        ["reasons"] => "Form.Reasons",
        ["disallowed", var line] when Form.Lines.FindIndex(one => one.Line == line) is >= 0 and var index => $"Form.Lines[{index}].Amount",
        ["disallowed", ..] => "Form.Costs",
        _ => "",
    };

    private async Task<FileRow?> SaveLetter(CancellationToken cancel)
    {
        if (Letter is null) return null;
        await using var content = Letter.OpenReadStream();
        var (file, trouble) = AttachedFile.Look(Letter.FileName, content);
        if (file is not null) return await FileShelf.Save(work, content, file.MediaType, clock.GetUtcNow(), cancel);
        ModelState.AddModelError(nameof(Letter), text[$"filing.attach.{trouble}", ("name", AttachedFile.SafeName(Letter.FileName))]);
        return null;
    }

    private DateOnly Today => clock.Today();

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await reports.Of(id, null, cancel) is not { Review: { Mode: not Store.Agreements.ReviewMode.Portal } review } report) return false;
        Report = report;
        Snapshot ??= review.SnapshotId;
        var db = await work.Open(cancel);
        var parts = await db.SnapshotParts.AsNoTracking().Where(part => part.SnapshotId == review.SnapshotId && (part.DueReportId == id || part.DueReportId == null)).ToListAsync(cancel);
        var thawed = Reporting.Standard.Snapshot.Thaw(parts.Single(part => part.DueReportId is null).Bytes, parts.Single(part => part.DueReportId == id).Bytes);
        Part = thawed.Due;
        Places = AnswerForm.Places(Part, await words.Of(thawed.StandardReport, cancel), text);
        return true;
    }
}
