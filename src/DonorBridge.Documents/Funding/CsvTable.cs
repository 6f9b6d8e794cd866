using System.Text;

namespace DonorBridge.Documents.Funding;

/// <summary>A row of a CSV file by column name.</summary>
/// <param name="Line">Where it begins, counted from 1.</param>
public sealed record CsvRow(int Line, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The trimmed field, empty where the file has no such column.</summary>
    public string this[string column] => Fields.TryGetValue(column, out var text) ? text.Trim() : "";
}

/// <summary>Reads CSV as spreadsheets write it: comma or semicolon (what the heading uses), fields in quotation marks, UTF-8.</summary>
public static class CsvTable
{
    private const int LongestField = 1 << 16;

    /// <param name="needed">Columns the heading must have; case and order do not matter.</param>
    /// <exception cref="RefusedFileException">The file is not such a CSV; the message names the line.</exception>
    public static IEnumerable<CsvRow> Read(Stream bytes, params string[] needed)
    {
        using var text = new StreamReader(bytes, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var line = 1;
        var heading = Record(text, ref line, null);
        if (heading is null || heading.All(string.IsNullOrWhiteSpace)) throw new RefusedFileException($"The file is empty: its first line must name the columns {string.Join(", ", needed)}.");

        var separator = heading.Count == 1 && heading[0].Contains(';') ? ';' : ',';
        var columns = (separator == ';' ? heading[0].Split(';').ToList() : heading).Select(name => name.Trim().ToLowerInvariant()).ToList();
        var missing = needed.Except(columns).ToList();
        if (missing.Count > 0) throw new RefusedFileException($"line 1: the heading has no column {string.Join(", ", missing)}. It must name {string.Join(", ", needed)}.");
        if (columns.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1 && same.Key.Length > 0) is { } twice) throw new RefusedFileException($"line 1: the column {twice.Key} is named twice.");

        while (true)
        {
            var start = line;
            var fields = Record(text, ref line, separator);
            if (fields is null) yield break;
            if (fields.All(string.IsNullOrWhiteSpace)) continue;
            if (fields.Count > columns.Count && fields.Skip(columns.Count).Any(extra => extra.Trim().Length > 0)) throw new RefusedFileException($"line {start}: it has {fields.Count} fields and the heading {columns.Count}. Put a field that holds a separator in quotation marks.");
            yield return new CsvRow(start, columns.Zip(fields).Where(pair => pair.First.Length > 0).ToDictionary(pair => pair.First, pair => pair.Second));
        }
    }

    private static List<string>? Record(TextReader text, ref int line, char? separator)
    {
        var start = line;
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var any = false; ; any = true)
        {
            var next = Next(text, line);
            if (field.Length > LongestField) throw new RefusedFileException($"line {start}: a field is longer than {LongestField} letters. Is a quotation mark missing?");
            if (next < 0 && quoted) throw new RefusedFileException($"line {start}: a quotation mark is opened and never closed.");
            if (next < 0 && !any) return null;
            if (next < 0 || (next == '\n' && !quoted))
            {
                if (next == '\n') line++;
                fields.Add(field.ToString().TrimEnd('\r'));
                return fields;
            }
            if (next == '\n') line++;
            if (next == '"' && quoted && text.Peek() == '"') { field.Append('"'); text.Read(); }
            else if (next == '"' && (quoted || field.Length == 0)) quoted = !quoted;
            else if (!quoted && next == (separator ?? ',')) { fields.Add(field.ToString()); field.Clear(); }
            else field.Append((char)next);
        }
    }

    private static int Next(TextReader text, int line)
    {
        try
        {
            return text.Read();
        }
        catch (DecoderFallbackException)
        {
            throw new RefusedFileException($"near line {line}: the file is not UTF-8 text. Save it as \"CSV UTF-8\".");
        }
    }
}
