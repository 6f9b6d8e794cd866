using System.Text;

namespace DonorBridge.Reporting.Mapping;

/// <summary>A table from our codes to a donor's: a CSV in UTF-8 with the columns <c>from</c> and <c>to</c>; others are for the reader.</summary>
public sealed class Crosswalk
{
    private readonly Dictionary<string, string> _pairs = new(StringComparer.Ordinal);

    private Crosswalk(string file) => File = file;

    public string File { get; }

    public IReadOnlyDictionary<string, string> Pairs => _pairs;

    /// <summary>The donor's code, or null.</summary>
    public string? Find(string code) => _pairs.GetValueOrDefault(code);

    /// <exception cref="UnreadableFormatException">A column is missing, a row is short, or a code stands twice.</exception>
    public static Crosswalk Read(ReadOnlyMemory<byte> utf8, string file)
    {
        var rows = Csv(Encoding.UTF8.GetString(utf8.Span).TrimStart('\uFEFF'));
        var header = rows.FirstOrDefault().Cells ?? [];
        var (from, to) = (header.IndexOf("from"), header.IndexOf("to"));
        if (from < 0 || to < 0) throw Bad(1, "the first row must name the columns 'from' and 'to', parted by commas.");

        var walk = new Crosswalk(file);
        foreach (var (line, cells) in rows.Skip(1))
        {
            if (cells.Count != header.Count) throw Bad(line, $"the row holds {cells.Count} cells where the first row has {header.Count}; put a text with a comma between quotation marks.");
            if (!walk._pairs.TryAdd(cells[from], cells[to])) throw Bad(line, $"'{cells[from]}' stands twice under 'from'; keep one.");
        }
        return walk;

        UnreadableFormatException Bad(int line, string text) => new([new FormatProblem(file, line, null, text)]);
    }

    private static List<(int Line, List<string> Cells)> Csv(string text)
    {
        var rows = new List<(int, List<string>)>();
        var (cells, cell, quoted, line, start) = (new List<string>(), new StringBuilder(), false, 1, 1);
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            if (sign == '\n') line++;
            if (quoted && sign == '"' && i + 1 < text.Length && text[i + 1] == '"') { cell.Append('"'); i++; }
            else if (sign == '"') quoted = !quoted;
            else if (!quoted && sign == ',') { cells.Add(cell.ToString()); cell.Clear(); }
            else if (!quoted && sign == '\n') { End(); start = line; }
            else if (quoted || sign != '\r') cell.Append(sign);
        }
        End();
        return rows;

        void End()
        {
            cells.Add(cell.ToString());
            cell.Clear();
            if (cells.Count > 1 || cells[0].Length > 0) rows.Add((start, cells));
            cells = [];
        }
    }
}
