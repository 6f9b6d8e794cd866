using System.Globalization;
using DonorBridge.Store.Access;
using DonorBridge.Store.Published;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Formats;

/// <summary>A version ready to be published: its folder was compiled and fits its templates.</summary>
/// <param name="Id">Of the format, as its format.json says.</param>
/// <param name="Version">As its format.json says, from 1.</param>
/// <param name="Files">By path.</param>
public sealed record NewFormatVersion(string Id, int Version, IReadOnlyDictionary<string, byte[]> Files)
{
    public Guid? DonorOrg { get; init; }
    public string? DonorName { get; init; }
    public DateOnly? FormOn { get; init; }

    /// <summary>It is shown to everybody at once.</summary>
    public bool Offer { get; init; }
}

/// <summary>Makes a version of a format an immutable row of its organisation, that agreements can ask for.</summary>
public sealed class FormatPublishing(UnitOfWork work, FormatOffering offering, DraftKeeping drafting, TimeProvider clock)
{
    /// <summary>The version that would come next, as far as the viewer can see.</summary>
    public async Task<int> NextVersion(string id, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var versions = await db.PublishedFolders.AsNoTracking().Where(row => row.Kind == FolderKind.DonorFormat && row.Key == id).Select(row => row.Version).ToListAsync(cancel);
        return versions.Select(version => int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty().Max() + 1;
    }

    /// <summary>Whether a new format may take this id: ids are shared by everybody, formats are not.</summary>
    public async Task<bool> IsFree(string id, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        return await db.Database.SqlQuery<bool>($"""select format_id_is_free({id}) as "Value" """).SingleAsync(cancel);
    }

    /// <param name="draft">The draft it was made from; it ends with the publication.</param>
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateException">DB409, with the sentence: the format goes on as somebody else's, or that version is there.</exception>
    public async Task<PublishedFolderRow> Publish(NewFormatVersion version, Guid? draft, string personName, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var files = version.Files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => new PublishedFileRow { Path = file.Key, Content = file.Value }).ToList();
        var row = new PublishedFolderRow
        {
            Kind = FolderKind.DonorFormat, Key = version.Id, Version = version.Version.ToString(CultureInfo.InvariantCulture), Sha256 = FolderHash.Of(files), OwnerOrg = work.Viewer.Organisation,
            PublishedAt = clock.GetUtcNow(), PublishedBy = work.Viewer.PersonId, PublishedByName = personName,
            DonorOrg = version.DonorOrg, DonorName = version.DonorName, FormOn = version.FormOn, Files = files,
        };
        db.PublishedFolders.Add(row);
        await db.SaveChangesAsync(cancel);
        if (version.Offer) await offering.Offer(row.Id, personName, cancel);
        if (draft is { } id) await drafting.Discard(id, cancel);
        return row;
    }
}
