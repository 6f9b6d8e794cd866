using System.Xml.Linq;
using static DonorBridge.Documents.Studio.WordFile;

namespace DonorBridge.Documents.Studio;

/// <summary>Cuts the runs of a paragraph at signs a reader sees, and puts a control around some of them.</summary>
internal static class WordRuns
{
    // Reading positions needs no style: what is bold or a heading does not move a sign.
    private static readonly WordStyles None = WordStyles.Nothing;

    /// <summary>A run that looks like another and holds a short text.</summary>
    public static XElement Empty(XElement? like, string text) => new(W + "r", Properties(like), new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    /// <summary>Puts a control around the signs from one number up to another; where both are the same, an empty one before it.</summary>
    public static void Wrap(XElement paragraph, int from, int to, Func<object[], XElement> control)
    {
        var line = WordLine.Read(paragraph, None);
        if (from >= to)
        {
            Insert(line, from, control);
            return;
        }
        // What another kind of wrapper parts cannot stand in one control: the piece where it begins takes it.
        var first = Cut(line.Signs[from]);
        var last = Cut(WordLine.Read(paragraph, None).Signs[to - 1], after: true);
        if (first.Parent != last.Parent) last = first.Parent!.Elements(W + "r").Last(run => !run.IsBefore(first));
        var between = first == last ? [first] : first.ElementsAfterSelf().TakeWhile(element => element != last).Prepend(first).Append(last).ToList();
        var place = control([]);
        first.AddBeforeSelf(place);
        var runs = between.Where(element => element.Name == W + "r").ToList();
        foreach (var run in runs) run.Remove();
        place.Element(W + "sdtContent")!.Add(runs);
        // A bookmark stays around its place: what begins within goes before, what ends within goes behind.
        foreach (var other in between.Where(element => element.Name != W + "r"))
        {
            other.Remove();
            if (other.Name.LocalName.EndsWith("Start", StringComparison.Ordinal)) place.AddBeforeSelf(other);
            else place.AddAfterSelf(other);
        }
    }

    /// <summary>Turns one sign, a box, into a control that is ticked or not.</summary>
    public static void Box(XElement paragraph, int at, Func<bool, object[], XElement> control)
    {
        var line = WordLine.Read(paragraph, None);
        var isTicked = line.Text[at] is '☑' or '☒';
        var run = Cut(line.Signs[at]);
        run = Cut(WordLine.Read(paragraph, None).Signs[at], after: true);
        run.ReplaceWith(control(isTicked, [Empty(run, isTicked ? "☒" : "☐")]));
    }

    private static void Insert(WordLine line, int at, Func<object[], XElement> control)
    {
        var like = line.Signs.Count == 0 ? null : line.Signs[Math.Min(at, line.Signs.Count - 1)].Run;
        var made = control([Empty(like, " ")]);
        if (at < line.Signs.Count) Cut(line.Signs[at]).AddBeforeSelf(made);
        else line.Paragraph.Add(made);
    }

    /// <summary>Parts a run so that a sign begins, or ends, a run of its own; gives the run the sign is in then.</summary>
    private static XElement Cut(Sign sign, bool after = false)
    {
        var (run, node) = (sign.Run, sign.Node);
        if (run.Name != W + "r" || node is null) return run;
        if (node.Name == W + "t")
        {
            var cut = after ? sign.Offset + 1 : sign.Offset;
            if (cut > 0 && cut < node.Value.Length)
            {
                var rest = new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), node.Value[cut..]);
                node.Value = node.Value[..cut];
                node.SetAttributeValue(XNamespace.Xml + "space", "preserve");
                node.AddAfterSelf(rest);
                return after ? Split(run, rest, keepFirst: true) : Split(run, rest, keepFirst: false);
            }
        }
        var begins = after ? node.ElementsAfterSelf().FirstOrDefault() : node;
        return begins is null || begins.ElementsBeforeSelf().All(element => element.Name == W + "rPr") ? run : Split(run, begins, keepFirst: after);
    }

    private static XElement Split(XElement run, XElement at, bool keepFirst)
    {
        List<XElement> moved = [at, .. at.ElementsAfterSelf()];
        foreach (var element in moved) element.Remove();
        var second = new XElement(W + "r", run.Attributes(), Properties(run), moved);
        run.AddAfterSelf(second);
        return keepFirst ? run : second;
    }

    private static XElement? Properties(XElement? run) => run?.Element(W + "rPr") is { } properties ? new XElement(properties) : null;
}
