using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Harmonisation;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Portal.Work;

/// <summary>What a produced form carries, kept beside its file: every value as written, its provenance, what is lacking. The preview and "what changed" read this.</summary>
public sealed record FormManifest(string Format, string Deliverable, string Language, int Asked, int Filled, IReadOnlyList<ManifestField> Fields, IReadOnlyList<string> NotAskedButReported)
{
    /// <summary>Of this one form; null in manifests written before forms were scored.</summary>
    public int? Harmonisation { get; init; }

    public static FormManifest Of(FilledForm form, Report report)
    {
        var coverage = Coverage.Of([form], report);
        var origins = form.Provenance().ToDictionary(origin => origin.Field);
        return new FormManifest(
            form.Format.Reference, form.Deliverable.Id, form.Language, coverage.Asked, coverage.Filled,
            [.. form.Fields.Where(filled => !filled.Field.IsQuestionOfAsking && filled.State != FieldState.NotAsked).Select(filled => Field(filled, form, origins.GetValueOrDefault(filled.Field.Id)))],
            coverage.NotAskedButReported)
        {
            Harmonisation = HarmonisationScore.Of([form], report).Score,
        };
    }

    private static ManifestField Field(FilledField filled, FilledForm form, Provenance? origin) => new(
        filled.Field.Id,
        filled.Field.LabelIn(form.Language),
        filled.State,
        filled.Value is null or RowsValue ? null : ValueText.Of(filled.Value, filled.Field, form.Format, form.Language),
        filled.Value is RowsValue rows
            ? new ManifestRows([.. filled.Field.Columns.Select(column => column.LabelIn(form.Language))],
                [.. rows.Rows.Select(row => (IReadOnlyList<string?>)[.. row.Values.Select((value, index) => value is null or RowsValue ? null : ValueText.Of(value, filled.Field.Columns[index], form.Format, form.Language))])])
            : null,
        origin?.Sources ?? filled.Field.Sources,
        origin?.Version,
        origin?.Person,
        form.ProblemOf(filled.Field)?.Said)
    {
        Limit = filled.Field.Limit,
        Cut = CutLength.Of(filled),
    };
}

/// <param name="Text">As the document shows it; null for a table or an empty field.</param>
/// <param name="Person">Function or pseudonym of who wrote it or signed it off.</param>
/// <param name="Problem">What is lacking or bent.</param>
public sealed record ManifestField(
    string Id, string Label, FieldState State, string? Text, ManifestRows? Rows, IReadOnlyList<string> Sources, int? Version, string? Person, Sentence? Problem)
{
    /// <summary>The most the donor takes; null where it takes any length.</summary>
    public Limit? Limit { get; init; }

    /// <summary>From how much to how much, who cut it, and whether the whole text goes as an annex; null where it is whole and fits.</summary>
    public CutLength? Cut { get; init; }
}

public sealed record ManifestRows(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows);
