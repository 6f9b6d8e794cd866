using DonorBridge.Documents;
using DonorBridge.Documents.Offline;
using DonorBridge.Portal.Composition;
using DonorBridge.Reporting.Standard.ThreeWay;
using DonorBridge.Store.Access;
using DonorBridge.Store.Files;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Filing.Offline;

/// <summary>A file that came back, beside what it was made from and what the portal holds now.</summary>
/// <param name="Unreadable">Values of the file that could not be read.</param>
public sealed record OfflineComparison(IReadOnlyList<UnreadableValue> Unreadable, IReadOnlyList<OfflineSheet> Sheets, OfflineDifference Difference, string State)
{
    /// <summary>Of a donor's form: what it says that is not taken here.</summary>
    public IReadOnlyList<FormLeftOut> LeftOut { get; init; } = [];

    /// <summary>Set where the file is a donor's form that was filled in by hand and no package of ours.</summary>
    public string? FormOf { get; init; }

    public IReadOnlyList<OfflinePart> Portal => [.. Sheets.Select(sheet => sheet.Part)];
}

/// <summary>Keeps bases and returned files, and lays them beside the filing as it stands.</summary>
public sealed class OfflineFiles(UnitOfWork work, Logins logins, OfflineSheets sheets, DonorFormReturn donorForms, TimeProvider clock)
{
    /// <summary>Keeps the filing as it stands now and gives its hash.</summary>
    public async Task<string> KeepBase(FilingSheet sheet, IReadOnlyList<OfflineSheet> parts, string language, CancellationToken cancel)
    {
        using var stream = new MemoryStream(new OfflineOrigin(sheet.Id.ToString(), language, [.. parts.Select(part => part.Part)]).Bytes());
        return (await FileShelf.Save(work, stream, OfflineOrigin.MediaType, clock.GetUtcNow(), cancel)).Sha256;
    }

    public async Task<string> KeepReturned(byte[] bytes, string mediaType, CancellationToken cancel)
    {
        using var stream = new MemoryStream(bytes);
        return (await FileShelf.Save(work, stream, mediaType, clock.GetUtcNow(), cancel)).Sha256;
    }

    /// <returns>Null where the organisation has no such file.</returns>
    public async Task<byte[]?> Find(string sha256, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var file = await db.Files.AsNoTracking().SingleOrDefaultAsync(row => row.OwnerOrg == own && row.Sha256 == sha256, cancel);
        if (file is null) return null;
        using var content = new MemoryStream();
        await FileShelf.CopyTo(logins.Portal, work.Viewer, file, content, cancel);
        return content.ToArray();
    }

    /// <summary>Compares a file with its base and the portal, or says by a wording's key why it cannot be this filing's.</summary>
    /// <exception cref="RefusedFileException">It is no Word or Excel file, or not taken in.</exception>
    /// <param name="form">The donor's form that the file is, as due report|format, where the person says so.</param>
    public async Task<(OfflineComparison? Comparison, string? Refused)> Compare(FilingSheet sheet, byte[] bytes, string name, string? form, CancellationToken cancel)
    {
        var returned = OfflineReturn.Open(bytes, name);
        if (!returned.Properties.TryGetValue(OfflineOrigin.FilingProperty, out var filing) || !returned.Properties.TryGetValue(OfflineOrigin.BaseProperty, out var hash)) return await donorForms.Compare(sheet, bytes, name, form, cancel);
        if (filing != sheet.Id.ToString()) return (null, "filing.offline.other-filing");
        if (await Find(hash, cancel) is not { } kept) return (null, "filing.offline.no-base");
        var before = OfflineOrigin.Read(kept);
        if (before.Filing != filing) return (null, "filing.offline.other-filing");

        var now = await sheets.Of(sheet, before.Parts, cancel);
        returned.Read([.. now.Select(sheet => AsTaken(sheet, before.Parts)).OfType<OfflineSheet>()], before.Language);
        IReadOnlyList<OfflinePart> portal = [.. now.Select(part => part.Part)];
        return (new OfflineComparison(returned.Unreadable, now, ThreeWayComparison.Of(before.Parts, portal, returned.Parts), OfflineOrigin.StateOf(portal)), null);
    }

    // The file holds the parts and columns that were asked when it was made, and no others.
    private static OfflineSheet? AsTaken(OfflineSheet sheet, IReadOnlyList<OfflinePart> before) =>
        before.FirstOrDefault(part => part.Key == sheet.Part.Key) is { } old ? sheet with { Part = sheet.Part with { Columns = [.. sheet.Part.Columns.Where(column => old.Column(column.Key) is not null)] } } : null;
}
