using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Lists;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Sent;

/// <summary>Every due report that was sent, and where it stands.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class IndexModel(UnitOfWork work, DueLines lines, Wording text) : PageModel
{
    public Listing<DueLine> Reports { get; private set; } = null!;

    /// <summary>By currency of the accounts, largest first.</summary>
    public IReadOnlyList<(string Currency, Reported Spent)> Spent { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var sentAt = (await (
            from part in db.SnapshotParts
            join snapshot in db.Snapshots on part.SnapshotId equals snapshot.Id
            where snapshot.OwnerOrg == own && part.DueReportId != null
            select new { Due = part.DueReportId!.Value, snapshot.SentAt }).ToListAsync(cancel))
            .GroupBy(row => row.Due).ToDictionary(same => same.Key, same => same.Max(row => row.SentAt));
        var ids = sentAt.Keys.ToList();
        var facts = await db.FilingFacts.AsNoTracking().Where(fact => fact.OwnerOrg == own && fact.SentAt != null && fact.SpentCurrency != null).ToListAsync(cancel);
        Spent = [.. facts.GroupBy(fact => fact.SpentCurrency!).Select(same => (same.Key, Reported.Spending(same, fact => fact.SpentToDate))).Where(one => one.Item2.Total > 0).OrderByDescending(one => one.Item2.Total)];
        var state = ListState.Of(Request);
        var wanted = state.Value("state");
        var rows = (await lines.Of(due => due.Where(row => ids.Contains(row.Id)), cancel))
            .Where(line => wanted is null || line.Due.State.ToString() == wanted)
            .OrderByDescending(line => sentAt[line.Id]);

        Reports = Listing.Of(text["sent.title"], rows, state,
        [
            new("donor", text["sent.donor"], line => line.Donor) { IsName = true, Link = line => Url.Page("/Sent/Report", new { id = line.Id }) },
            new("project", text["sent.project"], line => line.Project),
            new("from", text["sent.from"], line => line.Due.FromOn) { Shown = line => text.Date(line.Due.FromOn) },
            new("to", text["sent.to"], line => line.Due.ToOn) { Shown = line => text.Date(line.Due.ToOn) },
            new("due", text["sent.due"], line => line.Due.DueOn) { Shown = line => text.Date(line.Due.DueOn) },
            new("sent", text["sent.at"], line => sentAt[line.Id]) { Shown = line => text.Moment(sentAt[line.Id]) },
            new("state", text["sent.state"], line => text[$"sent.state.{line.Due.State}"]) { Tone = line => ToneOf(line.Due.State) },
        ], text, [new ListFilter("state", text["sent.state"], [.. new[] { DueReportState.Sent, DueReportState.Returned, DueReportState.Accepted, DueReportState.Rejected, DueReportState.Closed, DueReportState.InFiling }.Select(one => new Choice(one.ToString(), text[$"sent.state.{one}"]))])]);
        return Reports.State.WantsCsv ? Reports.Csv() : Page();
    }

    public static Tone ToneOf(DueReportState state) => state switch
    {
        DueReportState.Accepted or DueReportState.Closed => Tone.Success,
        DueReportState.Returned or DueReportState.InFiling => Tone.Warning,
        DueReportState.Rejected => Tone.Danger,
        _ => Tone.Info,
    };
}
