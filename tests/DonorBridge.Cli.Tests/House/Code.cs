using System.Text.RegularExpressions;

namespace DonorBridge.Cli.Tests.House;

/// <summary>Rules about what stands in the code, read from its text.</summary>
internal static partial class Code
{
    private const int LongestFile = 300;

    private static readonly string[] Kinds = [".cs", ".cshtml", ".js", ".mjs", ".sh"];

    public static IEnumerable<string> BadNames(HouseFiles house) => house.Under("", ".cs")
        .SelectMany(file => HouseFiles.Find(file, BadName()))
        // ASP.NET's own word for a class that renders an element.
        .Where(found => !found.EndsWith("TagHelper", StringComparison.Ordinal));

    public static IEnumerable<string> LongFiles(HouseFiles house) =>
        from file in house.Under("", Kinds)
        where !file.Path.Contains("/Migrations/")
        let lines = file.Text.Count(c => c == '\n')
        where lines > LongestFile
        select $"{file.Path}: {lines} lines";

    public static IEnumerable<string> Unfinished(HouseFiles house) =>
        house.Under("", Kinds).SelectMany(file => HouseFiles.Find(file, UnfinishedWord()));

    public static IEnumerable<string> SwallowedErrors(HouseFiles house) =>
        house.Under("", ".cs").SelectMany(file => HouseFiles.Find(file, EmptyCatch()));

    /// <summary>The clock is a TimeProvider that is handed in; nothing in src reads it by itself.</summary>
    public static IEnumerable<string> ClockReads(HouseFiles house) =>
        house.Under("src/", ".cs", ".cshtml").SelectMany(file => HouseFiles.Find(file, ClockRead()));

    public static IEnumerable<string> SqlOutsideStore(HouseFiles house) => house.Under("src/", ".cs", ".cshtml")
        .Where(file => !file.Path.StartsWith("src/DonorBridge.Store/", StringComparison.Ordinal))
        .SelectMany(file => HouseFiles.Find(file, Sql()));

    public static IEnumerable<string> OpenXmlOutsideDocuments(HouseFiles house) => house.Under("src/", ".cs", ".cshtml")
        .Where(file => !file.Path.StartsWith("src/DonorBridge.Documents/", StringComparison.Ordinal))
        .SelectMany(file => HouseFiles.Find(file, OpenXml()));

    [GeneratedRegex(@"\b(class|record|record struct|struct|interface|enum)\s+\w*(Manager|Helper|Processor|Utils?|Dto|Base)\b")]
    private static partial Regex BadName();

    // Spelt so that this file does not break its own rule.
    [GeneratedRegex(@"\b(T[O]DO|F[I]XME|H[A]CK)\b|Not[I]mplementedException|\[(Fact|Theory)\([^\]\n]*\bS[k]ip\b")]
    private static partial Regex UnfinishedWord();

    // Being cancelled is no error.
    [GeneratedRegex(@"catch\s*(\((?!OperationCanceledException)[^)]*\))?\s*(when\s*\([^)]*\))?\s*\{\s*\}")]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b|\bStopwatch\.StartNew\b")]
    private static partial Regex ClockRead();

    [GeneratedRegex(@"\bNpgsql\b(?!\w)|\b(FromSql|ExecuteSql|SqlQuery)\w*\(|\bDbCommand\b|\bCommandText\b")]
    private static partial Regex Sql();

    [GeneratedRegex(@"\bDocumentFormat\.OpenXml\b")]
    private static partial Regex OpenXml();
}
