using DonorBridge.Documents.Formats;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.Work;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Harmonisation;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Published;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Coverage;

/// <summary>Makes statements of the formats the viewer may see.</summary>
public sealed class CoverageReading(UnitOfWork work, PublishedFormats formats, NewestQuestions questions, QuestionWords words, Wording text)
{
    /// <summary>The newest version of every format the viewer may see, in order of id.</summary>
    public async Task<IReadOnlyList<CompiledFormat>> All(CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var rows = await db.PublishedFolders.AsNoTracking().Where(row => row.Kind == FolderKind.DonorFormat).Select(row => new { row.Key, row.Version }).ToListAsync(cancel);
        var newest = rows.Where(row => row.Key != Annex.Format).Select(row => FormatReference.Parse($"{row.Key}@{row.Version}")).GroupBy(row => row.Id).Select(same => same.MaxBy(row => row.Version)!);
        var all = new List<CompiledFormat>();
        foreach (var reference in newest.OrderBy(row => row.Id, StringComparer.Ordinal))
            all.Add(await formats.Read(db, reference.ToString(), (await questions.Definition(cancel)).Version, cancel));
        return all;
    }

    /// <param name="reference">id@version, or an id for its newest version.</param>
    /// <returns>Null where there is none, or it is another's.</returns>
    public async Task<CompiledFormat?> Format(string reference, CancellationToken cancel)
    {
        if (FormatReference.TryParse(reference) is not { } wanted) return null;
        var db = await work.Open(cancel);
        var versions = await db.PublishedFolders.AsNoTracking().Where(row => row.Kind == FolderKind.DonorFormat && row.Key == wanted.Id).Select(row => row.Version).ToListAsync(cancel);
        var found = versions.Select(version => FormatReference.Parse($"{wanted.Id}@{version}")).Where(one => wanted.Version is null || one.Version == wanted.Version).MaxBy(one => one.Version);
        return found is null ? null : await formats.Read(db, found.ToString(), (await questions.Definition(cancel)).Version, cancel);
    }

    /// <summary>A format alone, or under one agreement's terms.</summary>
    public async Task<SeenStatement> Alone(CompiledFormat format, string? donor, AgreedTerms? terms, CancellationToken cancel)
    {
        var definition = await questions.Definition(cancel);
        var (mapping, language) = (format.Mapping, terms?.LanguageOf(format.Mapping.Format) ?? format.Mapping.Format.Languages[0]);
        return new SeenStatement(
            mapping.Format.Reference, donor ?? NameOf(mapping.Format), donor is null ? null : NameOf(mapping.Format), language, false,
            new CoverageStatement(Reporting.Mapping.Coverage.Of(mapping), HarmonisationScore.Of(mapping, definition, terms)), definition, await questions.Wording(cancel));
    }

    /// <summary>Every form of one due report, filled from the report as it stands; one statement per format.</summary>
    public async Task<IReadOnlyList<SeenStatement>> Filled(Report report, StandardReportDefinition definition, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var due = report.Due.Due;
        var seen = new List<SeenStatement>();
        foreach (var reference in AskedForms.Formats(due))
        {
            var mapping = (await formats.Read(db, reference.ToString(), report.StandardReport, cancel)).Mapping;
            var forms = AskedForms.Of(due, mapping).Select(form => mapping.Fill(report, form.Deliverable.Id)).ToList();
            seen.Add(new SeenStatement(
                $"{due.Id}.{mapping.Format.Reference}", report.Due.Grant.Donor.Name, text["coverage.form-and-period", ("form", NameOf(mapping.Format)), ("from", due.Period.From), ("to", due.Period.To)],
                mapping.LanguageFor(report), true, new CoverageStatement(Reporting.Mapping.Coverage.Of(forms, report), HarmonisationScore.Of(forms, report)), definition, await words.Of(report.StandardReport, cancel)));
        }
        return seen;
    }

    /// <summary>A format's name in the reader's language, else in its own.</summary>
    public string NameOf(DonorFormat format) =>
        format.Name.TryGetValue(text.Language.Code, out var name) ? name : format.Name.TryGetValue(format.Languages[0], out var own) ? own : format.Id;
}
