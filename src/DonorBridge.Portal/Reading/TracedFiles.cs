using System.Text.Json;
using DonorBridge.Documents.Provenance;
using DonorBridge.Portal.Composition;
using DonorBridge.Portal.Work;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Files;
using DonorBridge.Store.Filings;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Reading;

/// <summary>
/// A produced file with where each of its values comes from, as comments or one more sheet. Made from the file's own bytes and
/// manifest, both read as the viewer: nobody learns more by it than the file and its preview show.
/// </summary>
public sealed class TracedFiles(UnitOfWork work, NewestQuestions questions)
{
    private const string Answers = "answers.";

    /// <returns>Null where the viewer may not read the file, or where its kind has no room for provenance.</returns>
    public async Task<byte[]?> Read(ProducedFileRow produced, CancellationToken cancel)
    {
        if (!ProvenanceMarks.Fit(produced.Name)) return null;
        var db = await work.Open(cancel);
        if (await db.Files.AsNoTracking().SingleOrDefaultAsync(row => row.Id == produced.FileId, cancel) is not { } file) return null;
        var form = produced.Manifest.Deserialize<FormManifest>(ReportJson.Options) ?? throw new InvalidOperationException($"The produced file {produced.Id} has no manifest.");
        var words = await questions.Wording(cancel);
        return ProvenanceMarks.Add(produced.Name, [.. form.Fields.Where(field => field.Version is not null).Select(field => Traced(field, words))], await FileShelf.Whole(db, file, cancel));
    }

    /// <summary>Such as report-traced.docx: the file beside it goes to the donor.</summary>
    public static string NameOf(string fileName) => $"{Path.GetFileNameWithoutExtension(fileName)}-traced{Path.GetExtension(fileName)}";

    private static TracedValue Traced(ManifestField field, StandardReportWording words) => new(
        field.Id, field.Label, field.Text ?? TracedValue.RowCount(field.Rows?.Rows.Count ?? 0), field.Rows is not null, [.. field.Sources.Select(source => Said(source, words))], field.Version!.Value, field.Person);

    // A question is told by its title too: its key alone says little to a donor.
    private static string Said(string source, StandardReportWording words) =>
        source.StartsWith(Answers, StringComparison.Ordinal) && words.Questions.TryGetValue(source[Answers.Length..], out var question) ? $"{source} ({question.Title})" : source;
}
