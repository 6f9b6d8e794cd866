using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping;

public enum FieldState
{
    Filled,
    /// <summary>The author's shorter version stands in for the full text.</summary>
    ShorterVersion,
    /// <summary>Longer than the donor takes; whole.</summary>
    OverLimit,
    /// <summary>Nothing to say, and that is no problem.</summary>
    Empty,
    /// <summary>The report does not hold it.</summary>
    NotReported,
    /// <summary>Its condition does not hold: this donor does not ask it this time.</summary>
    NotAsked,
}

/// <summary>One donor's form, filled: what a file is written from and what a preview shows.</summary>
public sealed record FilledForm
{
    public required DonorFormat Format { get; init; }

    public required FormatDeliverable Deliverable { get; init; }

    /// <summary>BCP 47, of the document: its culture writes numbers and dates.</summary>
    public required string Language { get; init; }

    public required FilingFacts Filing { get; init; }

    /// <summary>Every field of the form, in its order.</summary>
    public required IReadOnlyList<FilledField> Fields { get; init; }

    public required IReadOnlyList<MappingProblem> Problems { get; init; }

    public FilledField? Find(string id)
    {
        foreach (var field in Fields)
            if (field.Field.Id == id) return field;
        return null;
    }

    /// <summary>The first problem of a field; of a list also a picture that its rows cannot show. Null where there is none.</summary>
    public MappingProblem? ProblemOf(FormField field) =>
        Problems.FirstOrDefault(problem => problem.Field == field.Path)
        ?? (field.Columns.Count == 0 ? null : Problems.FirstOrDefault(problem => problem.Kind == MappingProblemKind.NoPicture && problem.Field.StartsWith(field.Path + ".", StringComparison.Ordinal)));

    /// <summary>Where every filled field comes from; an answer names its own writer, a figure who signed the report off.</summary>
    public IEnumerable<Provenance> Provenance() =>
        from field in Fields
        where field.Value is not null
        let words = (field.Value is AnnexedValue annexed ? annexed.Whole : field.Value) as WordsValue
        select new Provenance(
            Deliverable.Id, field.Field.Id, words is null ? field.Field.Sources : [$"answers.{words.Answer.Question}"], Filing.Version,
            words is null ? Filing.ApprovedBy : words.Answer.WrittenBy ?? Filing.ApprovedBy);
}

public sealed record FilledField(FormField Field, FormValue? Value, FieldState State);

/// <param name="Sources">Paths into the report, such as answers.C4 or lines.spent; empty for the form's own wording.</param>
/// <param name="Version">Of the filing.</param>
/// <param name="Person">Function or pseudonym; null where the report does not say.</param>
public sealed record Provenance(string Deliverable, string Field, IReadOnlyList<string> Sources, int Version, string? Person);
