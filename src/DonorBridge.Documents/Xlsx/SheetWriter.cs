using System.Globalization;
using System.Xml.Linq;
using DonorBridge.Documents.Filling;
using DonorBridge.Documents.Packages;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Xlsx;

/// <summary>Writes one filled sheet, row by row, so that a list of a hundred thousand rows is never held as a document.</summary>
internal sealed class SheetWriter(SheetTemplate sheet, Frame frame, Grid grid, Utf8Sink sink)
{
    /// <summary>Excel's own limit for the text of one cell.</summary>
    public const int MostCharacters = 32_767;

    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public void Write()
    {
        sink.Write(sheet.Head);
        foreach (var row in sheet.Rows)
        {
            if (row.List is not { } list)
            {
                Row(row, grid.Growth(sheet.Name).First(row.Number), 0);
                continue;
            }
            var items = frame.Rows(list);
            var first = grid.Growth(sheet.Name).First(row.Number);
            for (var copy = 0; copy < Math.Max(1, items.Count); copy++)
            {
                frame.Enter(1, copy < items.Count ? items[copy] : null);
                Row(row, first + copy, copy);
            }
        }
        sink.Write("</sheetData>"u8);
        foreach (var element in sheet.Tail) sink.Plain(XmlBytes.Whole(Moved(element)));
        sink.Plain(sheet.Close);
    }

    private void Row(RowTemplate row, int number, int copy)
    {
        sink.Write("<row r=\""u8);
        sink.Number(number);
        sink.Write("\""u8);
        sink.Plain(row.Attributes);
        sink.Plain(Height(row));
        sink.Write(">"u8);
        foreach (var cell in row.Cells) Cell(row, cell, number, copy);
        sink.Write("</row>"u8);
    }

    // Not every program makes a row as high as its text, so a row that needs it says its height.
    private string Height(RowTemplate row)
    {
        if (row.Attributes.Contains(" ht=", StringComparison.Ordinal)) return "";
        var lines = 1;
        foreach (var cell in row.Cells)
            if (cell.Field is { } place && sheet.Wraps(cell) && frame.Value(place) is TextValue or WordsValue)
                lines = Math.Max(lines, frame.Text(place).Split('\n').Sum(line => 1 + (int)(line.Length / sheet.Characters(row.Number, cell.Column))));
        return lines == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ht=\"{Math.Min(400, lines * 13 + 3)}\" customHeight=\"1\"");
    }

    private void Cell(RowTemplate row, CellTemplate cell, int number, int copy)
    {
        sink.Write(cell.Opening);
        sink.Number(number);
        sink.Write(cell.AfterRow);
        if (cell.Field is { } place) Value(frame.Value(place), place, cell);
        else if (cell.Formula is not null) Computed(row, cell, number, copy);
        else if (cell.Fixed is { } own)
        {
            if (cell.Type is { } type) sink.Plain($" t=\"{type}\"");
            sink.Plain($">{own}</c>");
        }
        else sink.Write("/>"u8);
    }

    // The result stands beside the formula, so that a reader who does not calculate (a preview, a protected view) sees it.
    private void Computed(RowTemplate row, CellTemplate cell, int number, int copy)
    {
        var (formula, result) = grid.Worked(sheet.Name, row, cell, new CellPlace(cell.Column, number), copy);
        if (result == Formulas.Foreign)
        {
            // Excel would leave the amount that is a text out of the sum and show the rest as if it were all.
            InlineText(frame.Form.Format.Label("notReported", frame.Form.Language) ?? "–");
            return;
        }
        sink.Write(result is string ? " t=\"str\"><f>"u8 : "><f>"u8);
        sink.Text(formula);
        sink.Write("</f>"u8);
        if (result is decimal value) Number(value);
        if (result is string words)
        {
            sink.Write("<v>"u8);
            sink.Text(words);
            sink.Write("</v>"u8);
        }
        sink.Write("</c>"u8);
    }

    private void Value(FormValue? value, FieldPlace place, CellTemplate cell)
    {
        switch (value)
        {
            case null when frame.Missing(place) is { Length: > 0 } missing:
                InlineText(missing);
                break;
            case null:
                sink.Write("/>"u8);
                break;
            case TruthValue truth:
                sink.Write(truth.Truth ? " t=\"b\"><v>1</v></c>"u8 : " t=\"b\"><v>0</v></c>"u8);
                break;
            // A cell the donor never made for dates would show the day's number.
            case DateValue when !sheet.Dated.Contains(cell.Style):
                InlineText(ValueText.Of(value, place.Field, frame.Form.Format, frame.Form.Language));
                break;
            case var number when Grid.Number(number, place.Field, frame.Form.Format) is { } amount:
                sink.Write(">"u8);
                Number(amount);
                sink.Write("</c>"u8);
                break;
            default:
                InlineText(ValueText.Of(value, place.Field, frame.Form.Format, frame.Form.Language));
                break;
        }
    }

    private void Number(decimal number)
    {
        sink.Write("<v>"u8);
        sink.Number(number);
        sink.Write("</v>"u8);
    }

    private void InlineText(string text)
    {
        sink.Write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
        // The filling has sent a longer one to the annex; what comes here over the limit was never filled, and is not cut in silence.
        if (text.Length > MostCharacters && text.ReplaceLineEndings("\n").Length > MostCharacters) throw new InvalidOperationException($"A text of {text.Length} characters does not fit a cell of '{sheet.Name}', which holds {MostCharacters}.");
        Lines(text);
        sink.Write("</t></is></c>"u8);
    }

    private void Lines(ReadOnlySpan<char> text)
    {
        if (sink.TryPlain(text)) return;
        var first = true;
        foreach (var line in text.EnumerateLines())
        {
            if (!first) sink.Write("\n"u8);
            first = false;
            sink.Text(line);
        }
    }

    private XElement Moved(XElement element)
    {
        var moved = new XElement(element);
        // Prefixes are declared on the sheet, which is not this copy's parent.
        foreach (var declared in element.AncestorsAndSelf().Attributes().Where(attribute => attribute.IsNamespaceDeclaration))
            if (moved.Attribute(declared.Name) is null) moved.SetAttributeValue(declared.Name, declared.Value);
        foreach (var one in moved.DescendantsAndSelf())
        {
            foreach (var attribute in one.Attributes().Where(attribute => attribute.Name.LocalName is "ref" or "sqref"))
                attribute.Value = string.Join(' ', attribute.Value.Split(' ').Select(range => Formula.Read(range).After(grid.Growth, sheet.Name)));
            if (one.Name == S + "formula" || one.Name == S + "formula1" || one.Name == S + "formula2") one.Value = Formula.Read(one.Value).After(grid.Growth, sheet.Name);
        }
        return moved;
    }
}
