using System.Xml.Linq;

namespace DonorBridge.Documents.Docx;

/// <summary>What a list in a template offers: by its value or by the words it shows.</summary>
internal sealed class OfferedChoices
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly List<(string Value, string Shown)> _items;

    public OfferedChoices(XElement list) => _items =
    [
        .. list.Elements(W + "listItem").Select(item => ((string?)item.Attribute(W + "value"), (string?)item.Attribute(W + "displayText")))
            .Where(item => (item.Item1 ?? item.Item2) is { Length: > 0 }).Select(item => (item.Item1 ?? item.Item2!, item.Item2 ?? item.Item1!)),
    ];

    /// <summary>The words shown for a value; null where it is not offered.</summary>
    public string? Shown(string value)
    {
        foreach (var (own, shown) in _items)
            if (own == value || string.Equals(shown, value, StringComparison.OrdinalIgnoreCase)) return shown;
        return null;
    }

    public override string ToString() => string.Join(", ", _items.Select(item => $"'{item.Value}'"));
}
