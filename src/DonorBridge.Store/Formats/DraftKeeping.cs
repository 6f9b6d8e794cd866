using DonorBridge.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Formats;

/// <param name="Saved">False: somebody else saved first, and <paramref name="Draft"/> is as they left it.</param>
public sealed record DraftSaved(bool Saved, FormatDraftRow Draft);

/// <summary>Keeps formats in the making. Two people who edit one draft both see what the other wrote; nothing is saved over unseen.</summary>
public sealed class DraftKeeping(UnitOfWork work, TimeProvider clock)
{
    /// <param name="files">By path: what was uploaded or taken from a published version.</param>
    /// <param name="follows">The published version it goes on from, as id@version; null for a new format.</param>
    public async Task<FormatDraftRow> Start(string name, string document, IReadOnlyDictionary<string, byte[]> files, string? follows, string personName, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var draft = new FormatDraftRow
        {
            OwnerOrg = work.Viewer.Organisation, Name = name, Document = document, Follows = follows,
            StartedAt = clock.GetUtcNow(), ChangedBy = work.Viewer.PersonId, ChangedByName = personName, ChangedAt = clock.GetUtcNow(),
        };
        db.FormatDrafts.Add(draft);
        await db.SaveChangesAsync(cancel);
        await Put(draft.Id, files, cancel);
        return draft;
    }

    /// <exception cref="RefusedException">404: no such draft, or not theirs.</exception>
    public async Task<FormatDraftRow> Read(Guid id, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        return await db.FormatDrafts.SingleOrDefaultAsync(row => row.Id == id, cancel) ?? throw RefusedException.NotThere("draft of a format");
    }

    public async Task<Dictionary<string, byte[]>> Files(Guid id, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        return await db.FormatDraftFiles.AsNoTracking().Where(file => file.DraftId == id).ToDictionaryAsync(file => file.Path, file => file.Content, StringComparer.Ordinal, cancel);
    }

    /// <param name="baseVersion">The version the writer read.</param>
    /// <param name="change">Changes the row; its version, writer and time are set here.</param>
    /// <exception cref="RefusedException">404: no such draft, or not theirs.</exception>
    public async Task<DraftSaved> Save(Guid id, int baseVersion, string personName, Action<FormatDraftRow> change, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var draft = await Read(id, cancel);
        if (draft.Version != baseVersion) return new DraftSaved(false, draft);
        change(draft);
        draft.Version++;
        (draft.ChangedBy, draft.ChangedByName, draft.ChangedAt) = (work.Viewer.PersonId, personName, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return new DraftSaved(true, draft);
    }

    /// <summary>Adds files to a draft, or puts them in the place of those with the same path.</summary>
    public async Task Put(Guid id, IReadOnlyDictionary<string, byte[]> files, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        foreach (var (path, content) in files)
            if (await db.FormatDraftFiles.SingleOrDefaultAsync(file => file.DraftId == id && file.Path == path, cancel) is { } there) there.Content = content;
            else db.FormatDraftFiles.Add(new FormatDraftFileRow { DraftId = id, Path = path, OwnerOrg = work.Viewer.Organisation, Content = content });
        await db.SaveChangesAsync(cancel);
    }

    public async Task Remove(Guid id, string path, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        await db.FormatDraftFiles.Where(file => file.DraftId == id && file.Path == path).ExecuteDeleteAsync(cancel);
    }

    /// <exception cref="RefusedException">404: no such draft, or not theirs.</exception>
    public async Task Discard(Guid id, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var draft = await Read(id, cancel);
        await db.FormatDraftFiles.Where(file => file.DraftId == id).ExecuteDeleteAsync(cancel);
        db.FormatDrafts.Remove(draft);
        await db.SaveChangesAsync(cancel);
    }
}
