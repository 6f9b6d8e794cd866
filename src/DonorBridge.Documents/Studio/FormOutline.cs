using DonorBridge.Documents.Packages;

namespace DonorBridge.Documents.Studio;

/// <summary>A piece of a donor's form in the order of reading: a heading, a paragraph, a table or a cell of it.</summary>
/// <param name="Text">What it says; empty where it is blank.</param>
/// <param name="Anchor">Where it stands in exactly this file.</param>
/// <param name="AnswerKey">The key of the place an answer would go to, if a person points here; null where none can.</param>
public sealed record OutlineBlock(string Text, string Anchor, string? AnswerKey)
{
    public bool IsHeading { get; init; }

    /// <summary>Of a cell: how many columns it covers.</summary>
    public int Span { get; init; } = 1;

    /// <summary>Of a table.</summary>
    public IReadOnlyList<IReadOnlyList<OutlineBlock>> Rows { get; init; } = [];

    /// <summary>The block itself, or the cells of a table.</summary>
    public IEnumerable<OutlineBlock> All => Rows.Count == 0 ? [this] : Rows.SelectMany(row => row);

    /// <summary>Whether a place of a study of the same file is within it.</summary>
    /// <param name="key">Of a <see cref="FoundField"/>.</param>
    public bool Covers(string key)
    {
        var place = Place(key);
        return place is not null && (place == Anchor || place.StartsWith(Anchor + ".", StringComparison.Ordinal));
    }

    // PART|WHAT|PATH|… of a Word document, cell|SHEET|CELL of a workbook.
    private static string? Place(string key)
    {
        var steps = key.Split('|');
        return steps.Length < 3 ? null
            : steps[0] is "cell" or "rows" ? $"{string.Join('|', steps[1..^1])}!{steps[^1]}"
            : $"{steps[0]}|{steps[2]}";
    }
}

/// <summary>A donor's form as a person reads it, to see the found places in and to point at one that was missed.</summary>
public static class FormOutline
{
    /// <summary>More than this of one form helps nobody to find a place; the rest is left out.</summary>
    public const int MostBlocks = 1_500;

    /// <exception cref="RefusedFileException">The file is hostile, or neither a Word document nor an Excel workbook.</exception>
    public static IReadOnlyList<OutlineBlock> Read(ReadOnlyMemory<byte> file, string fileName)
    {
        var package = SafePackage.Open(file, fileName, FormStudy.MostBytes);
        return package.Find(WordFile.Main) is not null ? [.. WordOutline.Read(package).Take(MostBlocks)]
            : package.Find(Workbook.Main) is not null ? SheetOutline.Read(package)
            : throw new RefusedFileException($"{fileName}: it is neither a Word document nor an Excel workbook.");
    }
}
