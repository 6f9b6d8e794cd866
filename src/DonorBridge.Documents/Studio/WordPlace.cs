using System.Globalization;
using System.Xml.Linq;
using static DonorBridge.Documents.Studio.WordFile;

namespace DonorBridge.Documents.Studio;

/// <summary>One place of a Word document, found by its key, and how it becomes a content control.</summary>
internal sealed record WordPlace(WordPart Part, int From, Action<WordControls> Mark)
{
    /// <summary>Null where the key says nothing about this element.</summary>
    public static WordPlace? Read(WordPart part, XElement element, IReadOnlyList<string> steps, ChosenField field, IReadOnlyList<WordPlace> columns)
    {
        var (what, from, to) = (steps[1], Number(steps, 3), Number(steps, 4));
        Action<WordControls>? mark = (what, element.Name.LocalName) switch
        {
            ("sdt", "sdt") => _ => WordControls.Name(element, field),
            ("cell", "tc") => controls => Wrap(controls, field, null, [element]),
            ("room", "p") when Following(element, from) is { } paragraphs => controls => Wrap(controls, field, null, paragraphs),
            ("after", "p") => controls => element.AddAfterSelf(controls.Make(field, null, new XElement(W + "p"))),
            ("end", "p") => controls => element.Add(controls.Make(field, WordControls.Line, WordRuns.Empty(element.Elements(W + "r").LastOrDefault(), " "))),
            ("text", "p") => controls => WordRuns.Wrap(element, from, to, content => controls.Make(field, WordControls.Line, content)),
            ("box", "p") => controls => WordRuns.Box(element, from, (isTicked, content) => controls.Make(field, WordControls.CheckBox(isTicked), content)),
            ("field", "r") when steps.Count > 4 && part.At(steps[3]) is { } end && end.Parent == element.Parent => controls => OldField(controls, field, element, end, steps[4]),
            ("rows", "tr") when Following(element, from) is { } rows => controls => Wrap(controls, field, WordControls.Repeating, rows, controls.Item),
            _ => null,
        };
        if (mark is null) return null;
        return new WordPlace(part, what is "text" or "box" ? from : 0, columns.Count == 0 ? mark : controls =>
        {
            foreach (var column in columns.OrderByDescending(column => column.From)) column.Mark(controls);
            mark(controls);
        });
    }

    private static int Number(IReadOnlyList<string> steps, int at) => at < steps.Count && int.TryParse(steps[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static List<XElement>? Following(XElement first, int count)
    {
        List<XElement> found = [first, .. first.ElementsAfterSelf().Where(element => element.Name == first.Name).Take(count - 1)];
        return found.Count == count ? found : null;
    }

    private static void Wrap(WordControls controls, ChosenField field, XElement? kind, IReadOnlyList<XElement> elements, Func<XElement, XElement>? item = null)
    {
        var place = new XElement(W + "p");
        elements[0].AddBeforeSelf(place);
        foreach (var element in elements) element.Remove();
        place.ReplaceWith(controls.Make(field, kind, [.. elements.Select(element => item is null ? element : item(element))]));
    }

    // The runs of an old form field become the control's content; a box keeps its state.
    private static void OldField(WordControls controls, ChosenField field, XElement begin, XElement end, string kind)
    {
        List<XElement> runs = [begin, .. begin.ElementsAfterSelf().TakeWhile(element => element != end).Where(element => element.Name == W + "r"), end];
        var data = begin.Descendants(W + "ffData").First();
        var box = data.Element(W + "checkBox");
        var isTicked = (box?.Element(W + "checked") ?? box?.Element(W + "default")) is { } state && state.Value() is not ("0" or "false");
        var choices = data.Element(W + "ddList")?.Elements(W + "listEntry").Select(entry => entry.Value()).Where(entry => entry is { Length: > 0 }).Distinct().ToList() ?? [];
        var control = kind switch
        {
            nameof(FoundKind.CheckBox) => controls.Make(field, WordControls.CheckBox(isTicked), WordRuns.Empty(begin, isTicked ? "☒" : "☐")),
            nameof(FoundKind.Choice) => controls.Make(field, new XElement(W + "dropDownList", choices.Select(choice => new XElement(W + "listItem", new XAttribute(W + "displayText", choice!), new XAttribute(W + "value", choice!)))), WordRuns.Empty(begin, " ")),
            _ => controls.Make(field, WordControls.Line, WordRuns.Empty(begin, " ")),
        };
        begin.AddBeforeSelf(control);
        foreach (var run in runs) run.Remove();
    }
}
