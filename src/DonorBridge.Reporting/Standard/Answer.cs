namespace DonorBridge.Reporting.Standard;

/// <summary>Words that answer one narrative question, in the language they were written in.</summary>
public sealed record Answer
{
    /// <summary>Key of the question, such as C4; keys never change meaning.</summary>
    public required string Question { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>Plain text: a blank line parts paragraphs, a line that begins with "- " is a list item.</summary>
    public required string Text { get; init; }

    public IReadOnlyList<Translation> Translations { get; init; } = [];

    /// <summary>Shorter versions the author wrote, reused for every donor with that limit or a higher one.</summary>
    public IReadOnlyList<ShortVersion> Shorter { get; init; } = [];

    /// <summary>Name, function or pseudonym of who wrote it; never needed to read it.</summary>
    public string? WrittenBy { get; init; }
}

/// <param name="Language">BCP 47.</param>
public sealed record Translation(string Language, string Text);

public enum LimitUnit { Words, Characters }

/// <summary>How long an answer may be.</summary>
public sealed record Limit(int Most, LimitUnit Unit)
{
    /// <summary>How much of the limit a text takes: words are runs without white space, characters are UTF-16 units with line breaks counted once.</summary>
    public int Measure(string text) => Unit == LimitUnit.Words
        ? text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length
        : text.ReplaceLineEndings("\n").Length;

    public bool Holds(string text) => Unit == LimitUnit.Characters && text.Length <= Most || Measure(text) <= Most;
}

/// <param name="Language">BCP 47: a short version is of one language.</param>
/// <param name="CutAccepted">The author let a machine cut the text, saw what remains and agreed.</param>
/// <param name="InAnnex">The whole text goes as an annex to every donor whose form gets this version.</param>
public sealed record ShortVersion(Limit Limit, string Language, string Text, bool CutAccepted = false, bool InAnnex = false);
