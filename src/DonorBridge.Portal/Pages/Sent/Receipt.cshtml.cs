using DonorBridge.Portal.Reading;
using DonorBridge.Store.Access;
using DonorBridge.Store.Filings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Sent;

/// <summary>The receipt of one version that was sent, with each donor's files as they become ready.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class ReceiptModel(UnitOfWork work, SentReports reports) : PageModel
{
    public SnapshotRow Snapshot { get; private set; } = null!;

    public string SignedBy { get; private set; } = "";

    public IReadOnlyList<SentReport> Reports { get; private set; } = [];

    public bool IsComplete => Reports.All(report => report.StillMaking == 0);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) => await Load(id, cancel) ? Page() : NotFound();

    /// <summary>How far the files are, for the script that looks now and then.</summary>
    public async Task<IActionResult> OnGetFiles(Guid id, CancellationToken cancel) =>
        await Load(id, cancel) ? new JsonResult(new { ready = Reports.Sum(report => report.Files.Count), waiting = Reports.Sum(report => report.StillMaking) }) : NotFound();

    /// <summary>The receipt's own bytes, as they were hashed.</summary>
    public async Task<IActionResult> OnGetBytes(Guid id, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var receipt = await db.SnapshotReceipts.AsNoTracking().Where(row => row.SnapshotId == id && row.OwnerOrg == own).Select(row => row.Receipt).SingleOrDefaultAsync(cancel);
        return receipt is null ? NotFound() : File(receipt, "application/json", "receipt.json");
    }

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        if (await db.Snapshots.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.OwnerOrg == own, cancel) is not { } snapshot) return false;
        Snapshot = snapshot;
        SignedBy = await db.SignOffs.Where(row => row.FilingId == snapshot.FilingId && row.FilingVersion == snapshot.Version).OrderByDescending(row => row.SignedAt).Select(row => row.Function).FirstOrDefaultAsync(cancel) ?? "";
        var due = await db.SnapshotParts.Where(part => part.SnapshotId == id && part.DueReportId != null).Select(part => part.DueReportId!.Value).ToListAsync(cancel);
        var found = new List<SentReport>();
        foreach (var one in due)
            if (await reports.Of(one, id, cancel) is { } report) found.Add(report);
        Reports = [.. found.OrderBy(report => report.Line.Due.DueOn).ThenBy(report => report.Line.Id)];
        return true;
    }
}
