using System.Globalization;

namespace DonorBridge.Documents.Docx;

/// <summary>A paragraph or list item of a person's text.</summary>
/// <param name="Number">Of an item of a numbered list; null for anything else.</param>
/// <param name="IsFirst">A numbered list begins with it.</param>
internal readonly record struct TextBlock(string Words, bool IsItem, int? Number = null, bool IsFirst = false);

/// <summary>Cuts a person's text into paragraphs and list items, at least one.</summary>
internal static class TextBlocks
{
    /// <param name="numbers">Whether lines numbered one after another are a list; else they stay lines.</param>
    public static IEnumerable<TextBlock> Of(string text, bool numbers)
    {
        text = text.Trim();
        if (!text.AsSpan().ContainsAny('\n', '\r') && !IsItem(text)) return [new TextBlock(text, false)];
        return Cut([.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())], numbers);
    }

    private static IEnumerable<TextBlock> Cut(string[] lines, bool numbers)
    {
        var open = new List<string>();
        for (var at = 0; at <= lines.Length; at++)
        {
            var line = at < lines.Length ? lines[at] : "";
            var numbered = numbers ? Numbered(lines, at) : 0;
            if (line.Length > 0 && !IsItem(line) && numbered == 0)
            {
                open.Add(line);
                continue;
            }
            if (open.Count > 0) yield return new TextBlock(string.Join('\n', open), false);
            open.Clear();
            for (var item = 0; item < numbered; item++)
            {
                var (number, words) = Number(lines[at + item])!.Value;
                yield return new TextBlock(words, true, number, item == 0);
            }
            if (numbered > 0) at += numbered - 1;
            else if (line.Length > 0) yield return new TextBlock(line[2..].TrimStart(), true);
        }
    }

    // How many lines from here are numbered one after another; one alone is no list, and another order is the author's own.
    private static int Numbered(string[] lines, int at)
    {
        if (at >= lines.Length || Number(lines[at]) is not var (first, _)) return 0;
        var count = 1;
        while (at + count < lines.Length && Number(lines[at + count]) is var (next, _) && next == first + count) count++;
        return count > 1 ? count : 0;
    }

    private static (int Number, string Words)? Number(string line)
    {
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits])) digits++;
        return digits is > 0 and <= 4 && (digits == 1 || line[0] != '0') && line.AsSpan(digits).StartsWith(". ", StringComparison.Ordinal) && line.Length > digits + 2
            ? (int.Parse(line.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture), line[(digits + 2)..].TrimStart())
            : null;
    }

    private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("• ", StringComparison.Ordinal);
}
