using DonorBridge.Documents.Studio;

namespace DonorBridge.Cli.Formats;

/// <summary>Where a field stands, in words: "heading 3 (Results), table 1, row 2".</summary>
internal static class PlaceText
{
    public static string Of(FoundPlace place) => place.Sheet is not null
        ? $"sheet '{place.Sheet}', cell {place.Cell}"
        : string.Join(", ", Parts(place).DefaultIfEmpty("the beginning"));

    private static IEnumerable<string> Parts(FoundPlace place)
    {
        if (place.Part != FormPart.Body) yield return place.Part == FormPart.Header ? "page header" : "page footer";
        if (place.HeadingNumber is { } number) yield return $"heading {number} ({place.Heading})";
        if (place.Table is { } table) yield return $"table {table}";
        if (place.Row is { } row) yield return $"row {row}";
        if (place.Column is { } column) yield return $"column {column}";
    }
}
