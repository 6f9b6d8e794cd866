namespace DonorBridge.Reporting.Standard.ThreeWay;

/// <summary>An answer's text in its one form: paragraphs parted by a blank line, list items by a line break. Word and Excel keep no more of it than that.</summary>
public static class PlainWords
{
    public static string Canonical(string? text)
    {
        var blocks = new List<(string Words, bool IsItem)>();
        var open = new List<string>();
        foreach (var line in Holdable(text ?? "").ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Append(""))
        {
            var isItem = line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("• ", StringComparison.Ordinal);
            if (line.Length > 0 && !isItem)
            {
                open.Add(line);
                continue;
            }
            if (open.Count > 0) blocks.Add((string.Join('\n', open), false));
            open.Clear();
            if (isItem) blocks.Add(("- " + line[2..].TrimStart(), true));
        }
        return string.Concat(blocks.Select((block, index) => (index == 0 ? "" : block.IsItem && blocks[index - 1].IsItem ? "\n" : "\n\n") + block.Words));
    }

    // Signs that no Word or Excel file can hold are none of the text; blanks of other widths are blanks.
    private static string Holdable(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => rune.Value is '\n' or '\r' or '\t' or >= 32 and not (0x7F or 0xFFFE or 0xFFFF))
        .Select(rune => rune.Value is '\t' or 0xA0 ? " " : rune.ToString()));

    public static bool Same(string? one, string? other) => Canonical(one) == Canonical(other);
}
