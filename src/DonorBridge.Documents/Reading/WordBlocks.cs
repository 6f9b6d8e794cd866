namespace DonorBridge.Documents.Reading;

/// <summary>What a Word document's body is made of, content controls taken in.</summary>
internal abstract record WordBlock(string Place)
{
    /// <summary>Shown only when something is asked, so it may be missing.</summary>
    public bool IsOptional { get; init; }
}

/// <param name="Item">What stands before it as an item of a list, such as "- " or "2. "; null where it is none.</param>
internal sealed record WordParagraph(IReadOnlyList<WordPiece> Pieces, string? Item, string Place) : WordBlock(Place)
{
    public string Text => string.Concat(Pieces.Select(piece => piece.Text));

    public bool HasHoles => Pieces.Any(piece => piece.Tag is not null);
}

/// <summary>Text in a line, within a control of that tag or in none.</summary>
internal sealed record WordPiece(string Text, string? Tag, bool? Ticked = null, DateOnly? Day = null);

/// <summary>A control around whole paragraphs.</summary>
internal sealed record WordHole(string Tag, IReadOnlyList<WordParagraph> Paragraphs, string Place) : WordBlock(Place);

internal sealed record WordTable(IReadOnlyList<WordRow> Rows, string Place) : WordBlock(Place);

/// <param name="List">The list whose control the row stands in.</param>
internal sealed record WordRow(IReadOnlyList<WordCell> Cells, string? List, string Place, bool IsOptional)
{
    public bool HasHoles => Cells.Any(cell => cell.Tag is not null || cell.Blocks.Any(block => block is WordHole or WordParagraph { HasHoles: true }));
}

/// <param name="Tag">Of a control around the whole cell.</param>
internal sealed record WordCell(string? Tag, IReadOnlyList<WordBlock> Blocks)
{
    public string Text => WordWords.Join(Blocks);

    /// <summary>The tag of what fills the cell, when one control does.</summary>
    public string? OnlyTag => Tag ?? Blocks switch
    {
        [WordHole hole] => hole.Tag,
        [WordParagraph { Pieces: var pieces }] when pieces.Where(piece => piece.Text.Trim().Length > 0 || piece.Tag is not null).ToList() is [{ Tag: { } tag }] => tag,
        _ => null,
    };
}
