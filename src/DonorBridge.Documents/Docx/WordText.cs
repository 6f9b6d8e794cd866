using System.Buffers;
using DonorBridge.Documents.Packages;

namespace DonorBridge.Documents.Docx;

/// <summary>Writes people's text as Word paragraphs, runs and breaks. The text is data: nothing in it is a field, a tag or a formula.</summary>
internal static class WordText
{
    // All that EnumerateLines takes for the end of a line.
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\r\n\f\u0085\u2028\u2029");

    /// <summary>Opens a run's text, after the run's properties.</summary>
    public const string Opening = "<w:t xml:space=\"preserve\">";

    public const string Closing = "</w:t></w:r>";

    /// <summary>One run; line breaks become breaks.</summary>
    public static void Run(ReadOnlySpan<char> text, ReadOnlySpan<byte> runProperties, Utf8Sink sink)
    {
        sink.Write("<w:r>"u8);
        sink.Write(runProperties);
        sink.Write("<w:t xml:space=\"preserve\">"u8);
        Lines(text, sink);
        sink.Write("</w:t></w:r>"u8);
    }

    /// <summary>What stands within a run's text.</summary>
    public static void Lines(ReadOnlySpan<char> text, Utf8Sink sink)
    {
        if (sink.TryPlain(text)) return;
        if (!text.ContainsAny(Breaks))
        {
            sink.Text(text);
            return;
        }
        var first = true;
        foreach (var line in text.EnumerateLines())
        {
            if (!first) sink.Write("</w:t><w:br/><w:t xml:space=\"preserve\">"u8);
            first = false;
            sink.Text(line);
        }
    }

    /// <summary>A blank line parts paragraphs; a line that begins with "- " is a list item.</summary>
    /// <param name="listProperties">The template's list style; null writes a bullet sign before the text.</param>
    public static void Paragraphs(string text, byte[] paragraphProperties, byte[]? listProperties, byte[] runProperties, Utf8Sink sink)
    {
        foreach (var (words, isItem) in Blocks(text))
        {
            sink.Write("<w:p>"u8);
            sink.Write(isItem && listProperties is not null ? listProperties : paragraphProperties);
            Run(isItem && listProperties is null ? "• " + words : words, runProperties, sink);
            sink.Write("</w:p>"u8);
        }
    }

    /// <summary>The paragraphs and list items of a text, at least one.</summary>
    public static IEnumerable<(string Words, bool IsItem)> Blocks(string text)
    {
        text = text.Trim();
        if (!text.AsSpan().ContainsAny('\n', '\r') && !IsItem(text))
        {
            yield return (text, false);
            yield break;
        }
        var open = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Append(""))
        {
            if (line.Length > 0 && !IsItem(line))
            {
                open.Add(line);
                continue;
            }
            if (open.Count > 0) yield return (string.Join('\n', open), false);
            open.Clear();
            if (line.Length > 0) yield return (line[2..].TrimStart(), true);
        }
    }

    private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("• ", StringComparison.Ordinal);
}
