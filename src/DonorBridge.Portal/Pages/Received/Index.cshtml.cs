using DonorBridge.Portal.Composition;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Lists;
using DonorBridge.Store.Access;
using DonorBridge.Store.Sharing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Received;

/// <summary>What others share with the viewer's organisation; what was taken back is not there.</summary>
[Authorize]
public sealed class IndexModel(UnitOfWork work, Wording text) : PageModel
{
    public Listing<(ShareRow Share, string From)> Documents { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var rows = await (
            from share in db.Shares.AsNoTracking()
            join owner in db.Organisations on share.OwnerOrg equals owner.Id
            where share.ToOrg == own && share.RevokedAt == null
            orderby share.GrantedAt descending
            select new { share, owner.Name }).ToListAsync(cancel);
        Documents = Listing.Of(text["received.title"], rows.Select(row => (Share: row.share, From: row.Name)), ListState.Of(Request),
        [
            new("document", text["received.document"], one => one.Share.Name) { IsName = true, Link = one => Url.Page("/Received/Index", "File", new { id = one.Share.Id }) },
            new("from", text["received.from"], one => one.From),
            new("since", text["received.since"], one => one.Share.GrantedAt) { Shown = one => text.Moment(one.Share.GrantedAt) },
        ], text);
        return Documents.State.WantsCsv ? Documents.Csv() : Page();
    }

    public async Task<IActionResult> OnGetFile(Guid id, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        if (await db.Shares.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.ToOrg == own && row.RevokedAt == null, cancel) is not { } share) return NotFound();
        var file = share.Kind == SharedDocument.File
            ? share.DocumentId
            : await db.ProducedFiles.Where(row => row.Id == share.DocumentId).Select(row => row.FileId).SingleOrDefaultAsync(cancel);
        var stored = await db.Files.AsNoTracking().SingleOrDefaultAsync(row => row.Id == file, cancel);
        return stored is null ? NotFound() : new StoredFileResult(stored, share.Name, work.Viewer);
    }
}
