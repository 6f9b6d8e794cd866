using System.Collections.Concurrent;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Work;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Drafting;
using DonorBridge.Store;

namespace DonorBridge.Portal.Pages.Formats;

/// <summary>What a field can be fed from, made once for each version of the standard report.</summary>
public sealed class SourceShelf
{
    private readonly ConcurrentDictionary<string, SourceCatalogue> made = new();

    public async Task<SourceCatalogue> Read(StoreContext db, string standardReport, CancellationToken cancel) =>
        made.TryGetValue(standardReport, out var known) ? known
        : made.GetOrAdd(standardReport, new SourceCatalogue(await PublishedFormats.Words(db, standardReport, cancel)));
}

/// <summary>Says in the reader's language what feeds a field.</summary>
public sealed class SourceNames(SourceCatalogue catalogue, Wording text)
{
    /// <summary>The sources of a published field, in words where they have some.</summary>
    public string Of(FormField field)
    {
        if (field.NoSource is { } why) return text["formats.fed-none", ("why", why)];
        if (field.DonorQuestions.Count > 0) return text["formats.fed-donor-question"];
        return field.Sources.Count == 0 ? text["formats.fed-constant"] : string.Join("; ", field.Sources.Select(Path));
    }

    public string Path(string path) => catalogue.Find(path, text.Language.Code)?.Label
        ?? (path.IndexOf('.') is var dot and > 0 ? catalogue.Find($"{path[..dot]}/{path[(dot + 1)..]}", text.Language.Code)?.Label : null)
        ?? path;
}
