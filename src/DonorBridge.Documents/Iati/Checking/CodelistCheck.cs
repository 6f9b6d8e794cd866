using System.Collections.Frozen;
using System.Xml;
using System.Xml.Linq;

namespace DonorBridge.Documents.Iati.Checking;

/// <summary>Whether codes are on the lists that their places name: outside a closed list is an error, outside an open one a note.</summary>
internal static class CodelistCheck
{
    /// <param name="Attribute">Null for the element's text.</param>
    /// <param name="Vocabulary">The list applies to this vocabulary only; null to all.</param>
    /// <param name="OrNone">Also where no vocabulary is given.</param>
    private sealed record Place(string? Attribute, Codelist List, string? Vocabulary, bool OrNone);

    private static readonly Lazy<FrozenDictionary<string, Place[]>> Places = new(Load);

    public static IEnumerable<IatiProblem> Of(XElement element, string path)
    {
        foreach (var place in Places.Value.GetValueOrDefault(path, []))
            if (Applies(place, element) && Problem(place, element) is { } problem)
                yield return problem;

        if (element.Attribute(XNamespace.Xml + "lang") is { } language && Outside(Codelists.Get("Language"), language.Value, language, "xml:lang") is { } unknown)
            yield return unknown;

        foreach (var child in element.Elements().Where(child => child.Name.Namespace == XNamespace.None))
            foreach (var problem in Of(child, $"{path}/{child.Name.LocalName}"))
                yield return problem;
    }

    private static bool Applies(Place place, XElement element) =>
        place.Vocabulary is null || (element.Attribute("vocabulary")?.Value) switch
        {
            null or "" => place.OrNone,
            var vocabulary => vocabulary == place.Vocabulary,
        };

    private static IatiProblem? Problem(Place place, XElement element)
    {
        if (place.Attribute is null) return Outside(place.List, element.Value.Trim(), element, element.Name.LocalName);
        return element.Attribute(place.Attribute) is { } attribute ? Outside(place.List, attribute.Value, attribute, $"{element.Name.LocalName}/@{place.Attribute}") : null;
    }

    private static IatiProblem? Outside(Codelist list, string code, IXmlLineInfo at, string where)
    {
        var severity = list.Closed ? IatiSeverity.Error : IatiSeverity.Note;
        if (!list.Codes.TryGetValue(code, out var known))
            return new IatiProblem(at.LineNumber, severity, "codelist", $"{where} \"{(code.Length <= 40 ? code : code[..40])}\" is not on the list {list.Name}{(list.Closed ? ": use one of its codes." : ", which is open: check that readers will know it.")}");
        return known.Withdrawn is null ? null
            : new IatiProblem(at.LineNumber, severity, "codelist", $"{where} \"{code}\" ({known.Name}) was withdrawn from the list {list.Name}{(known.Withdrawn == "yes" ? "" : $" on {known.Withdrawn}")}: use a code that is still there.");
    }

    private static FrozenDictionary<string, Place[]> Load() =>
        EmbeddedTable.Rows("Iati/Codelists/paths.csv")
            .Where(row => row[0].Contains('/'))
            .Select(row => (At: row[0].LastIndexOf('/'), Row: row))
            .GroupBy(place => place.Row[0][..place.At], place => Parse(place.Row, place.Row[0][(place.At + 1)..]))
            .ToFrozenDictionary(element => element.Key, element => element.ToArray());

    private static Place Parse(string[] row, string leaf) => new(
        leaf.StartsWith('@') ? leaf[1..] : null,
        Codelists.Get(row[1]),
        row[2].Length == 0 ? null : row[2].Split(' ')[0],
        row[2].EndsWith("or none", StringComparison.Ordinal));
}
