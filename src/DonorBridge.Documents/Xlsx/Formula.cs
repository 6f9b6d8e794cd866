using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace DonorBridge.Documents.Xlsx;

/// <summary>A formula, or anything else that refers to cells, cut at its references so that they can follow a growing sheet.</summary>
internal sealed partial class Formula
{
    private readonly List<object> _pieces = [];

    private sealed record Reference(string? Sheet, string ColumnA, bool FixedA, int RowA, string? ColumnB, bool FixedB, int RowB);

    private Formula(string text)
    {
        Text = text;
        var (position, sheet) = (0, (string?)null);
        foreach (Match match in Tokens().Matches(text))
        {
            if (match.Groups["sheet"].Success)
            {
                sheet = match.Groups["sheet"].Value.Trim('\'').Replace("''", "'", StringComparison.Ordinal);
                continue;
            }
            if (!match.Groups["ca"].Success) continue;
            _pieces.Add(text[position..match.Index]);
            _pieces.Add(new Reference(
                sheet,
                match.Groups["ca"].Value, match.Groups["da"].Length > 0, int.Parse(match.Groups["ra"].Value, CultureInfo.InvariantCulture),
                match.Groups["cb"].Success ? match.Groups["cb"].Value : null, match.Groups["db"].Length > 0, match.Groups["rb"].Success ? int.Parse(match.Groups["rb"].Value, CultureInfo.InvariantCulture) : 0));
            position = match.Index + match.Length;
            sheet = null;
        }
        _pieces.Add(text[position..]);
    }

    public string Text { get; }

    public static Formula Read(string text) => new(text);

    /// <summary>The formula as it stands after growth.</summary>
    /// <param name="own">The sheet it stands on.</param>
    /// <param name="listRow">The template row of the list it is repeated with, or 0.</param>
    /// <param name="copy">Which copy of that row, from 0.</param>
    public string After(Func<string, Growth> growth, string own, int listRow = 0, int copy = 0)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
        for (var index = 0; index < _pieces.Count; index++)
        {
            var piece = _pieces[index];
            if (piece is not Reference at)
            {
                text.AppendFormatted((string)piece);
                continue;
            }
            var rows = growth(at.Sheet ?? own);
            var inList = (at.Sheet is null || at.Sheet == own) && listRow > 0;
            var first = inList && at.RowA == listRow && !at.FixedA ? rows.First(at.RowA) + copy : rows.First(at.RowA);
            text.AppendFormatted(at.ColumnA);
            if (at.FixedA) text.AppendLiteral("$");
            text.AppendFormatted(first);
            if (at.ColumnB is null)
            {
                // A total of the one row there was is a total of all it became.
                if (inList || rows.Last(at.RowA) == first || !IsSummed(index)) continue;
                text.AppendLiteral(":");
                text.AppendFormatted(at.ColumnA);
                if (at.FixedA) text.AppendLiteral("$");
                text.AppendFormatted(rows.Last(at.RowA));
                continue;
            }
            var last = inList && at.RowB == listRow && !at.FixedB ? rows.First(at.RowB) + copy : rows.Last(at.RowB);
            text.AppendLiteral(":");
            text.AppendFormatted(at.ColumnB);
            if (at.FixedB) text.AppendLiteral("$");
            text.AppendFormatted(last);
        }
        return text.ToStringAndClear();
    }

    private bool IsSummed(int index) => ((string)_pieces[index - 1]).EndsWith("SUM(", StringComparison.Ordinal) && ((string)_pieces[index + 1]).StartsWith(')');

    /// <summary>A formula as it stands so many columns and rows further: what is not held fast moves with it.</summary>
    public static string Moved(string text, int columns, int rows) => Tokens().Replace(text, match =>
    {
        if (!match.Groups["ca"].Success) return match.Value;
        var first = End(match.Groups["ca"].Value, match.Groups["da"].Value, match.Groups["ra"].Value, columns, rows);
        return match.Groups["cb"].Success ? $"{first}:{End(match.Groups["cb"].Value, match.Groups["db"].Value, match.Groups["rb"].Value, columns, rows)}" : first;
    });

    private static string End(string column, string mark, string row, int columns, int rows)
    {
        var letters = column[0] == '$' ? column : CellPlace.Letters(CellPlace.Parse(column + "1")!.Value.Column + columns);
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{mark}{int.Parse(row, CultureInfo.InvariantCulture) + (mark.Length > 0 ? 0 : rows)}");
    }

    // Texts in quotation marks and names of functions or tables are passed over.
    [GeneratedRegex("""
        "(?:[^"]|"")*"
        |(?<sheet>'(?:[^']|'')+'|[\p{L}_][\p{L}0-9_.]*)!
        |\[[^\]]*\]
        |(?<![\p{L}0-9_.$])(?<ca>\$?[A-Z]{1,3})(?<da>\$?)(?<ra>[0-9]{1,7})(?::(?<cb>\$?[A-Z]{1,3})(?<db>\$?)(?<rb>[0-9]{1,7}))?(?![\p{L}0-9_.(!])
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Tokens();
}
