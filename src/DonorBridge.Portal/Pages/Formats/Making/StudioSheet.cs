using System.Collections.Concurrent;
using DonorBridge.Documents.Formats;
using DonorBridge.Documents.Studio;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Drafting;
using DonorBridge.Store.Access;
using DonorBridge.Store.Formats;

namespace DonorBridge.Portal.Pages.Formats.Making;

/// <summary>A draft open on the desk, with all that its pages show.</summary>
public sealed class StudioSheet(FormatDraftRow row, StudioDraft draft, IReadOnlyDictionary<string, byte[]> files, SourceCatalogue catalogue)
{
    private DraftOutcome? outcome;

    public FormatDraftRow Row => row;

    public StudioDraft Draft => draft;

    public IReadOnlyDictionary<string, byte[]> Files => files;

    public SourceCatalogue Catalogue => catalogue;

    public string Language => draft.Format.Languages[0];

    /// <summary>Templates and code lists: what goes into the format's folder beside its two JSON files.</summary>
    public IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> FolderFiles =>
        files.Where(file => !file.Key.StartsWith(StudioDesk.Uploads, StringComparison.Ordinal)).Select(file => KeyValuePair.Create(file.Key, (ReadOnlyMemory<byte>)file.Value));

    public DraftOutcome Outcome => outcome ??= DraftFiles.Of(draft.Format, FolderFiles, catalogue);

    /// <summary>The study of the donor's file; null for a file of the format that has none.</summary>
    public StudiedForm? Study(string deliverable) =>
        draft.Upload(deliverable) is { } upload && files.TryGetValue(upload.Path, out var bytes) ? StudioDesk.Study(bytes, upload.FileName) : null;

    /// <summary>The field as found in the donor's file, by its place; null where the file does not know it.</summary>
    public FoundField? Found(string deliverable, string field)
    {
        if (Study(deliverable) is not { } study) return null;
        var placed = draft.Upload(deliverable)!.Places.FirstOrDefault(place => place.Id == field);
        return study.All.FirstOrDefault(found => found.Key == placed?.Key) ?? study.All.FirstOrDefault(found => found.Id == field);
    }

    public string LabelOf(DraftField field) => field.Label.TryGetValue(Language, out var own) ? own : field.Label.Values.FirstOrDefault() ?? field.Id;

    public IEnumerable<DraftProblem> ProblemsOf(string deliverable, string field) =>
        Outcome.Problems.Where(problem => problem.Deliverable == deliverable && (problem.Field == field || problem.Field?.StartsWith(field + ".", StringComparison.Ordinal) == true));

    /// <summary>The format with its templates, ready to fill; null where it cannot be read yet.</summary>
    /// <exception cref="UnreadableFormatException">A template is missing.</exception>
    public CompiledFormat? Compiled() => Outcome.Files is { } made ? CompiledFormat.Compile(made, _ => null, catalogue.Words) : null;
}

/// <summary>Opens drafts and saves what their pages changed.</summary>
public sealed class StudioDesk(UnitOfWork work, DraftKeeping drafting, NewestQuestions questions, SourceShelf sources)
{
    /// <summary>Where a draft keeps the donors' files as they came; they are no part of the format's folder.</summary>
    public const string Uploads = "upload/";

    private const int MostStudies = 64;

    // The study of a file depends on its bytes alone. A few are kept: every page of a draft asks for its own.
    private static readonly ConcurrentDictionary<string, StudiedForm> Studied = new();

    /// <exception cref="Store.RefusedException">404: no such draft, or not theirs.</exception>
    public async Task<StudioSheet> Open(Guid id, CancellationToken cancel)
    {
        var row = await drafting.Read(id, cancel);
        return new StudioSheet(row, StudioDraft.Read(row.Document), await drafting.Files(id, cancel), await Catalogue(cancel));
    }

    public async Task<SourceCatalogue> Catalogue(CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        return await sources.Read(db, await questions.Version(cancel), cancel);
    }

    /// <summary>Saves over the version the sheet was opened at. Who changed the same part is the page's to ask before, by its stamp.</summary>
    public async Task Save(StudioSheet sheet, StudioDraft changed, string person, CancellationToken cancel, Action<FormatDraftRow>? also = null)
    {
        var saved = await drafting.Save(sheet.Row.Id, sheet.Row.Version, person, row =>
        {
            row.Document = changed.Write();
            also?.Invoke(row);
        }, cancel);
        if (!saved.Saved) throw Store.RefusedException.TooLate("changed-meanwhile", $"Somebody else changed this at the same moment. Open it again; nothing of theirs was overwritten.");
    }

    /// <summary>The donor's file with the chosen places marked becomes the template.</summary>
    public async Task<byte[]> Mark(StudioSheet sheet, UploadedForm upload, string template, CancellationToken cancel)
    {
        var marked = FormMarking.Mark(sheet.Files[upload.Path], upload.FileName, [.. upload.Places.Select(place => place.Chosen)]);
        await drafting.Put(sheet.Row.Id, new Dictionary<string, byte[]> { [template] = marked }, cancel);
        return marked;
    }

    /// <exception cref="Documents.RefusedFileException">The file is hostile, or neither a Word document nor an Excel workbook.</exception>
    public static StudiedForm Study(byte[] bytes, string fileName)
    {
        var key = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        if (Studied.TryGetValue(key, out var known)) return known;
        if (Studied.Count >= MostStudies) Studied.Clear();
        return Studied.GetOrAdd(key, _ => FormStudy.Read(bytes, fileName));
    }
}
