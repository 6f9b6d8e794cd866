using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping;

public enum MappingProblemKind
{
    /// <summary>The report does not hold it.</summary>
    NotReported,
    /// <summary>Only this donor asks, and its question is not answered.</summary>
    DonorAnswerMissing,
    /// <summary>The standard report has nothing that could feed the field.</summary>
    NoSource,
    /// <summary>The text is longer than the donor allows, and its author gave no shorter one. It stays whole.</summary>
    OverLimit,
    /// <summary>The text is not in a language the donor reads.</summary>
    OtherLanguage,
    /// <summary>An amount stays in its own currency, since no rate of the donor's rule is there.</summary>
    NoRate,
    /// <summary>A code has no counterpart in the donor's list.</summary>
    UnknownCode,
    /// <summary>A value the template does not offer.</summary>
    NotOffered,
    /// <summary>A picture that cannot be shown: its file is not here, or is no picture that a document takes.</summary>
    NoPicture,
}

/// <summary>Something a produced form lacks or bends, for the NGO to see beside it and the manifest to list.</summary>
/// <param name="Deliverable">The deliverable's id in the format.</param>
/// <param name="Field">The field's id; columns of a list as list.column.</param>
/// <param name="Said">What is lacking, for a person.</param>
public sealed record MappingProblem(string Deliverable, string Field, MappingProblemKind Kind, Sentence Said)
{
    public string Text => Said.Text;
}
