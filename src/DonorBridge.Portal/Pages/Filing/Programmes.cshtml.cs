using DonorBridge.Store;
using DonorBridge.Portal.Binding;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Store.Access;
using DonorBridge.Store.Programmes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Filing;

/// <summary>Which objectives of national programmes the project serves; the country's contact point confirms or declines.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class ProgrammesModel(UnitOfWork work, FilingSheets sheets, Claiming claiming, Wording text, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public Guid? Objective { get; set; }

    [BindProperty, Decimals(1)] public decimal? Share { get; set; }

    [BindProperty] public DateOnly? Since { get; set; }

    public FilingSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<ClaimLine> Claims { get; private set; } = [];

    public IReadOnlyList<Choice> Objectives { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        Since = Sheet.Report.Shared.Project.Start;
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        if (Objectives.All(one => one.Value != Objective.ToString())) ModelState.AddModelError(nameof(Objective), text["filing.claim-objective-missing"]);
        if (Share is < 0 or > 100) ModelState.AddModelError(nameof(Share), text["filing.claim-share-range"]);
        if (!ModelState.IsValid) return Page();
        await claiming.Claim(Sheet.Filing.ProjectId, Objective!.Value, Share, Since ?? clock.Today(), cancel);
        return RedirectToPage(new { id = Id });
    }

    public async Task<IActionResult> OnPostWithdraw(Guid claim, CancellationToken cancel)
    {
        if (!await Load(cancel) || Claims.All(line => line.Claim.Id != claim)) return NotFound();
        await claiming.Withdraw(claim, cancel);
        return RedirectToPage(new { id = Id });
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await sheets.Open(Id, cancel) is not { } sheet || !sheet.Asks(AskedPart.Contributions)) return false;
        Sheet = sheet;
        var db = await work.Open(cancel);
        var project = sheet.Filing.ProjectId;
        var rows = await (
            from claim in db.Claims.AsNoTracking()
            join objective in db.ProgrammeObjectives on claim.ObjectiveId equals objective.Id
            join programme in db.Programmes on claim.ProgrammeId equals programme.Id
            where claim.ProjectId == project && claim.WithdrawnAt == null
            orderby claim.ClaimedAt
            select new { claim, objective.Text, programme.Name, programme.Country }).ToListAsync(cancel);
        var ids = rows.ConvertAll(row => row.claim.Id);
        var answers = (await db.ClaimAnswers.AsNoTracking().Where(answer => ids.Contains(answer.ClaimId)).OrderBy(answer => answer.AnsweredAt).ToListAsync(cancel)).ToLookup(answer => answer.ClaimId);
        Claims = [.. rows.Select(row => new ClaimLine(row.claim, row.Text, row.Name, row.Country, answers[row.claim.Id].LastOrDefault()))];

        var taken = rows.ConvertAll(row => row.claim.ObjectiveId);
        var open = await (
            from objective in db.ProgrammeObjectives.AsNoTracking()
            join programme in db.Programmes on objective.ProgrammeId equals programme.Id
            where !taken.Contains(objective.Id)
            orderby programme.Country, programme.Name, objective.Key
            select new { objective.Id, objective.Text, programme.Name, programme.Country }).ToListAsync(cancel);
        Objectives = [.. open.Select(row => new Choice(row.Id.ToString(), $"{row.Country} · {row.Name} · {row.Text}"))];
        return true;
    }
}

/// <param name="Answer">The contact point's last word; null while it waits.</param>
public sealed record ClaimLine(ClaimRow Claim, string Objective, string Programme, string Country, ClaimAnswerRow? Answer);
