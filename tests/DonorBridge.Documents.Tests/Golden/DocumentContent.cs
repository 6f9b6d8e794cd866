using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using DonorBridge.Reporting.Mapping;
using Spreadsheet = DocumentFormat.OpenXml.Spreadsheet;

namespace DonorBridge.Documents.Tests.Golden;

/// <summary>
/// What a file says, as text that two versions can be compared by: of a Word document its paragraphs with their styles and its tables,
/// of a workbook its cells with their formulas, of anything else the text itself. How the file is packed does not matter.
/// </summary>
internal static class DocumentContent
{
    /// <summary>Name of the file that holds the expected content.</summary>
    public static string NameFor(FormatDeliverable deliverable) =>
        deliverable.File is FormFileType.Docx or FormFileType.Xlsx ? deliverable.FileName + ".txt" : deliverable.FileName;

    public static string Of(FormFileType type, byte[] bytes) => type switch
    {
        FormFileType.Docx => Word(bytes),
        FormFileType.Xlsx => Workbook(bytes),
        _ => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n"),
    };

    private static string Word(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var main = document.MainDocumentPart!;
        var lines = new List<string>();
        foreach (var header in main.HeaderParts) lines.Add($"header: {header.Header!.InnerText}");
        Blocks(main.Document!.Body!, lines);
        foreach (var footer in main.FooterParts) lines.Add($"footer: {footer.Footer!.InnerText}");
        return string.Join('\n', lines) + "\n";
    }

    private static void Blocks(OpenXmlElement around, List<string> lines)
    {
        foreach (var element in around.ChildElements)
            switch (element)
            {
                case Paragraph paragraph:
                    lines.Add($"{paragraph.ParagraphProperties?.ParagraphStyleId?.Val ?? "Normal"}: {Text(paragraph)}");
                    break;
                case TableRow row:
                    lines.Add($"| {string.Join(" | ", row.Descendants<TableCell>().Select(cell => string.Join(" / ", cell.Descendants<Paragraph>().Select(Text))))} |");
                    break;
                case Table or SdtElement or SdtContentBlock or SdtContentRow:
                    Blocks(element, lines);
                    break;
                default:
                    break;
            }
    }

    private static string Text(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(part => part switch
    {
        DocumentFormat.OpenXml.Wordprocessing.Text text => text.Text,
        Break => "\\n",
        TabChar => "\\t",
        DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties picture => $"[picture: {picture.Description}, {Size(picture)}]",
        _ => "",
    }));

    // In millimetres.
    private static string Size(OpenXmlElement picture) =>
        picture.Parent!.GetFirstChild<DocumentFormat.OpenXml.Drawing.Wordprocessing.Extent>() is { } extent ? $"{extent.Cx! / 36_000} x {extent.Cy! / 36_000} mm" : "";

    private static string Workbook(byte[] bytes)
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var book = workbook.WorkbookPart!;
        var shared = book.SharedStringTablePart?.SharedStringTable?.Elements<Spreadsheet.SharedStringItem>().Select(item => item.InnerText).ToList() ?? [];
        var lines = new List<string>();
        foreach (var sheet in book.Workbook!.Sheets!.Elements<Spreadsheet.Sheet>())
        {
            lines.Add($"sheet: {sheet.Name}");
            foreach (var cell in ((WorksheetPart)book.GetPartById(sheet.Id!)).Worksheet!.Descendants<Spreadsheet.Cell>())
                if (Said(cell, shared) is { Length: > 0 } said) lines.Add($"{cell.CellReference} {said}");
        }
        return string.Join('\n', lines) + "\n";
    }

    private static string Said(Spreadsheet.Cell cell, IReadOnlyList<string> shared)
    {
        var value = cell.DataType?.Value == Spreadsheet.CellValues.SharedString ? shared[int.Parse(cell.CellValue!.Text)] : cell.CellValue?.Text ?? cell.InlineString?.InnerText ?? "";
        return cell.CellFormula is { } formula ? $"={formula.Text} -> {value}" : value.ReplaceLineEndings("\\n");
    }
}
