using System.Text;

namespace DonorBridge.Documents.Reading;

/// <summary>Paragraphs as the plain text of an answer: a blank line parts them, a list item begins with "- ".</summary>
internal static class WordWords
{
    public static string Join(IEnumerable<WordBlock> blocks) => Join(blocks.SelectMany(Paragraphs));

    public static string Join(IEnumerable<WordParagraph> paragraphs)
    {
        var text = new StringBuilder();
        var afterItem = false;
        foreach (var paragraph in paragraphs)
        {
            var words = paragraph.Text.Trim();
            if (words.Length == 0) continue;
            var isItem = paragraph.Item is not null || words.StartsWith("• ", StringComparison.Ordinal);
            if (words.StartsWith("• ", StringComparison.Ordinal)) words = words[2..].TrimStart();
            if (text.Length > 0) text.Append(isItem && afterItem ? "\n" : "\n\n");
            text.Append(isItem ? paragraph.Item ?? "- " : "").Append(words);
            afterItem = isItem;
        }
        return text.ToString();
    }

    public static IEnumerable<WordParagraph> Paragraphs(WordBlock block) => block switch
    {
        WordParagraph paragraph => [paragraph],
        WordHole hole => hole.Paragraphs,
        WordTable table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks).SelectMany(Paragraphs),
        _ => [],
    };

    /// <summary>Text compared without regard to blanks.</summary>
    public static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
