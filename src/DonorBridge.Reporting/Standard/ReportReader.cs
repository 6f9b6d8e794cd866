using System.Text;
using System.Text.Json;

namespace DonorBridge.Reporting.Standard;

/// <summary>Reads report.json as it comes from outside, and says in one sentence what is wrong and where.</summary>
public static class ReportReader
{
    /// <summary>The most a report.json may weigh: 64 MB. The largest example is a hundredth of that.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Reads a whole report.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="UnreadableReportException">It is not a report; the message names file, line, place and remedy.</exception>
    public static ReportFile Read(ReadOnlyMemory<byte> utf8, string name)
    {
        if (utf8.Length > MostBytes)
            throw new UnreadableReportException($"{name}: the file holds {utf8.Length / 1048576} MB; a report holds at most {MostBytes / 1048576} MB.");

        var json = WithoutByteOrderMark(utf8);
        try
        {
            return ReportJson.Read<ReportFile>(json.Span);
        }
        catch (JsonException error)
        {
            throw new UnreadableReportException($"{name}{Line(error)}: {ReadingTrouble.Sentence(error, typeof(ReportFile))}");
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or DecoderFallbackException)
        {
            // A constructor of the core refused a value; its message is the sentence.
            throw new UnreadableReportException($"{name}: {error.Message}");
        }
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> utf8) =>
        utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[3..] : utf8;

    private static string Line(JsonException error) => error.LineNumber is { } line ? $" line {line + 1}" : "";
}

/// <summary>A report.json that could not be read. The message is meant for the person who gave it.</summary>
public sealed class UnreadableReportException(string message) : Exception(message);
