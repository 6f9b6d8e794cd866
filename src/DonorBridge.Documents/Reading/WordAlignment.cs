using System.Text;
using System.Text.RegularExpressions;

namespace DonorBridge.Documents.Reading;

/// <summary>Lays a document beside the form's template and takes what stands where the template has its controls: for documents that lost them (LibreOffice drops them, and so does retyping).</summary>
/// <remarks>The cheapest way through both wins: matched wording of the form is worth 2, wording of the form that is gone costs 3, a paragraph that belongs nowhere 2.</remarks>
internal sealed class WordAlignment
{
    private const int Never = 1_000_000;
    private const int GoneCost = 3;
    private const int StrangeCost = 2;
    private const int MatchedWorth = 2;

    private readonly Dictionary<WordParagraph, Regex> _lines = new(ReferenceEqualityComparer.Instance);

    /// <summary>By tag: every text found for it.</summary>
    public List<(string Tag, string Text, string Place)> Found { get; } = [];

    /// <summary>Rows found for a list: the template's row beside the document's.</summary>
    public List<(string List, WordRow Template, WordRow Row)> Rows { get; } = [];

    /// <summary>How far apart the two are; less is nearer.</summary>
    public int Cost { get; private set; }

    public static WordAlignment Of(IReadOnlyList<WordBlock> template, IReadOnlyList<WordBlock> document)
    {
        var alignment = new WordAlignment();
        // A header's words never belong to the body's last answer.
        foreach (var where in new[] { "header", "footer", "" })
            alignment.Cost += alignment.Blocks([.. template.Where(block => Where(block) == where)], Flat(document.Where(block => Where(block) == where)), keep: true);
        return alignment;
    }

    private static string Where(WordBlock block) =>
        block.Place.StartsWith("header", StringComparison.Ordinal) ? "header" : block.Place.StartsWith("footer", StringComparison.Ordinal) ? "footer" : "";

    private static List<WordBlock> Flat(IEnumerable<WordBlock> blocks) =>
        [.. blocks.SelectMany(block => block is WordHole hole ? hole.Paragraphs.Cast<WordBlock>() : [block]).Where(block => block is not WordParagraph paragraph || paragraph.Text.Trim().Length > 0)];

    private int Blocks(IReadOnlyList<WordBlock> template, IReadOnlyList<WordBlock> document, bool keep)
    {
        template = [.. template.Where(block => block is not WordParagraph { HasHoles: false } paragraph || paragraph.Text.Trim().Length > 0)];
        var cost = new int[template.Count + 1, document.Count + 1];
        var matches = new Dictionary<(int, int), int>();
        for (var at = template.Count; at >= 0; at--)
            for (var here = document.Count; here >= 0; here--)
            {
                if (at == template.Count)
                {
                    cost[at, here] = (document.Count - here) * StrangeCost;
                    continue;
                }
                var best = cost[at + 1, here] + Gone(template[at]);
                if (here < document.Count)
                {
                    best = Math.Min(best, cost[at, here + 1] + (Taken(template[at], document[here]) ? 0 : StrangeCost));
                    var match = matches[(at, here)] = Match(template[at], document[here]);
                    if (match < Never) best = Math.Min(best, cost[at + 1, here + 1] + match);
                }
                cost[at, here] = best;
            }
        if (keep) Walk(template, document, cost, matches);
        return cost[0, 0];
    }

    private void Walk(IReadOnlyList<WordBlock> template, IReadOnlyList<WordBlock> document, int[,] cost, Dictionary<(int, int), int> matches)
    {
        var (at, here) = (0, 0);
        var taken = new List<WordParagraph>();
        while (at < template.Count)
        {
            if (here < document.Count && matches[(at, here)] < Never && cost[at, here] == cost[at + 1, here + 1] + matches[(at, here)])
            {
                Keep(template[at++], document[here++]);
                continue;
            }
            if (here < document.Count && cost[at, here] == cost[at, here + 1] + (Taken(template[at], document[here]) ? 0 : StrangeCost))
            {
                if (Taken(template[at], document[here])) taken.Add((WordParagraph)document[here]);
                here++;
                continue;
            }
            if (template[at] is WordHole hole && taken.Count > 0) Found.Add((hole.Tag, WordWords.Join(taken), taken[0].Place));
            taken.Clear();
            at++;
        }
    }

    private static int Gone(WordBlock template) => template is WordHole || template.IsOptional ? 0 : GoneCost;

    // A control around paragraphs takes in as many as there are.
    private static bool Taken(WordBlock template, WordBlock document) => template is WordHole && document is WordParagraph;

    private int Match(WordBlock template, WordBlock document) => (template, document) switch
    {
        (WordParagraph { HasHoles: false } wording, WordParagraph paragraph) => WordWords.Plain(wording.Text) == WordWords.Plain(paragraph.Text) ? -MatchedWorth : Never,
        (WordParagraph line, WordParagraph paragraph) => Line(line).IsMatch(paragraph.Text) ? line.Pieces.Any(piece => piece.Tag is null && piece.Text.Trim().Length > 0) ? -MatchedWorth : 0 : Never,
        (WordTable table, WordTable other) => Table(table, other, keep: false) is var cost && cost < 0 ? cost : Never,
        _ => Never,
    };

    private void Keep(WordBlock template, WordBlock document)
    {
        if (template is WordTable table) Table(table, (WordTable)document, keep: true);
        if (template is not WordParagraph { HasHoles: true } line) return;
        var match = Line(line).Match(((WordParagraph)document).Text);
        var index = 0;
        foreach (var piece in line.Pieces.Where(piece => piece.Tag is not null))
            Found.Add((piece.Tag!, match.Groups[$"hole{index++}"].Value.Trim(), document.Place));
    }

    // The form's wording stands as it is; between it, anything.
    private Regex Line(WordParagraph line)
    {
        if (_lines.TryGetValue(line, out var known)) return known;
        var pattern = new StringBuilder(@"^\s*");
        var index = 0;
        foreach (var piece in Runs(line.Pieces))
            pattern.Append(piece.Tag is null ? Words(piece.Text) : $"(?<hole{index++}>.*?)");
        return _lines[line] = new Regex(pattern.Append(@"\s*$").ToString(), RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    private static string Words(string text) => string.Join(@"\s*", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape).Prepend("").Append(""));

    private static IEnumerable<WordPiece> Runs(IReadOnlyList<WordPiece> pieces)
    {
        for (var at = 0; at < pieces.Count; at++)
        {
            if (pieces[at].Tag is not null)
            {
                yield return pieces[at];
                continue;
            }
            var text = new StringBuilder(pieces[at].Text);
            while (at + 1 < pieces.Count && pieces[at + 1].Tag is null) text.Append(pieces[++at].Text);
            yield return new WordPiece(text.ToString(), null);
        }
    }

    private int Table(WordTable template, WordTable document, bool keep)
    {
        var cost = new int[template.Rows.Count + 1, document.Rows.Count + 1];
        for (var at = template.Rows.Count; at >= 0; at--)
            for (var here = document.Rows.Count; here >= 0; here--)
            {
                if (at == template.Rows.Count)
                {
                    cost[at, here] = (document.Rows.Count - here) * StrangeCost;
                    continue;
                }
                var row = template.Rows[at];
                var best = cost[at + 1, here] + (row.List is not null || row.IsOptional ? 0 : GoneCost);
                if (here < document.Rows.Count)
                {
                    var match = Row(row, document.Rows[here]);
                    best = Math.Min(best, cost[at, here + 1] + (row.List is not null && match < Never ? 0 : StrangeCost));
                    if (row.List is null && match < Never) best = Math.Min(best, cost[at + 1, here + 1] + match);
                }
                cost[at, here] = best;
            }
        if (keep) WalkRows(template, document, cost);
        return cost[0, 0];
    }

    private void WalkRows(WordTable template, WordTable document, int[,] cost)
    {
        for (int at = 0, here = 0; at < template.Rows.Count;)
        {
            var row = template.Rows[at];
            var match = here < document.Rows.Count ? Row(row, document.Rows[here]) : Never;
            if (row.List is null && match < Never && cost[at, here] == cost[at + 1, here + 1] + match) KeepRow(template.Rows[at++], document.Rows[here++]);
            else if (here < document.Rows.Count && cost[at, here] == cost[at, here + 1] + (row.List is not null && match < Never ? 0 : StrangeCost))
            {
                if (row.List is not null && match < Never) Rows.Add((row.List, row, document.Rows[here]));
                here++;
            }
            else at++;
        }
    }

    private static int Row(WordRow template, WordRow document)
    {
        if (template.Cells.Count != document.Cells.Count) return Never;
        var worth = 0;
        for (var index = 0; index < template.Cells.Count; index++)
        {
            var cell = template.Cells[index];
            if (cell.OnlyTag is not null || cell.Blocks.Any(block => block is WordHole or WordParagraph { HasHoles: true })) continue;
            var (own, other) = (WordWords.Plain(cell.Text), WordWords.Plain(document.Cells[index].Text));
            if (own != other) return Never;
            if (own.Length > 0) worth -= MatchedWorth;
        }
        return worth;
    }

    private void KeepRow(WordRow template, WordRow document)
    {
        for (var index = 0; index < template.Cells.Count; index++)
        {
            var (cell, other) = (template.Cells[index], document.Cells[index]);
            if (cell.OnlyTag is { } tag) Found.Add((tag, other.Text, $"{document.Place}, column {index + 1}"));
            else if (cell.Blocks.Any(block => block is WordHole or WordParagraph { HasHoles: true })) Blocks(cell.Blocks, Flat(other.Blocks), keep: true);
        }
    }
}
