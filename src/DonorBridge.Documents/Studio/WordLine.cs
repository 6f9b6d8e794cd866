using System.Text;
using System.Xml.Linq;
using static DonorBridge.Documents.Studio.WordFile;

namespace DonorBridge.Documents.Studio;

/// <summary>A sign of a paragraph as a reader sees it.</summary>
/// <param name="Sign">The letter; a blank drawn by underlining or a leader is '_'.</param>
/// <param name="Run">The run it stands in, or the element that stands for it.</param>
/// <param name="Node">The text, tab or symbol within the run.</param>
/// <param name="Offset">Within the node's text.</param>
/// <param name="End">The last run, for an old form field.</param>
internal readonly record struct Sign(char Letter, XElement Run, XElement? Node, int Offset, XElement? End = null);

/// <summary>A bookmark of a paragraph: the signs from <paramref name="From"/> up to <paramref name="To"/>.</summary>
internal readonly record struct WordBookmark(string Name, int From, int To);

/// <summary>A paragraph as a reader sees it: what was deleted is gone, split runs are one text, fields and controls are one sign each.</summary>
internal sealed class WordLine
{
    public const char OldField = '\uFFFC';
    public const char Control = '\uFFFD';
    public const char Object = '\u0002';
    public const char DrawnTab = '\uE000';

    private readonly List<Sign> _signs = [];
    private readonly List<WordBookmark> _bookmarks = [];
    private readonly Dictionary<string, (string Name, int From)> _open = [];
    private readonly WordStyles _styles;
    private readonly XElement _paragraph;
    private readonly bool _hasLeader;
    private XElement? _field;
    private int _depth;

    private WordLine(XElement paragraph, WordStyles styles)
    {
        (_paragraph, _styles, _hasLeader) = (paragraph, styles, styles.HasLeader(paragraph));
        foreach (var child in paragraph.Elements()) Visit(child);
        var text = new StringBuilder(_signs.Count);
        foreach (var sign in _signs) text.Append(sign.Letter);
        Text = text.ToString();
    }

    public static WordLine Read(XElement paragraph, WordStyles styles) => new(paragraph, styles);

    public string Text { get; }

    public IReadOnlyList<Sign> Signs => _signs;

    public IReadOnlyList<WordBookmark> Bookmarks => _bookmarks;

    public XElement Paragraph => _paragraph;

    /// <summary>Nothing to see, and no break to another page or section.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && !Text.Contains('\f') && _paragraph.Element(W + "pPr")?.Element(W + "sectPr") is null;

    /// <summary>Every letter is so.</summary>
    public bool Is(string toggle)
    {
        var any = false;
        foreach (var run in _signs.Where(sign => char.IsLetter(sign.Letter)).Select(sign => sign.Run).Distinct())
        {
            if (!_styles.Is(toggle, run, _paragraph)) return false;
            any = true;
        }
        return any;
    }

    private void Visit(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "r":
                Run(element);
                break;
            case "ins" or "moveTo" or "hyperlink" or "smartTag" or "fldSimple" or "customXml" or "bdo" or "dir":
                foreach (var child in element.Elements()) Visit(child);
                break;
            case "sdt":
                if (_depth == 0) _signs.Add(new Sign(Control, element, null, 0));
                break;
            case "bookmarkStart" when element.Attribute(W + "id") is { } id && (string?)element.Attribute(W + "name") is { } name && !name.StartsWith('_'):
                _open[id.Value] = (name, _signs.Count);
                break;
            case "bookmarkEnd" when element.Attribute(W + "id") is { } id && _open.Remove(id.Value, out var open):
                _bookmarks.Add(new WordBookmark(open.Name, open.From, _signs.Count));
                break;
        }
    }

    private void Run(XElement run)
    {
        var properties = run.Element(W + "rPr");
        if (properties.Toggle("vanish") == true) return;
        foreach (var node in run.Elements())
        {
            if (node.Name.LocalName == "fldChar") FieldSign(run, node);
            // The reader sees an old form field as one blank, whatever stands in it now.
            else if (_field is null) Node(run, node, properties);
        }
    }

    private void FieldSign(XElement run, XElement node)
    {
        var kind = (string?)node.Attribute(W + "fldCharType");
        if (kind == "begin")
        {
            _depth++;
            if (_field is null && node.Element(W + "ffData") is not null)
            {
                _field = run;
                _signs.Add(new Sign(OldField, run, node, 0));
                _depth = 1;
            }
        }
        else if (kind == "end" && _depth > 0)
        {
            _depth--;
            if (_depth > 0 || _field is null) return;
            _signs[^1] = _signs[^1] with { End = run };
            _field = null;
        }
    }

    private void Node(XElement run, XElement node, XElement? properties)
    {
        var underlined = properties?.Element(W + "u").Value() is { } line && line != "none";
        switch (node.Name.LocalName)
        {
            case "t":
                for (var index = 0; index < node.Value.Length; index++)
                {
                    var letter = node.Value[index];
                    _signs.Add(new Sign(underlined && char.IsWhiteSpace(letter) && IsDrawn(node.Value, index) ? '_' : letter, run, node, index));
                }
                break;
            case "tab":
                _signs.Add(new Sign(underlined || _hasLeader ? DrawnTab : '\t', run, node, 0));
                break;
            case "br" or "cr":
                _signs.Add(new Sign((string?)node.Attribute(W + "type") is "page" or "column" ? '\f' : '\n', run, node, 0));
                break;
            case "noBreakHyphen":
                _signs.Add(new Sign('-', run, node, 0));
                break;
            case "sym":
                _signs.Add(new Sign(Symbol(node), run, node, 0));
                break;
            case "drawing" or "pict" or "object" or "AlternateContent":
                _signs.Add(new Sign(Object, run, node, 0));
                break;
        }
    }

    // An underlined space between underlined words is no blank; three in a row are.
    private static bool IsDrawn(string text, int at)
    {
        var (from, to) = (at, at);
        while (from > 0 && char.IsWhiteSpace(text[from - 1])) from--;
        while (to + 1 < text.Length && char.IsWhiteSpace(text[to + 1])) to++;
        return to - from >= 2;
    }

    // The boxes of Wingdings and its sisters; other symbols are signs like any other.
    private static char Symbol(XElement node) => ((string?)node.Attribute(W + "char"))?.ToUpperInvariant() switch
    {
        "F0A8" or "F06F" or "F071" or "F072" or "00A8" or "006F" => '☐',
        "F0FE" or "F0FD" or "F078" or "F053" or "F054" => '☒',
        _ => '•',
    };
}
