using System.Collections.Concurrent;
using DonorBridge.Portal.Languages;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Published;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Reading;

/// <summary>What the standard report's questions, groups and categories are called in the reader's language; English where it has no words for them.</summary>
public sealed class QuestionWords(UnitOfWork work, Wording text)
{
    // Published folders never change, so what was read once stays true.
    private static readonly ConcurrentDictionary<(Guid Folder, string Language), StandardReportWording> Known = new();

    public async Task<StandardReportWording> Of(string standardReport, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var folder = await db.PublishedFolders.AsNoTracking()
            .Where(row => row.Kind == FolderKind.StandardReport && row.Version == standardReport)
            .Select(row => row.Id).FirstAsync(cancel);
        foreach (var language in new[] { text.Language.Code, "en" })
        {
            if (Known.TryGetValue((folder, language), out var known)) return known;
            var path = $"wording/{language}.json";
            var content = await db.PublishedFiles.AsNoTracking().Where(file => file.FolderId == folder && file.Path == path).Select(file => file.Content).FirstOrDefaultAsync(cancel);
            if (content is not null) return Known[(folder, language)] = StandardReportWording.Read(content, path);
        }
        throw new InvalidOperationException($"The standard report {standardReport} has no wording in English.");
    }
}
