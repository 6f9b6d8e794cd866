using System.Globalization;
using System.Xml.Linq;
using DonorBridge.Documents.Filling;
using DonorBridge.Documents.Packages;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Xlsx;

/// <summary>Writes one filled sheet, row by row, so that a list of a hundred thousand rows is never held as a document.</summary>
/// <param name="currencies">Null where the workbook has no styles.</param>
internal sealed class SheetWriter(SheetTemplate sheet, Frame frame, Grid grid, CurrencyStyles.Used? currencies, Utf8Sink sink)
{
    /// <summary>Excel's own limit for the text of one cell.</summary>
    public const int MostCharacters = 32_767;

    private static readonly XNamespace Xm = "http://schemas.microsoft.com/office/excel/2006/main";
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // The currency of the last list written, where it has amounts.
    private string? _above;

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
            _above = items.SelectMany(item => item.Values).OfType<MoneyValue>().FirstOrDefault()?.Money.Currency ?? _above;
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
        if (cell.NamesCurrency && Currency(cell) is { } currency && currencies!.For(cell.Look, currency) is var look && look != cell.Look) sink.Plain(FormattableString.Invariant($"\" s=\"{look}\""));
        else sink.Write(cell.AfterRow);
        if (cell.Field is { } place) Value(frame.Value(place), place, cell);
        else if (cell.Formula is not null) Computed(row, cell, number, copy);
        else if (cell.Fixed is { } own)
        {
            if (cell.Type is { } type) sink.Plain($" t=\"{type}\"");
            sink.Plain($">{own}</c>");
        }
        else sink.Write("/>"u8);
    }

    // What is reckoned in or under a list's rows is in the currency of their amounts.
    private string? Currency(CellTemplate cell) =>
        cell.Field is { } place ? (frame.Value(place) as MoneyValue)?.Money.Currency : cell.Formula is not null ? _above ?? grid.Currency : null;

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
        sink.Write(result is string ? " t=\"str\"><f"u8 : "><f"u8);
        if (cell.Array is not null) sink.Plain($" t=\"array\" ref=\"{cell.Array.After(grid.Growth, sheet.Name, row.List is null ? 0 : row.Number, copy)}\"");
        sink.Write(">"u8);
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
        if (moved.Name == S + "mergeCells") Merge(moved);
        foreach (var one in moved.DescendantsAndSelf())
        {
            foreach (var attribute in one.Attributes().Where(attribute => attribute.Name.LocalName is "ref" or "sqref")) attribute.Value = Cells(attribute.Value);
            if (one.Name == S + "formula" || one.Name == S + "formula1" || one.Name == S + "formula2" || one.Name == Xm + "f") one.Value = Formula.Read(one.Value).After(grid.Growth, sheet.Name);
            else if (one.Name == Xm + "sqref") one.Value = Cells(one.Value);
            // A page ends after the row that stood above the break.
            else if (one.Name == S + "brk" && one.Parent!.Name == S + "rowBreaks" && (int?)one.Attribute("id") is { } above) one.SetAttributeValue("id", grid.Growth(sheet.Name).Last(above));
        }
        foreach (var done in moved.Descendants().Attributes("done").ToList()) done.Parent!.ReplaceAttributes(new XAttribute("ref", done.Value));
        return moved;
    }

    // What held for the cell of the one row there was holds for all it became.
    private string Cells(string ranges) => string.Join(' ', ranges.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(range =>
    {
        if (range.Contains(':')) return Formula.Read(range).After(grid.Growth, sheet.Name);
        var ends = Formula.Read($"{range}:{range}").After(grid.Growth, sheet.Name).Split(':');
        return ends[0] == ends[^1] ? ends[0] : $"{ends[0]}:{ends[^1]}";
    }));

    // Cells merged within a list's row are merged in each of its rows, not over all of them.
    private void Merge(XElement merged)
    {
        foreach (var cell in merged.Elements(S + "mergeCell").ToList())
        {
            var ends = ((string?)cell.Attribute("ref") ?? "").Split(':');
            if (ends.Length != 2 || CellPlace.Parse(ends[0]) is not { } first || CellPlace.Parse(ends[1]) is not { } last || first.Row != last.Row || sheet.Rows.All(row => row.Number != first.Row || row.List is null)) continue;
            var growth = grid.Growth(sheet.Name);
            // Moved already: what follows leaves them alone, since their rows are of the filled sheet.
            for (var row = growth.First(first.Row); row <= growth.Last(first.Row); row++)
                cell.AddBeforeSelf(new XElement(S + "mergeCell", new XAttribute("done", $"{new CellPlace(first.Column, row)}:{new CellPlace(last.Column, row)}")));
            cell.Remove();
        }
        merged.SetAttributeValue("count", merged.Elements().Count());
    }
}
