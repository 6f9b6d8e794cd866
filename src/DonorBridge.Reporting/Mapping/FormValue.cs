using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping;

/// <summary>What a value is, known when a mapping is read.</summary>
public enum ValueType
{
    /// <summary>A name, a code, a line.</summary>
    Text,
    /// <summary>What someone wrote in answer to a question: paragraphs and lists, with a language.</summary>
    Words,
    Number,
    Money,
    Date,
    /// <summary>Yes or no.</summary>
    Truth,
    /// <summary>A picture among the report's attachments.</summary>
    Picture,
    /// <summary>Things of one kind, each a row.</summary>
    Rows,
    /// <summary>One thing with fields of its own.</summary>
    Thing,
}

/// <summary>A value on its way into a form. Absent is null, which is never 0 and never empty text.</summary>
public abstract record FormValue;

public sealed record TextValue(string Text) : FormValue;

/// <param name="Language">BCP 47, of <paramref name="Text"/>.</param>
/// <param name="Limit">Set when this is the author's shorter version for a limit.</param>
public sealed record WordsValue(Answer Answer, string Text, string Language, Limit? Limit = null) : FormValue
{
    /// <summary>The version taken, where <see cref="Limit"/> is set.</summary>
    public ShortVersion? Shorter { get; init; }

    /// <summary>What the author wrote in this language before shortening it; the text itself where nothing else is there.</summary>
    public string FullText() =>
        Limit is null ? Text
        : Answer.Language == Language ? Answer.Text
        : Answer.Translations.FirstOrDefault(translation => translation.Language == Language)?.Text ?? Text;
}

public sealed record NumberValue(decimal Number) : FormValue;

public sealed record MoneyValue(Money Money) : FormValue;

public sealed record DateValue(DateOnly Date) : FormValue;

public sealed record TruthValue(bool Truth) : FormValue
{
    public static TruthValue Yes { get; } = new(true);

    public static TruthValue No { get; } = new(false);

    public static TruthValue Of(bool truth) => truth ? Yes : No;
}

/// <summary>A text longer than one place of the file can hold. Nobody's words are cut: it stands whole in the annex, and the place says so.</summary>
/// <param name="Whole">A text or an answer in words.</param>
/// <param name="Pointer">What stands in the place, in the document's language.</param>
/// <param name="Most">What the place holds.</param>
public sealed record AnnexedValue(FormValue Whole, string Pointer, Limit Most) : FormValue
{
    public string WholeText => Whole is WordsValue words ? words.Text : ((TextValue)Whole).Text;
}

/// <param name="Attachment">What the report says of the file; a mapping never holds its bytes.</param>
public sealed record PictureValue(Attachment Attachment) : FormValue
{
    /// <summary>The picture as a document may hold it, once its file was found and looked at; null before.</summary>
    public PictureContent? Content { get; init; }

    /// <summary>What the file is called, without its ending: what stands for the picture where it cannot be seen.</summary>
    public string Title => TitleOf(Attachment.Name);

    /// <summary>Whether an attachment claims to be a picture; what it is, its bytes say.</summary>
    public static bool Claims(Attachment attachment) => attachment.MediaType.StartsWith("image/", StringComparison.OrdinalIgnoreCase);

    /// <summary>A file's name without its ending.</summary>
    public static string TitleOf(string name) => name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;
}

public sealed record RowsValue(IReadOnlyList<FilledRow> Rows) : FormValue;

/// <summary>One row of a table: a value or null for each of the list's fields, in their order.</summary>
public sealed record FilledRow(IReadOnlyList<FormValue?> Values);
