using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Lists;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Agreements;

/// <summary>A grant as the list shows it: as agreed today, beside its first end.</summary>
public sealed record GrantLine(Guid Id, string Reference, string Title, string Donor, string Projects, Money Amount, DateOnly Start, DateOnly OriginalEnd, DateOnly End, GrantState State);

/// <summary>The grants of the NGO.</summary>
[Authorize(Roles = Roles.NgoAuthor + "," + Roles.NgoFinance + "," + Roles.NgoApprover)]
public sealed class IndexModel(UnitOfWork work, AgreementSeen seen, Wording text) : PageModel
{
    public Listing<GrantLine> Grants { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var lines = await Lines(cancel);
        var state = ListState.Of(Request);
        var shown = lines.Where(line => Is(state, "donor", line.Donor) && Is(state, "state", Key.Of(line.State)));
        Grants = Listing.Of(text["agreements.list"], shown, state,
        [
            new("reference", text["agreements.reference"], line => line.Reference) { IsName = true, Link = line => Url.Page("/Agreements/Grant", new { id = line.Id }) },
            new("state", text["agreements.state"], line => text[$"agreements.state-{Key.Of(line.State)}"]) { Tone = line => GrantStates.Tone(line.State) },
            new("title", text["agreements.title-of"], line => line.Title),
            new("donor", text["agreements.donor"], line => line.Donor),
            new("projects", text["agreements.projects"], line => line.Projects),
            new("amount", text["agreements.amount"], line => line.Amount.Amount) { IsNumber = true, Shown = line => text.Money(line.Amount.Amount, line.Amount.Currency, 0) },
            new("start", text["agreements.start"], line => line.Start),
            new("original", text["agreements.original-end"], line => line.OriginalEnd),
            new("end", text["agreements.current-end"], line => line.End),
        ],
        text,
        [
            new ListFilter("donor", text["agreements.donor"], [.. lines.Select(line => line.Donor).Distinct().Order().Select(name => new Choice(name, name))]),
            new ListFilter("state", text["agreements.state"], [.. Enum.GetValues<GrantState>().Select(one => new Choice(Key.Of(one), text[$"agreements.state-{Key.Of(one)}"]))]),
        ]);
        return Grants.State.WantsCsv ? Grants.Csv() : Page();
    }

    private static bool Is(ListState state, string filter, string value) => state.Value(filter) is not { } wanted || wanted == value;

    private async Task<List<GrantLine>> Lines(CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var rows = await (
            from grant in db.Grants.AsNoTracking()
            where grant.OwnerOrg == own
            join donor in db.Organisations on grant.DonorOrg equals donor.Id into donors
            from donor in donors.DefaultIfEmpty()
            orderby grant.OriginalEndOn descending, grant.Reference
            select new { Grant = grant, Donor = donor.Name }).ToListAsync(cancel);
        var amendments = (await db.GrantAmendments.AsNoTracking().Where(change => change.OwnerOrg == own).ToListAsync(cancel)).ToLookup(change => change.GrantId);
        var projects = (await (
            from share in db.GrantProjects.AsNoTracking()
            where share.OwnerOrg == own
            join project in db.Projects on share.ProjectId equals project.Id
            select new { share.GrantId, Name = project.ShortTitle ?? project.Title }).ToListAsync(cancel)).ToLookup(share => share.GrantId, share => share.Name);
        return rows.ConvertAll(row =>
        {
            var inForce = amendments[row.Grant.Id].Where(change => change.FromOn <= seen.Today).OrderBy(change => change.Number).ToList();
            return new GrantLine(row.Grant.Id, row.Grant.Reference, row.Grant.Title, row.Donor ?? "", string.Join(", ", projects[row.Grant.Id]),
                new Money(inForce.LastOrDefault(change => change.NewAmount is not null)?.NewAmount ?? row.Grant.OriginalAmount, row.Grant.Currency),
                row.Grant.StartOn, row.Grant.OriginalEndOn, inForce.LastOrDefault(change => change.NewEndOn is not null)?.NewEndOn ?? row.Grant.OriginalEndOn, row.Grant.StateOn(amendments[row.Grant.Id], seen.Today));
        });
    }
}

public static class GrantStates
{
    public static Tone Tone(GrantState state) => state switch
    {
        GrantState.Signed => TagHelpers.Tone.Success,
        GrantState.Suspended => TagHelpers.Tone.Warning,
        GrantState.Terminated => TagHelpers.Tone.Danger,
        GrantState.Draft => TagHelpers.Tone.Info,
        _ => TagHelpers.Tone.Neutral,
    };
}
