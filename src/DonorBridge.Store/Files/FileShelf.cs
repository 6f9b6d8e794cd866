using System.Security.Cryptography;
using DonorBridge.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Files;

/// <summary>Puts bytes into the database and gets them out, a chunk at a time: a file is never whole in memory.</summary>
public static class FileShelf
{
    /// <summary>Saves a file for the viewer's organisation, in the unit of work's transaction.</summary>
    /// <param name="content">Read twice, so it must allow seeking: an upload goes to a temporary file first, and no transaction waits for a slow sender.</param>
    /// <returns>The file's row; the one that was there when the organisation already has these bytes.</returns>
    public static async Task<FileRow> Save(UnitOfWork work, Stream content, string mediaType, DateTimeOffset now, CancellationToken cancel)
    {
        content.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
        var file = new FileRow { OwnerOrg = work.Viewer.Organisation, Sha256 = hash, Bytes = content.Length, MediaType = mediaType, SavedAt = now };
        var db = await work.Open(cancel);
        var added = await db.Database.ExecuteSqlAsync(
            $"""
            insert into files (id, owner_org, sha256, bytes, media_type, saved_at)
            values ({file.Id}, {file.OwnerOrg}, {file.Sha256}, {file.Bytes}, {file.MediaType}, {file.SavedAt})
            on conflict (owner_org, sha256) do nothing
            """, cancel);
        if (added == 0)
            return await db.Files.AsNoTracking().SingleAsync(row => row.OwnerOrg == file.OwnerOrg && row.Sha256 == hash, cancel);
        await SaveChunks(db, file, content, cancel);
        return file;
    }

    /// <summary>
    /// Writes a file's bytes to a stream, each chunk read in a short read-only transaction as the same viewer: a slow reader
    /// holds no transaction, and one whose access is taken away gets no further.
    /// </summary>
    /// <param name="file">Found in the page's own transaction, which is where access is first checked.</param>
    public static async Task CopyTo(StoreLogin login, Viewer viewer, FileRow file, Stream to, CancellationToken cancel)
    {
        for (var position = 0; position < file.Chunks; position++)
        {
            var wanted = position;
            var content = await login.Read(viewer, (db, token) => db.FileChunks
                .Where(chunk => chunk.FileId == file.Id && chunk.Position == wanted)
                .Select(chunk => chunk.Content)
                .SingleOrDefaultAsync(token), cancel);
            if (content is null) throw new IOException($"The file {file.Id} can no longer be read from chunk {position} on: access was taken away.");
            await to.WriteAsync(content, cancel);
        }
    }

    /// <summary>A small file's bytes, read in the transaction that found it.</summary>
    public static async Task<byte[]> Whole(StoreContext db, FileRow file, CancellationToken cancel)
    {
        var whole = new MemoryStream((int)file.Bytes);
        for (var position = 0; position < file.Chunks; position++)
        {
            var wanted = position;
            whole.Write(await db.FileChunks.Where(chunk => chunk.FileId == file.Id && chunk.Position == wanted).Select(chunk => chunk.Content).SingleAsync(cancel));
        }
        return whole.ToArray();
    }

    private static async Task SaveChunks(StoreContext db, FileRow file, Stream content, CancellationToken cancel)
    {
        content.Position = 0;
        var buffer = new byte[FileRow.ChunkBytes];
        for (var position = 0; position < file.Chunks; position++)
        {
            var length = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
            var chunk = buffer.AsMemory(0, length).ToArray();
            await db.Database.ExecuteSqlAsync(
                $"insert into file_chunks (file_id, position, owner_org, content) values ({file.Id}, {position}, {file.OwnerOrg}, {chunk})", cancel);
        }
    }
}
