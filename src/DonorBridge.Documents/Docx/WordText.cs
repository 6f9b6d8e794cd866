using System.Buffers;
using DonorBridge.Documents.Filling;
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

    /// <summary>A blank line parts paragraphs; lines that begin with "- " are list items, and lines numbered one after another a numbered list.</summary>
    public static void Paragraphs(string text, byte[] paragraphProperties, ListLook lists, byte[] runProperties, Frame frame, Utf8Sink sink)
    {
        Span<int> number = stackalloc int[2];
        foreach (var block in TextBlocks.Of(text, numbers: true))
        {
            sink.Write("<w:p>"u8);
            if (block.Number is { } own)
            {
                if (block.IsFirst) number[block.Level] = frame.StartList(own, block.Level);
                lists.WriteNumbered(number[block.Level], block.Level, sink);
            }
            else sink.Write(!block.IsItem ? paragraphProperties : block.Level == 0 ? lists.Bullet : lists.InnerBullet);
            Run(block.Words, runProperties, sink);
            sink.Write("</w:p>"u8);
        }
    }
}
