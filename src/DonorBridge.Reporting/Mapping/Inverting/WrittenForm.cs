using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Reporting.Mapping.Inverting;

/// <summary>What stands at one place of a filled document, before anyone says what it means.</summary>
/// <param name="Place">For people, such as "table 2, row 3" or "Objectives!D10".</param>
public abstract record WrittenValue(string Place);

/// <param name="Text">Paragraphs parted by a blank line, list items beginning with "- ", as in an answer.</param>
public sealed record WrittenText(string Text, string Place) : WrittenValue(Place);

/// <summary>A cell that holds a number, whatever it shows.</summary>
public sealed record WrittenNumber(decimal Number, string Place) : WrittenValue(Place);

/// <summary>A date that the document holds as one.</summary>
public sealed record WrittenDate(DateOnly Date, string Place) : WrittenValue(Place);

/// <summary>A ticked or empty box, or a cell that holds TRUE or FALSE.</summary>
public sealed record WrittenTruth(bool Truth, string Place) : WrittenValue(Place);

/// <summary>An amount whose currency is known already; only within an inversion.</summary>
internal sealed record WrittenMoney(Money Money, string Place) : WrittenValue(Place);

public sealed record WrittenRows(IReadOnlyList<WrittenRow> Rows, string Place) : WrittenValue(Place);

/// <param name="Cells">By the column's id; what is empty is not there.</param>
public sealed record WrittenRow(IReadOnlyDictionary<string, WrittenValue> Cells, string Place);

/// <summary>A filled document as found: the form it is, its language and what stands in its fields.</summary>
/// <param name="Language">BCP 47; its culture wrote numbers and dates.</param>
/// <param name="Values">By field id; a field that is not in the document is not there.</param>
/// <param name="Notes">What the document holds but could not be taken from it.</param>
public sealed record WrittenForm(MappedForm Form, string Language, IReadOnlyDictionary<string, WrittenValue> Values, IReadOnlyList<ReadingNote> Notes);

public enum ReadingNoteKind
{
    /// <summary>The form works it out (a sum, a count, a rounded percentage): it does not lead back to one value.</summary>
    Derived,
    /// <summary>It can be read in more than one way: a person must say which.</summary>
    Unclear,
    /// <summary>It is not what the field takes.</summary>
    Unreadable,
    /// <summary>The document has no such field, or it is empty.</summary>
    NotInDocument,
    /// <summary>Read as the form shows it, which may be less than the report held: a short version, a rounded or converted amount.</summary>
    AsShown,
    /// <summary>The standard report has no place for what the form asks here.</summary>
    NoPlace,
    /// <summary>A report needs it and this form does not say it.</summary>
    Lacking,
    /// <summary>Two places, or two forms, say different things.</summary>
    Conflict,
    /// <summary>Changed in the form, and not taken, for the reason given.</summary>
    NotTaken,
    /// <summary>Taken, and something that hung on the old value went with it.</summary>
    Follows,
}

/// <summary>Something that was not read back, or not quite, with its place.</summary>
/// <param name="Field">The field's path, or a path into report.json for what is lacking.</param>
public sealed record ReadingNote(ReadingNoteKind Kind, string Field, string Place, string Text);
