using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace DonorBridge.Portal.Lists;

/// <summary>
/// A list as a CSV file: UTF-8 with its mark (spreadsheets need it), figures and dates written the same in every
/// language. Text that a spreadsheet would take for a formula gets an apostrophe before it.
/// </summary>
public sealed class CsvResult(string name, IEnumerable<string> headings, IEnumerable<IEnumerable<object?>> rows) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{FileName()}.csv\"";
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteAsync(Line(headings));
        foreach (var row in rows) await writer.WriteAsync(Line(row.Select(Written)));
    }

    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quoted)) + "\r\n";

    private static string Written(object? value) => value switch
    {
        null => "",
        string text => Harmless(text),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        IFormattable figure => figure.ToString(null, CultureInfo.InvariantCulture),
        _ => Harmless(value.ToString() ?? ""),
    };

    private static string Harmless(string text) => text.Length > 0 && "=+-@\t\r".Contains(text[0]) ? "'" + text : text;

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\r\n;") < 0 ? text : $"\"{text.Replace("\"", "\"\"")}\"";

    private string FileName()
    {
        var plain = new string([.. name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Trim('-').ToLowerInvariant();
        return plain.Length > 0 ? plain : "list";
    }
}
