using System.IO.Compression;
using System.Text;

namespace DonorBridge.Tests;

/// <summary>A donor's workbook as a spreadsheet program saves it, without a name in it: framed cells beside labels, heads over framed rows and a total.</summary>
public static class PlainXlsx
{
    private const string S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <param name="facts">Labels on the first sheet, with room beside each.</param>
    /// <param name="list">Heads on the second sheet over two empty rows and a total.</param>
    public static byte[] Of(IReadOnlyList<string> facts, params IReadOnlyList<string> list)
    {
        string[] cover = [.. facts.Select((label, index) => $"<row r=\"{index + 2}\">{Text($"A{index + 2}", label, 1)}<c r=\"B{index + 2}\" s=\"2\"/></row>")];
        var letters = Enumerable.Range(0, list.Count).Select(column => (char)('A' + column)).ToList();
        var heads = string.Concat(list.Select((head, column) => Text($"{letters[column]}3", head, 1)));
        var rooms = Enumerable.Range(4, 2).Select(row => $"<row r=\"{row}\" ht=\"12.8\">{string.Concat(letters.Select(letter => $"<c r=\"{letter}{row}\" s=\"2\"/>"))}</row>");
        var total = Text("A6", "Total", 1) + string.Concat(letters.Skip(1).Select(letter => $"<c r=\"{letter}6\" s=\"2\"><f>SUM({letter}4:{letter}5)</f></c>"));
        return Pack(
            Sheet($"<row r=\"1\">{Text("A1", "Report form", 0)}</row>{string.Concat(cover)}"),
            Sheet($"<row r=\"1\">{Text("A1", "Money", 0)}</row><row r=\"3\">{heads}</row>{string.Concat(rooms)}<row r=\"6\">{total}</row>"));
    }

    private static string Text(string cell, string words, int style) => $"<c r=\"{cell}\" s=\"{style}\" t=\"inlineStr\"><is><t>{words}</t></is></c>";

    private static string Sheet(string rows) => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"{S}\"><sheetData>{rows}</sheetData></worksheet>";

    private static byte[] Pack(string cover, string money)
    {
        const string border = "<border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/><diagonal/></border>";
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Types}.worksheet+xml\"/><Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"{Types}.worksheet+xml\"/></Types>");
            Add(zip, "_rels/.rels", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{R}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(zip, "xl/_rels/workbook.xml.rels", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{R}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{R}/worksheet\" Target=\"worksheets/sheet2.xml\"/><Relationship Id=\"rId3\" Type=\"{R}/styles\" Target=\"styles.xml\"/></Relationships>");
            Add(zip, "xl/workbook.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns=\"{S}\" xmlns:r=\"{R}\"><sheets><sheet name=\"Cover\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Money\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>");
            Add(zip, "xl/styles.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><styleSheet xmlns=\"{S}\"><fonts count=\"1\"><font/></fonts><fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFDCE6F1\"/></patternFill></fill></fills><borders count=\"2\"><border/>{border}</borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf/><xf fillId=\"2\" borderId=\"1\" applyFill=\"1\" applyBorder=\"1\"/><xf borderId=\"1\" applyBorder=\"1\"/></cellXfs></styleSheet>");
            Add(zip, "xl/worksheets/sheet1.xml", cover);
            Add(zip, "xl/worksheets/sheet2.xml", money);
        }
        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
