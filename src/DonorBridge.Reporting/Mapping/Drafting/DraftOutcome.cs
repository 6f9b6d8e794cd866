namespace DonorBridge.Reporting.Mapping.Drafting;

public enum DraftProblemKind
{
    /// <summary>Nothing is chosen for the field.</summary>
    NotChosen,
    /// <summary>The standard report has no such source.</summary>
    UnknownSource,
    /// <summary>A list without a column.</summary>
    NoColumns,
    /// <summary>Two fields of one level carry the same id.</summary>
    SameId,
    /// <summary>What was chosen does not fit: <see cref="DraftProblem.Text"/> says why.</summary>
    DoesNotFit,
}

/// <summary>What must be mended before a draft can be published.</summary>
/// <param name="Deliverable">Its id; null for the format itself.</param>
/// <param name="Field">The field's id, a column as list.column; null for the whole deliverable.</param>
/// <param name="Text">In plain English.</param>
public sealed record DraftProblem(string? Deliverable, string? Field, DraftProblemKind Kind, string Text);

/// <summary>What a draft came to.</summary>
/// <param name="Files">The format's files, with every field that has a problem left empty, so that the rest can be seen; null where not even that can be read.</param>
/// <param name="Mapping">Those files compiled, templates apart.</param>
/// <param name="Problems">Empty: it may be published.</param>
public sealed record DraftOutcome(FormatFiles? Files, CompiledMapping? Mapping, IReadOnlyList<DraftProblem> Problems);
