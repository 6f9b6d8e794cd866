using System.Xml.Linq;
using DonorBridge.Documents.Packages;
using static DonorBridge.Documents.Studio.WordFile;

namespace DonorBridge.Documents.Studio;

/// <summary>Puts content controls at the chosen places of a Word document.</summary>
internal static class WordMarking
{
    /// <summary>The changed parts by name.</summary>
    public static IReadOnlyDictionary<string, byte[]> Mark(SafePackage package, IReadOnlyList<ChosenField> chosen)
    {
        var parts = Parts(package).ToDictionary(part => part.Name);
        // Paths mean the file as it came, so every place is found before the first is changed.
        var places = chosen.Select(field => Find(package, parts, field)).ToList();
        var controls = new WordControls(parts.Values);
        foreach (var part in places.Select(place => place.Part).Distinct()) WordControls.Declare(part.Root);
        // Within a paragraph the last place goes first, so that the numbers of its signs stay true.
        foreach (var place in places.OrderByDescending(place => place.From)) place.Mark(controls);
        return places.Select(place => place.Part).Distinct().ToDictionary(part => part.Name, part => part.Bytes());
    }

    private static WordPlace Find(SafePackage package, Dictionary<string, WordPart> parts, ChosenField field)
    {
        var steps = field.Key.Split('|');
        if (steps.Length < 3 || !parts.TryGetValue(steps[0], out var part) || part.At(steps[2]) is not { } element) throw FormMarking.Unknown(package.FileName, field.Key);
        var place = WordPlace.Read(part, element, steps, field, [.. field.Columns.Select(column => Find(package, parts, column))]);
        return place ?? throw FormMarking.Unknown(package.FileName, field.Key);
    }
}
