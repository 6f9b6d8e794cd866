using System.Text.RegularExpressions;
using System.Xml.Linq;
using static DonorBridge.Documents.Studio.WordFile;

namespace DonorBridge.Documents.Studio;

// Answers within a line: "Name: ______", "☐ yes ☐ no", old form fields, controls, bookmarks.
internal sealed partial class WordWalk
{
    private static bool HasBlank(WordLine line) => Blank().IsMatch(line.Text);

    // A bookmark around nothing, or around what stands for the answer, is a place somebody once filled by program.
    private static bool HasBookmark(WordLine line) => line.Bookmarks.Any(bookmark => IsBlank(line, bookmark));

    private static bool IsBlank(WordLine line, WordBookmark bookmark) =>
        line.Text[bookmark.From..bookmark.To] is var text && (string.IsNullOrWhiteSpace(text) || FormWords.IsPlaceholder(text));

    /// <summary>The small line under a blank that says what it is for.</summary>
    private string? Caption(IReadOnlyList<XElement> blocks, int at)
    {
        if (at + 1 >= blocks.Count || blocks[at + 1].Name != W + "p") return null;
        var next = WordLine.Read(blocks[at + 1], styles);
        return next.Text.Trim() is { Length: > 0 and < 80 } text && !HasBlank(next) && (text[0] == '(' || next.Is("i")) ? text.Trim('(', ')') : null;
    }

    private void Line(WordLine line, string? outside, string? caption)
    {
        var (text, before) = (line.Text, 0);
        var blanks = Blank().Matches(text).ToList();
        var boxes = blanks.Where(found => IsBox(found.Value)).ToList();
        var group = blanks.Where(found => IsBox(found.Value) || IsTickedHere(line, found)).Select(found => found.Index).FirstOrDefault();
        var options = boxes.Select((box, index) => Option(text, box, index == 0 ? before : End(boxes[index - 1]), index + 1 < boxes.Count ? boxes[index + 1].Index : text.Length)).ToList();
        foreach (var found in blanks)
        {
            if (IsBox(found.Value)) Box(line, found, boxes, options, text[..group], outside, ref before);
            else if (found.Value[0] == WordLine.OldField) Old(line, found.Index, text[before..found.Index], outside);
            else if (found.Value[0] == WordLine.Control) Control(line.Signs[found.Index].Run, Or(text[before..found.Index], outside), null);
            else InLine(line, found, before, outside, caption);
            before = End(found);
        }
        foreach (var bookmark in line.Bookmarks.Where(bookmark => IsBlank(line, bookmark) && !blanks.Any(found => found.Index < Math.Max(bookmark.To, bookmark.From + 1) && End(found) > bookmark.From)))
            Suggest($"text|{Path(line.Paragraph)}|{bookmark.From}|{bookmark.To}", Or(text[..bookmark.From], outside) is { Length: > 0 } label ? label : Words(bookmark.Name), null, FoundKind.Text);
    }

    private void InLine(WordLine line, Match found, int before, string? outside, string? caption)
    {
        var label = Or(line.Text[before..found.Index], null);
        if (label.Length == 0 && found.Value[0] is '[' or '<' or '«') label = found.Value.Trim('[', ']', '<', '>', '«', '»');
        else if (found.Value[0] is not ('[' or '<' or '«')) label = Whole(line.Text, label, before, outside);
        if (label.Length == 0) label = outside ?? caption ?? "";
        // "______ (place and date)": what follows on the line names it.
        if (label.Length == 0) label = FormWords.Label(line.Text[End(found)..]).Trim('(', ')');
        var kind = found.Groups["date"].Success ? FoundKind.Date : FormWords.Kind(label, FoundKind.Text);
        Suggest($"text|{Path(line.Paragraph)}|{found.Index}|{End(found)}", label, null, kind);
    }

    // "Period: from ____ to ____": a word in the middle means little without what the line, or the cell beside it, asks.
    private static string Whole(string text, string label, int before, string? outside)
    {
        if (label.Contains(' ') || label.Contains(':')) return label;
        if (outside is not null) return $"{outside}: {label}";
        var colon = text.IndexOf(':');
        return before > 0 && colon > 0 && colon < before && FormWords.Label(text[..colon]) is { Length: > 0 } asked && char.IsLower(label[0]) ? $"{asked}: {label}" : label;
    }

    private void Box(WordLine line, Match found, List<Match> boxes, List<string> options, string question, string? outside, ref int before)
    {
        var index = boxes.IndexOf(found);
        var asked = question.Length > 0 ? Or(question, outside) : outside;
        if (options.Count > 0 && index == 0 && asked is not null && FormWords.Label(asked) == options[0]) asked = outside;
        var label = asked is { Length: > 0 } ? $"{FormWords.Label(asked)}: {options[index]}" : options[index];
        Suggest($"box|{Path(line.Paragraph)}|{found.Index}", label, null, FoundKind.CheckBox, choices: options);
        before = End(found);
    }

    // A box that is a control already, in the row of those that are not.
    private static bool IsTickedHere(WordLine line, Match found) =>
        found.Value[0] == WordLine.Control && line.Signs[found.Index].Run.Element(W + "sdtPr")?.Element(W14 + "checkbox") is not null;

    // What follows the box, else what stands before it.
    private static string Option(string text, Match box, int from, int to)
    {
        var after = FormWords.Label(Gap().Split(text[End(box)..to].TrimStart())[0]);
        return after.Length > 0 ? after : FormWords.Label(text[from..box.Index]);
    }

    private void Old(WordLine line, int at, string label, string? outside)
    {
        var sign = line.Signs[at];
        if (sign.End is null || sign.End.Parent != sign.Run.Parent) return;
        var data = sign.Node!.Element(W + "ffData")!;
        var list = data.Element(W + "ddList");
        var kind = data.Element(W + "checkBox") is not null ? FoundKind.CheckBox
            : list is not null ? FoundKind.Choice
            : data.Element(W + "textInput")?.Element(W + "type").Value() switch { "number" or "calculated" => FoundKind.Number, "date" => FoundKind.Date, _ => FoundKind.Text };
        var own = Or(label, outside) is { Length: > 0 } said ? said
            : kind == FoundKind.CheckBox && FormWords.Label(line.Text[(at + 1)..]) is { Length: > 0 } option ? option
            : data.Element(W + "statusText").Value() ?? Words(data.Element(W + "name").Value() ?? "");
        Suggest($"field|{Path(sign.Run)}|{Path(sign.End)}|{kind}", own, null, kind, choices: [.. list?.Elements(W + "listEntry").Select(entry => entry.Value() ?? "") ?? []]);
    }

    // A label within a line begins after the last wide gap: "Place: ____    Date: ____".
    private static string Or(string before, string? outside)
    {
        var parts = Gap().Split(before.Trim());
        return FormWords.Label(parts[^1]) is { Length: > 0 } label ? label : outside ?? "";
    }

    // OrgName and org_name are read by people as words.
    private static string Words(string name) => Humps().Replace(name.Replace('_', ' '), "$1 $2");

    private static bool IsBox(string text) => text.Length == 1 && "☐☑☒□❏❐❑❒▢◻⬜".Contains(text[0]);

    private static int End(Match match) => match.Index + match.Length;

    [GeneratedRegex("(?<date>_{1,4}\\s?[./-]\\s?_{1,4}\\s?[./-]\\s?_{2,6})|(?:_{3,}|\uE000+|\\.{4,}|…{2,})(?:[ \u00A0]?(?:_{3,}|\uE000+|\\.{4,}|…{2,}))*|\\[[^\\[\\]]{2,80}\\]|<[^<>]{2,80}>|«[^»]{2,80}»|[☐☑☒□❏❐❑❒▢◻⬜]|\uFFFC|\uFFFD")]
    private static partial Regex Blank();

    [GeneratedRegex(@"\t+|\s{3,}|\n")]
    private static partial Regex Gap();

    [GeneratedRegex("([a-z])([A-Z0-9])")]
    private static partial Regex Humps();
}
