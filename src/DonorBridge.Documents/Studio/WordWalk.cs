using System.Text.RegularExpressions;
using System.Xml.Linq;
using static DonorBridge.Documents.Studio.WordFile;

namespace DonorBridge.Documents.Studio;

/// <summary>Walks one part of a Word document as a person reads it, and notes where answers are asked.</summary>
internal sealed partial class WordWalk(WordPart part, WordStyles styles, Findings findings, List<string> headings)
{
    // Guidance between a question and the room for its answer; more is prose.
    private const int MostGuidance = 4;
    private const int LongestGuidance = 900;
    private const int LongestQuestion = 400;

    private readonly bool _hasHeadings = part.Root.Descendants(W + "p").Any(styles.IsHeading);
    private Findings _findings = findings;
    private string? _heading;
    private int? _headingNumber;
    private int _tables;
    private FoundPlace _place = new(part.Part);

    /// <summary>A question that waits for the room for its answer.</summary>
    private sealed class Question(string text, bool isHeading)
    {
        public string Text { get; } = text;

        public bool IsHeading { get; } = isHeading;

        public List<string> Guidance { get; } = [];

        /// <summary>Guidance marked as such, by italics or brackets.</summary>
        public bool HasInstruction { get; set; }

        public XElement? Last { get; set; }

        public string? Instruction => Guidance.Count == 0 ? null : string.Join(' ', Guidance);
    }

    public void Walk()
    {
        var body = part.Root.Element(W + "body") ?? part.Root;
        Blocks([.. Flat(body)], null);
    }

    private FoundPlace Here => _place with { Heading = _heading, HeadingNumber = _headingNumber };

    /// <summary>Paragraphs, tables and controls in the order of reading; wrappers without a meaning of their own are opened.</summary>
    private static IEnumerable<XElement> Flat(XElement container)
    {
        foreach (var child in container.Elements())
            switch (child.Name.LocalName)
            {
                case "p" or "tbl":
                    yield return child;
                    break;
                case "sdt" when IsField(child):
                    yield return child;
                    break;
                case "sdt" when child.Element(W + "sdtPr")?.Element(W + "docPartObj") is null:
                    foreach (var inner in Flat(child.Element(W + "sdtContent") ?? child)) yield return inner;
                    break;
                case "customXml" or "ins" or "moveTo":
                    foreach (var inner in Flat(child)) yield return inner;
                    break;
            }
    }

    private void Blocks(IReadOnlyList<XElement> blocks, string? outside)
    {
        var question = outside is null ? null : new Question(outside, false);
        for (var at = 0; at < blocks.Count; at++)
        {
            var block = blocks[at];
            if (block.Name == W + "tbl")
            {
                Table(block, question?.Text);
                question = null;
            }
            else if (block.Name == W + "sdt")
            {
                Control(block, question?.Text ?? outside, question?.Instruction);
                question = null;
            }
            else question = Paragraph(blocks, ref at, question, outside);
        }
        Unanswered(question);
    }

    private Question? Paragraph(IReadOnlyList<XElement> blocks, ref int at, Question? question, string? outside)
    {
        var line = WordLine.Read(blocks[at], styles);
        if (line.IsEmpty) return Room(blocks, ref at, question);
        TextBoxes(line);
        if (styles.IsHeading(line.Paragraph) && !HasBlank(line))
        {
            Unanswered(question);
            Head(line);
            return new Question(FormWords.Label(line.Text), true);
        }
        if (FormWords.IsPlaceholder(line.Text) && line.Signs[0].Letter is not (WordLine.OldField or WordLine.Control) && question is not null) return Room(blocks, ref at, question);
        if (HasBlank(line) || HasBookmark(line))
        {
            Line(line, question?.Text ?? outside, Caption(blocks, at));
            return null;
        }
        if (question is not null && line.Is("i")) return Guided(question, line);
        if (IsLabelAlone(line, blocks, at))
        {
            Unanswered(question);
            Suggest($"end|{Path(line.Paragraph)}", line.Text, null, FormWords.Kind(line.Text, FoundKind.Text));
            return null;
        }
        if (IsQuestion(line))
        {
            Unanswered(question);
            if (!_hasHeadings && line.Is("b") && line.Text.Length < 120) Head(line);
            return new Question(FormWords.Label(line.Text), false) { Last = line.Paragraph };
        }
        return Guided(question, line);
    }

    private void Head(WordLine line)
    {
        _heading = FormWords.Label(line.Text);
        if (part.Part == FormPart.Body)
        {
            headings.Add(_heading);
            _headingNumber = headings.Count;
        }
        _tables = 0;
    }

    private static Question? Guided(Question? question, WordLine line)
    {
        if (question is null) return null;
        if (question.Guidance.Count >= MostGuidance || line.Text.Length > LongestGuidance) return null;
        question.Guidance.Add(FormWords.Label(line.Text));
        question.HasInstruction |= line.Is("i") || line.Text.Trim() is ['(', .., ')'] or ['[', .., ']'] || FormWords.LimitIn(line.Text) is not null;
        question.Last = line.Paragraph;
        return question;
    }

    /// <summary>Empty paragraphs, or lines to write on, after a question.</summary>
    private Question? Room(IReadOnlyList<XElement> blocks, ref int at, Question? question)
    {
        var first = at;
        while (at + 1 < blocks.Count && blocks[at + 1].Name == W + "p" && blocks[at + 1].Parent == blocks[first].Parent && IsRoom(WordLine.Read(blocks[at + 1], styles))) at++;
        if (question is null) return null;
        // One empty line between a heading and its table, or the next heading, is only distance.
        var next = at + 1 < blocks.Count ? blocks[at + 1] : null;
        var isDistance = at == first && WordLine.Read(blocks[first], styles).IsEmpty && !question.HasInstruction
            && (next?.Name == W + "tbl" && !question.Text.EndsWith('?') || question.IsHeading && next is not null && (next.Name == W + "sdt" || IsNextQuestion(next, question)));
        if (isDistance) return question;
        var count = at - first + 1;
        Suggest($"room|{Path(blocks[first])}|{count}", question.Text, question.Instruction, FoundKind.LongText);
        return null;
    }

    // A heading, one empty line, and its first sub-question: the answer comes below that.
    private bool IsNextQuestion(XElement next, Question question)
    {
        var line = WordLine.Read(next, styles);
        return question.Guidance.Count == 0 && (HasBlank(line) || !styles.IsHeading(next) && (line.Is("i") || FormWords.LimitIn(line.Text) is not null));
    }

    private bool IsRoom(WordLine line) => line.IsEmpty || FormWords.IsPlaceholder(line.Text) && line.Text[0] is '_' or '.' or '…' or WordLine.DrawnTab;

    /// <summary>A question with guidance but no room below gets its room after the guidance.</summary>
    private void Unanswered(Question? question)
    {
        if (question?.Last is null) return;
        if (question.HasInstruction || !question.IsHeading && question.Text.EndsWith('?')) Suggest($"after|{Path(question.Last)}", question.Text, question.Instruction, FoundKind.LongText);
    }

    private bool IsQuestion(WordLine line)
    {
        var text = line.Text.Trim();
        if (text.Length is 0 or > LongestQuestion || styles.IsTitle(line.Paragraph) || text.Contains(WordLine.Object)) return false;
        return line.Is("b") || text[^1] is '?' or ':' || Numbered().IsMatch(text) && text.Length < 160 && !line.Is("i");
    }

    // "Name of the organisation:" with no room below: the answer goes on the same line.
    private bool IsLabelAlone(WordLine line, IReadOnlyList<XElement> blocks, int at)
    {
        var text = line.Text.Trim();
        if (!text.EndsWith(':') || text.Length > 80 || styles.IsTitle(line.Paragraph)) return false;
        if (at + 1 >= blocks.Count) return true;
        if (blocks[at + 1].Name != W + "p") return false;
        var next = WordLine.Read(blocks[at + 1], styles);
        return !IsRoom(next) && !next.Is("i") && (next.Text.Trim().EndsWith(':') || IsQuestion(next) || styles.IsHeading(next.Paragraph) || HasBlank(next));
    }

    private void TextBoxes(WordLine line)
    {
        foreach (var box in line.Paragraph.Descendants(W + "txbxContent").Where(box => box.Ancestors(Compatibility + "Fallback").All(fallback => !fallback.Ancestors().Contains(line.Paragraph))))
            Blocks([.. Flat(box)], null);
    }

    private void Suggest(string key, string label, string? instruction, FoundKind kind, string? words = null, IReadOnlyList<string>? choices = null) =>
        _findings.Suggest(new FoundField { Key = $"{part.Name}|{key}", Id = "", Label = FormWords.Label(label), Place = Here, Kind = kind, Instruction = instruction, Choices = choices ?? [] }, words);

    private string Path(XElement element) => part.PathOf(element);

    [GeneratedRegex(@"^(\d{1,2}[.)]|\d{1,2}(\.\d{1,2})+\.?|[A-Ha-h][.)])\s+\S")]
    private static partial Regex Numbered();
}
