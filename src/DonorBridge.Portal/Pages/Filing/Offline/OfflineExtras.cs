using DonorBridge.Reporting.Standard.ThreeWay;
using DonorBridge.Store;
using DonorBridge.Store.Ledgers;
using DonorBridge.Store.Programmes;

namespace DonorBridge.Portal.Pages.Filing.Offline;

/// <summary>Writes what a file says is expected to be spent, and new claims to national programmes.</summary>
public sealed class OfflineExtras(EntryRecording entries, Claiming claiming, TimeProvider clock)
{
    public async Task Expect(FilingSheet sheet, OfflinePart before, OfflinePart after, List<OfflineRefusal> refused, CancellationToken cancel)
    {
        var asked = sheet.ForecastYears.ToDictionary(one => FormattableString.Invariant($"{one.Part.Grant.Id}|{one.Year}"));
        foreach (var row in OfflineTaking.Changed(before, after))
        {
            if (!asked.TryGetValue(row.Id, out var one)) throw RefusedException.TooLate("offline-moved-on", $"Somebody saved this report while you looked at the file: compare it again.");
            var amount = OfflineTaking.Number(row, "expected");
            if (amount < 0) refused.Add(new OfflineRefusal(after.Key, $"{OfflineTaking.Line(row, "donor")}, {one.Year}", "", "filing.money-below-zero"));
            else await entries.Expect(Guid.Parse(one.Part.Grant.Id), one.Year, amount, cancel);
        }
    }

    public async Task Claim(FilingSheet sheet, OfflinePart before, OfflinePart after, List<OfflineRefusal> refused, CancellationToken cancel)
    {
        var claimed = before.Rows.Select(row => OfflineTaking.Line(row, "objective")).ToHashSet();
        foreach (var row in after.Rows.Where(row => before.Rows.All(old => old.Id != row.Id)))
        {
            var (objective, share, place) = (OfflineTaking.Line(row, "objective")!, OfflineTaking.Number(row, "share"), row.Id["new-".Length..]);
            if (!claimed.Add(objective)) refused.Add(new OfflineRefusal(after.Key, "", place, "filing.offline.claimed-already"));
            else if (share is < 0 or > 100) refused.Add(new OfflineRefusal(after.Key, "", place, "filing.claim-share-range"));
            else await claiming.Claim(sheet.Filing.ProjectId, Guid.Parse(objective), share, OfflineTaking.Day(row, "since") ?? clock.Today(), cancel);
        }
    }
}
