using System.Globalization;
using System.Xml.Linq;
using DonorBridge.Documents.Packages;

namespace DonorBridge.Documents.Reading;

/// <summary>What a list shows before each item, counted as Word counts: "- " for a sign, "3. " for a number, two spaces before an item within another.</summary>
internal sealed class WordNumbering
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly Dictionary<string, XElement> _abstracts = [];
    private readonly Dictionary<string, XElement> _numberings = [];
    private readonly Dictionary<(string Kind, int Level), int> _reached = [];
    private readonly HashSet<(string Numbering, int Level)> _begun = [];

    public WordNumbering(SafePackage package)
    {
        if (package.Find(Docx.WordLists.Part) is null) return;
        var root = package.Read(Docx.WordLists.Part).Root!;
        foreach (var one in root.Elements(W + "abstractNum")) _abstracts[Of(one, "abstractNumId") ?? ""] = one;
        foreach (var one in root.Elements(W + "num")) _numberings[Of(one, "numId") ?? ""] = one;
    }

    /// <param name="numbering">A paragraph's numPr; null where a style alone makes it an item.</param>
    public string Before(XElement? numbering)
    {
        var number = Of(numbering?.Element(W + "numId"), "val") ?? "";
        var level = int.TryParse(Of(numbering?.Element(W + "ilvl"), "val"), NumberStyles.None, CultureInfo.InvariantCulture, out var own) ? Math.Min(own, 1) : 0;
        var indent = level == 0 ? "" : "  ";
        if (!_numberings.TryGetValue(number, out var list) || !_abstracts.TryGetValue(Of(list.Element(W + "abstractNumId"), "val") ?? "", out var kind)) return indent + "- ";
        var look = At(kind.Elements(W + "lvl"), level);
        if (Of(look?.Element(W + "numFmt"), "val") != "decimal") return indent + "- ";
        // Numberings of one kind count on together, and one that says where it begins does so once: LibreOffice gives the second item another numbering than the first.
        var anew = Of(At(list.Elements(W + "lvlOverride"), level)?.Element(W + "startOverride"), "val");
        var same = Of(kind, "abstractNumId") ?? "";
        var key = (same, level);
        var begins = anew is not null && _begun.Add((number, level)) || !_reached.ContainsKey(key);
        var next = !begins ? _reached[key] + 1 : int.TryParse(anew ?? Of(look!.Element(W + "start"), "val"), NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1;
        _reached[key] = next;
        // An item of the outer list begins the inner ones anew.
        if (level == 0) _reached.Remove((same, 1));
        return string.Create(CultureInfo.InvariantCulture, $"{indent}{next}. ");
    }

    private static XElement? At(IEnumerable<XElement> levels, int level) => levels.FirstOrDefault(one => Of(one, "ilvl") == level.ToString(CultureInfo.InvariantCulture));

    private static string? Of(XElement? element, string name) => (string?)element?.Attribute(W + name);
}
