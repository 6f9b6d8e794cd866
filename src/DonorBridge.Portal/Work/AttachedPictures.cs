using DonorBridge.Documents.Formats;
using DonorBridge.Documents.Pictures;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Store;
using DonorBridge.Store.Files;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Work;

/// <summary>Brings the pictures of a form from the files attached to its report, seen with the eyes of whom the job works for.</summary>
internal static class AttachedPictures
{
    public static async Task<FilledForm> Into(StoreContext db, CompiledFormat format, FilledForm form, CancellationToken cancel)
    {
        var found = new Dictionary<string, ReadOnlyMemory<byte>>();
        foreach (var wanted in FormPictures.Wanted(form))
            if (await db.Files.AsNoTracking().Where(row => row.Sha256 == wanted.Sha256 && row.Bytes == wanted.Bytes).OrderBy(row => row.Id).FirstOrDefaultAsync(cancel) is { } file)
                found[wanted.Sha256] = await FileShelf.Whole(db, file, cancel);
        return format.Ready(form, file => found.TryGetValue(file.Sha256, out var bytes) ? bytes : null);
    }
}
