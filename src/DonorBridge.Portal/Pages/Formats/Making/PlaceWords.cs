using DonorBridge.Documents.Studio;
using DonorBridge.Portal.Languages;

namespace DonorBridge.Portal.Pages.Formats.Making;

/// <summary>Says in the reader's language where a field stands: heading 3, table 1, row 3.</summary>
public static class PlaceWords
{
    public static string Say(this Wording text, FoundPlace place)
    {
        var words = new List<string>();
        if (place.Sheet is { } sheet) words.Add(text["formats.place-sheet", ("sheet", sheet)]);
        if (place.Part != FormPart.Body) words.Add(text[$"formats.place-{place.Part.ToString().ToLowerInvariant()}"]);
        if (place.HeadingNumber is { } number) words.Add(text["formats.place-heading", ("number", number), ("heading", place.Heading)]);
        else if (place.Heading is { } heading) words.Add(text["formats.place-under", ("heading", heading)]);
        if (place.Table is { } table) words.Add(text["formats.place-table", ("number", table)]);
        if (place.Cell is { } cell) words.Add(text["formats.place-cell", ("cell", cell)]);
        else if (place.Row is { } row) words.Add(text["formats.place-row", ("number", row)]);
        if (place.Cell is null && place.Column is { } column) words.Add(text["formats.place-column", ("number", column)]);
        return words.Count == 0 ? text["formats.place-top"] : string.Join(", ", words);
    }
}
