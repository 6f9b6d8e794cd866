using System.Xml.Linq;
using static DonorBridge.Documents.Studio.WordFile;

namespace DonorBridge.Documents.Studio;

// Content controls that are there already.
internal sealed partial class WordWalk
{
    /// <summary>A control that takes an answer, or repeats: not one that only holds others together, or a table of contents.</summary>
    private static bool IsField(XElement control)
    {
        var properties = control.Element(W + "sdtPr");
        if (properties is null || control.Element(W + "sdtContent") is not { } content) return false;
        if (properties.Element(W + "tag").Value()?.EndsWith('?') == true) return false;
        if (properties.Elements().Any(property => property.Name.LocalName is "group" or "docPartObj" or "docPartList" or "citation" or "bibliography" or "equation" or "repeatingSectionItem")) return false;
        return IsRepeated(properties, content) || !content.Descendants(W + "sdt").Any();
    }

    private static bool IsRepeated(XElement properties, XElement content) =>
        properties.Element(W15 + "repeatingSection") is not null || content.Descendants(W + "tr").Any(row => row.Ancestors(W + "tc").All(cell => !cell.Ancestors().Contains(content))) && content.Elements(W + "tbl").FirstOrDefault() is null && content.Descendants(W + "sdt").Any();

    private void Control(XElement control, string? label, string? instruction)
    {
        if (!IsField(control))
        {
            var inside = control.Element(W + "sdtContent")?.Elements().ToList() ?? [];
            foreach (var inner in inside.SelectMany(element => element.DescendantsAndSelf(W + "sdt")).Where(inner => inner.Ancestors(W + "sdt").First() == control)) Control(inner, label, instruction);
            return;
        }
        var (properties, content) = (control.Element(W + "sdtPr")!, control.Element(W + "sdtContent")!);
        var tag = properties.Element(W + "tag").Value();
        var said = properties.Element(W + "alias").Value() is { Length: > 0 } alias && alias != tag ? alias : null;
        // A title is at most 64 letters long; the form's own words say the rest.
        if (said is not null && label is not null && label.StartsWith(said, StringComparison.Ordinal)) said = label;
        var kind = KindOf(properties, content);
        _findings.There(new FoundField
        {
            Key = $"{part.Name}|sdt|{Path(control)}", Id = "", Label = new[] { said, label, tag, content.Value }.Select(text => FormWords.Label(text ?? "")).FirstOrDefault(text => text.Length > 0) ?? "", Place = Here, Kind = kind, Instruction = instruction,
            Limit = FormWords.LimitIn(instruction) ?? FormWords.LimitIn(label), Choices = Choices(properties), Columns = kind == FoundKind.Rows ? Columns(content) : [],
        }, tag);
    }

    // What repeats is studied as a form of its own.
    private IReadOnlyList<FoundField> Columns(XElement content)
    {
        var item = content.Elements(W + "sdt").FirstOrDefault(inner => inner.Element(W + "sdtPr")?.Element(W15 + "repeatingSectionItem") is not null)?.Element(W + "sdtContent") ?? content;
        var outer = _findings;
        _findings = new Findings();
        foreach (var tag in item.Descendants(W + "tag")) _findings.Reserve(tag.Value() ?? "");
        Blocks([.. Flat(item)], null);
        foreach (var row in item.Elements(W + "tr").Take(1)) RowControls(row, _ => null);
        IReadOnlyList<FoundField> columns = [.. _findings.Fields, .. _findings.Suggestions];
        _findings = outer;
        return columns;
    }

    private static FoundKind KindOf(XElement properties, XElement content)
    {
        if (IsRepeated(properties, content)) return FoundKind.Rows;
        if (properties.Element(W14 + "checkbox") is not null) return FoundKind.CheckBox;
        if (properties.Element(W + "date") is not null) return FoundKind.Date;
        if (properties.Element(W + "dropDownList") is not null || properties.Element(W + "comboBox") is not null) return FoundKind.Choice;
        if (properties.Element(W + "picture") is not null) return FoundKind.Picture;
        if (properties.Element(W + "text") is { } text) return (string?)text.Attribute(W + "multiLine") is "1" or "true" ? FoundKind.LongText : FoundKind.Text;
        return content.Elements(W + "p").Any() ? FoundKind.LongText : FoundKind.Text;
    }

    private static IReadOnlyList<string> Choices(XElement properties) =>
        [.. (properties.Element(W + "dropDownList") ?? properties.Element(W + "comboBox"))?.Elements(W + "listItem")
            .Where(item => (string?)item.Attribute(W + "value") is { Length: > 0 })
            .Select(item => (string?)item.Attribute(W + "displayText") ?? (string)item.Attribute(W + "value")!) ?? []];
}
