using DonorBridge.Documents.Packages;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Drafting;
using DonorBridge.Reporting.Standard;
using ValueType = DonorBridge.Reporting.Mapping.ValueType;

namespace DonorBridge.Documents.Studio;

/// <summary>Begins a draft from a studied form, carries one over to a donor's new form, and tells what a template keeps to itself.</summary>
public static class FormDrafting
{
    /// <summary>What a place takes, as the catalogue of sources asks it; null is anything.</summary>
    public static ValueType? Type(FoundKind kind) => kind switch
    {
        FoundKind.LongText => ValueType.Words,
        FoundKind.Number => ValueType.Number,
        FoundKind.Money => ValueType.Money,
        FoundKind.Date => ValueType.Date,
        FoundKind.Rows => ValueType.Rows,
        FoundKind.Picture => ValueType.Picture,
        _ => null,
    };

    /// <summary>The likeliest sources for a place, best first.</summary>
    /// <param name="list">For a column, the key of the list its rows repeat.</param>
    public static IReadOnlyList<SourceSuggestion> Suggest(SourceCatalogue catalogue, FoundField field, string language, string? list = null) =>
        field.Kind == FoundKind.Rows
            ? catalogue.SuggestRows(field.Label, [.. field.Columns.Select(column => column.Label)], field.Place.Heading, language)
            : catalogue.Suggest(field.Label, Type(field.Kind), list, list is null ? field.Place.Heading : null, language);

    /// <summary>A draft's fields for chosen places of a form, each with its likeliest source where that is sure; the others are open.</summary>
    public static IReadOnlyList<DraftField> Fields(IEnumerable<FoundField> found, SourceCatalogue catalogue, string language) => [.. found.Select(field => Field(field, catalogue, language, null))];

    /// <summary>A draft of one deliverable for a marked form.</summary>
    /// <param name="template">The form as <see cref="FormMarking"/> gave it.</param>
    /// <param name="taken">The places that were marked.</param>
    /// <param name="language">BCP 47, the form's.</param>
    /// <param name="source">Whose form of which day it is made from.</param>
    /// <exception cref="RefusedFileException">The file is hostile, or no form.</exception>
    public static FormatDraft Begin(ReadOnlyMemory<byte> template, string fileName, IReadOnlyList<FoundField> taken, string id, string name, string language, string source, SourceCatalogue catalogue)
    {
        var isWord = SafePackage.Open(template, fileName, FormStudy.MostBytes).Find(WordFile.Main) is not null;
        var (file, ending) = isWord ? (FormFileType.Docx, "docx") : (FormFileType.Xlsx, "xlsx");
        var fields = Fields(taken, catalogue, language);
        return new FormatDraft
        {
            Id = id, Name = new Dictionary<string, string> { [language] = name }, Languages = [language], Source = source, Labels = DraftWords.First([language]),
            Deliverables = [new DraftDeliverable { Id = "report", Kind = isWord ? DeliverableKind.Narrative : DeliverableKind.Financial, File = file, FileName = $"report.{ending}", Template = $"template.{ending}", Fields = fields, Leave = Leave(template, fileName, fields) }],
        };
    }

    /// <summary>Tags and names of a marked template that none of the draft's fields uses: they stay as the donor made them.</summary>
    /// <exception cref="RefusedFileException">The file is hostile, or no form.</exception>
    public static IReadOnlyList<string> Leave(ReadOnlyMemory<byte> template, string fileName, IReadOnlyList<DraftField> fields)
    {
        var package = SafePackage.Open(template, fileName, FormStudy.MostBytes);
        var ids = fields.SelectMany(field => field.Columns.Select(column => $"{field.Id}.{column.Id}").Concat(field.Columns.Select(column => column.Id)).Append(field.Id)).SelectMany(id => new[] { id, FieldIds.ExcelName(id) }).ToHashSet(StringComparer.Ordinal);
        var tags = package.Find(WordFile.Main) is not null
            ? WordFile.Parts(package).SelectMany(part => part.Root.Descendants(WordFile.W + "tag")).Select(tag => tag.Value() ?? "")
            : new Workbook(package).Names.Select(name => (string?)name.Attribute("name") ?? "");
        return [.. tags.Where(tag => tag.Length > 0 && !ids.Contains(tag.TrimEnd('?')) && !tag.StartsWith("_xlnm.", StringComparison.Ordinal)).Distinct()];
    }

    private static DraftField Field(FoundField field, SourceCatalogue catalogue, string language, string? list)
    {
        var best = field.Kind is FoundKind.Picture ? null : Suggest(catalogue, field, language, list).FirstOrDefault();
        var source = best is { Score: >= SourceSuggestion.Sure } ? best.Source : null;
        var draft = new DraftField { Id = field.Id, Label = new Dictionary<string, string> { [language] = field.Label } };
        if (field.Kind == FoundKind.Rows)
            return draft with { Feed = source is null ? null : new SourceFeed(source.Key), Columns = [.. field.Columns.Select(column => Field(column, catalogue, language, source?.Key ?? ""))] };
        if (field.Kind == FoundKind.CheckBox) return draft with { Feed = Ticked(field, catalogue, language) };
        return draft with { Feed = source is null ? null : new SourceFeed(source.Key), Limit = source?.Type is ValueType.Text or ValueType.Words ? field.Limit : null };
    }

    // "Type of report: final" is the box of one choice of a source.
    private static SourceFeed? Ticked(FoundField field, SourceCatalogue catalogue, string language)
    {
        var mark = field.Label.LastIndexOf(": ", StringComparison.Ordinal);
        if (mark < 1) return null;
        var (question, option) = (field.Label[..mark], field.Label[(mark + 2)..]);
        foreach (var (source, score) in catalogue.Suggest(question, null, null, field.Place.Heading, language))
        {
            if (score < SourceSuggestion.Sure) return null;
            if (SourceCatalogue.ChoiceFor(source, option) is { } choice) return new SourceFeed(source.Key, choice);
        }
        return null;
    }
}
