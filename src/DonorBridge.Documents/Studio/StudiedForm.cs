using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Studio;

/// <summary>What <see cref="FormStudy"/> found in a donor's form.</summary>
/// <param name="File">DOCX or XLSX.</param>
/// <param name="Fields">Content controls, defined names and tables that are there already, in the order a person reads.</param>
/// <param name="Suggestions">Places where an answer seems to be asked, without a control or name yet, in the same order.</param>
/// <param name="Headings">Every heading of the body, or every sheet's name.</param>
/// <param name="Language">BCP 47, as the file says; null where it does not.</param>
public sealed record StudiedForm(FormFileType File, IReadOnlyList<FoundField> Fields, IReadOnlyList<FoundField> Suggestions, IReadOnlyList<string> Headings, string? Language)
{
    /// <summary>Fields and suggestions, in the order of the file's own places.</summary>
    public IEnumerable<FoundField> All => Fields.Concat(Suggestions);
}

/// <summary>What sort of answer a place takes.</summary>
public enum FoundKind
{
    /// <summary>A line.</summary>
    Text,
    /// <summary>Paragraphs.</summary>
    LongText,
    Number,
    Money,
    Date,
    /// <summary>One of <see cref="FoundField.Choices"/>.</summary>
    Choice,
    /// <summary>Ticked or not.</summary>
    CheckBox,
    Picture,
    /// <summary>A row, or a piece, once for each thing in a list.</summary>
    Rows,
}

/// <summary>Which part of a Word document a place is in.</summary>
public enum FormPart { Body, Header, Footer }

/// <summary>Where a field stands, as a person finds it; numbers count from 1, what does not apply is null.</summary>
/// <param name="Heading">The last heading before it.</param>
/// <param name="HeadingNumber">Which of the document's headings that is.</param>
/// <param name="Table">Which table since that heading (of the part, where there is none).</param>
/// <param name="Sheet">The sheet's name; XLSX only.</param>
/// <param name="Cell">Such as C5; XLSX only.</param>
public sealed record FoundPlace(FormPart Part = FormPart.Body, string? Heading = null, int? HeadingNumber = null, int? Table = null, int? Row = null, int? Column = null, string? Sheet = null, string? Cell = null);

/// <summary>A place for an answer.</summary>
public sealed record FoundField
{
    /// <summary>Addresses the place in exactly this file; it means nothing in another.</summary>
    public required string Key { get; init; }

    /// <summary>The tag or name it has, else one made from the label: readable, unique within its level, fit for a mapping.</summary>
    public required string Id { get; init; }

    /// <summary>What the form calls it, in the form's language.</summary>
    public required string Label { get; init; }

    public required FoundPlace Place { get; init; }

    public required FoundKind Kind { get; init; }

    /// <summary>It carries a usable tag or name already; marking it again under the same id changes nothing.</summary>
    public bool IsMarked { get; init; }

    /// <summary>The form's own guidance for it; null where there is none.</summary>
    public string? Instruction { get; init; }

    /// <summary>The most the guidance allows, where it says so.</summary>
    public Reporting.Standard.Limit? Limit { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Of rows.</summary>
    public IReadOnlyList<FoundField> Columns { get; init; } = [];
}

/// <summary>A found place that shall be a field.</summary>
/// <param name="Key">Of the <see cref="FoundField"/>, from a study of exactly this file.</param>
/// <param name="Id">The field's id in the mapping.</param>
/// <param name="Label">Shown in Word as the control's title.</param>
/// <param name="Columns">Of rows; those left out stay as they are.</param>
public sealed record ChosenField(string Key, string Id, string Label, params IReadOnlyList<ChosenField> Columns)
{
    /// <summary>The field as found, its columns too.</summary>
    public static ChosenField Of(FoundField field) => new(field.Key, field.Id, field.Label, [.. field.Columns.Select(Of)]);
}
