using System.Globalization;

namespace DonorBridge.Documents.Docx;

/// <summary>A paragraph or list item of a person's text.</summary>
/// <param name="Number">Of an item of a numbered list; null for anything else.</param>
/// <param name="IsFirst">A numbered list begins with it.</param>
/// <param name="Level">0, or 1 for an item within an item.</param>
internal readonly record struct TextBlock(string Words, bool IsItem, int? Number = null, bool IsFirst = false, int Level = 0);

/// <summary>Cuts a person's text into paragraphs and list items, at least one. An item that stands two spaces or more to the right of the one above is within it.</summary>
internal static class TextBlocks
{
    private const int Inwards = 2;

    private readonly record struct Line(string Words, int Indent)
    {
        public bool IsBullet => Words.StartsWith("- ", StringComparison.Ordinal) || Words.StartsWith("• ", StringComparison.Ordinal);
    }

    /// <param name="numbers">Whether lines numbered one after another are a list; else they stay lines.</param>
    public static IEnumerable<TextBlock> Of(string text, bool numbers)
    {
        if (!text.AsSpan().Trim().ContainsAny('\n', '\r') && text.Trim() is var line && !new Line(line, 0).IsBullet) return [new TextBlock(line, false)];
        return Cut([.. text.Trim('\n', '\r').TrimEnd().ReplaceLineEndings("\n").Split('\n').Select(Read)], numbers);
    }

    private static Line Read(string line)
    {
        var indent = 0;
        foreach (var sign in line)
            if (sign == ' ') indent++;
            else if (sign == '\t') indent += 4;
            else break;
        return new Line(line.Trim(), indent);
    }

    private static IEnumerable<TextBlock> Cut(Line[] lines, bool numbers)
    {
        var open = new List<string>();
        for (var at = 0; at <= lines.Length; at++)
        {
            var line = at < lines.Length ? lines[at] : new Line("", 0);
            var list = List(lines, at, numbers);
            if (line.Words.Length > 0 && list.Count == 0)
            {
                open.Add(line.Words);
                continue;
            }
            if (open.Count > 0) yield return new TextBlock(string.Join('\n', open), false);
            open.Clear();
            foreach (var item in list) yield return item;
            if (list.Count > 0) at += list.Count - 1;
        }
    }

    // One item or one numbered list that begins here, with what stands within its items: a block for each line.
    private static List<TextBlock> List(Line[] lines, int at, bool numbers)
    {
        var blocks = new List<TextBlock>();
        if (at >= lines.Length) return blocks;
        if (lines[at].IsBullet)
        {
            blocks.Add(new TextBlock(lines[at].Words[2..].TrimStart(), true));
            Within(lines, at, numbers, blocks);
            return blocks;
        }
        if (!numbers || Number(lines[at].Words) is not var (first, _)) return blocks;
        var items = 0;
        for (var next = at; next < lines.Length && lines[next].Indent < lines[at].Indent + Inwards && Number(lines[next].Words) is var (number, words) && number == first + items; next = at + blocks.Count)
        {
            blocks.Add(new TextBlock(words, true, number, items++ == 0));
            Within(lines, next, numbers, blocks);
        }
        // One alone is no list, and another order is the author's own.
        if (items < 2) blocks.Clear();
        return blocks;
    }

    private static void Within(Line[] lines, int item, bool numbers, List<TextBlock> blocks)
    {
        for (var at = item + 1; at < lines.Length && lines[at].Indent >= lines[item].Indent + Inwards;)
        {
            var run = 0;
            if (numbers)
                while (at + run < lines.Length && lines[at + run].Indent >= lines[item].Indent + Inwards && Number(lines[at + run].Words) is var (number, _) && number == run + 1) run++;
            if (run < 2 && !lines[at].IsBullet) return;
            if (run < 2) blocks.Add(new TextBlock(lines[at++].Words[2..].TrimStart(), true, Level: 1));
            else for (var one = 0; one < run; one++, at++) blocks.Add(new TextBlock(Number(lines[at].Words)!.Value.Words, true, one + 1, one == 0, Level: 1));
        }
    }

    private static (int Number, string Words)? Number(string line)
    {
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits])) digits++;
        return digits is > 0 and <= 4 && (digits == 1 || line[0] != '0') && line.AsSpan(digits).StartsWith(". ", StringComparison.Ordinal) && line.Length > digits + 2
            ? (int.Parse(line.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture), line[(digits + 2)..].TrimStart())
            : null;
    }
}
