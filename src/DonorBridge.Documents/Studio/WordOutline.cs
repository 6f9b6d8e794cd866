using System.Xml.Linq;
using DonorBridge.Documents.Packages;
using static DonorBridge.Documents.Studio.WordFile;

namespace DonorBridge.Documents.Studio;

/// <summary>The outline of a Word document: body, then headers and footers.</summary>
internal static class WordOutline
{
    public static IEnumerable<OutlineBlock> Read(SafePackage package)
    {
        var styles = WordStyles.Read(package);
        return Parts(package).SelectMany(part => Blocks(part, part.Root.Element(W + "body") ?? part.Root, styles));
    }

    private static IEnumerable<OutlineBlock> Blocks(WordPart part, XElement container, WordStyles styles)
    {
        foreach (var child in container.Elements())
            switch (child.Name.LocalName)
            {
                case "p":
                    yield return Paragraph(part, child, styles);
                    break;
                case "tbl":
                    yield return new OutlineBlock("", Anchor(part, child), null) { Rows = [.. Rows(part, child, styles)] };
                    break;
                case "sdt" or "customXml" or "ins" or "moveTo" or "sdtContent":
                    foreach (var inner in Blocks(part, child.Name == W + "sdt" ? child.Element(W + "sdtContent") ?? child : child, styles)) yield return inner;
                    break;
            }
    }

    private static OutlineBlock Paragraph(WordPart part, XElement paragraph, WordStyles styles)
    {
        var line = WordLine.Read(paragraph, styles);
        var path = part.PathOf(paragraph);
        var key = line.IsEmpty ? $"{part.Name}|room|{path}|1" : line.Text.TrimEnd().EndsWith(':') ? $"{part.Name}|end|{path}" : $"{part.Name}|after|{path}";
        return new OutlineBlock(Shown(line.Text), $"{part.Name}|{path}", key) { IsHeading = styles.IsHeading(paragraph) };
    }

    private static IEnumerable<IReadOnlyList<OutlineBlock>> Rows(WordPart part, XElement table, WordStyles styles) =>
        WordTable.Read(table, styles).Rows.Select(row => (IReadOnlyList<OutlineBlock>)
        [
            .. row.Own.Select(cell => new OutlineBlock(Shown(cell.Text), Anchor(part, cell.Element), cell.Control is null && !cell.HasOther ? $"{part.Name}|cell|{part.PathOf(cell.Element)}" : null) { Span = cell.Span }),
        ]);

    private static string Anchor(WordPart part, XElement element) => $"{part.Name}|{part.PathOf(element)}";

    // Signs that stand for fields, controls and pictures show as a blank.
    private static string Shown(string text) => string.Concat(text.Select(sign => sign is WordLine.OldField or WordLine.Control or WordLine.Object ? '▢' : char.IsControl(sign) || sign == '\uE000' ? ' ' : sign)).Trim();
}
