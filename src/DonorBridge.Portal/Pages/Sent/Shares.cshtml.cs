using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Lists;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Store.Access;
using DonorBridge.Store.Sharing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Sent;

/// <summary>What the organisation shares with whom, and since when; also what it took back.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class SharesModel(UnitOfWork work, Wording text) : PageModel
{
    private const string Now = "now", Ended = "ended";

    public Listing<(ShareRow Row, string With)> Shares { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var rows = await (
            from share in db.Shares.AsNoTracking()
            join with in db.Organisations on share.ToOrg equals with.Id
            where share.OwnerOrg == own
            orderby share.RevokedAt != null, share.GrantedAt descending
            select new { share, with.Name }).ToListAsync(cancel);
        var state = ListState.Of(Request);
        var wanted = state.Value("state");
        Shares = Listing.Of(text["sent.shares-title"], rows.Select(row => (Row: row.share, With: row.Name)).Where(one => wanted is null || wanted == Ended == (one.Row.RevokedAt is not null)), state,
        [
            new("document", text["sent.shares-document"], one => one.Row.Name) { IsName = true, Link = one => one.Row.RevokedAt is null ? Url.Page("/Sent/Unshare", new { id = one.Row.Id }) : null },
            new("with", text["sent.shares-with"], one => one.With),
            new("since", text["sent.shares-since"], one => one.Row.GrantedAt) { Shown = one => text.Moment(one.Row.GrantedAt) },
            new("until", text["sent.shares-until"], one => one.Row.RevokedAt) { Shown = one => one.Row.RevokedAt is { } at ? text.Moment(at) : "" },
        ], text, [new ListFilter("state", text["sent.state"], [new Choice(Now, text["sent.shares-now"]), new Choice(Ended, text["sent.shares-ended"])])]);
        return Shares.State.WantsCsv ? Shares.Csv() : Page();
    }
}
