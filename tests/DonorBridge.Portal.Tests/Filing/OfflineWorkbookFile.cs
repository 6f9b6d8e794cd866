using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace DonorBridge.Portal.Tests.Filing;

/// <summary>A downloaded workbook, changed as a person at a spreadsheet would.</summary>
internal sealed class OfflineWorkbookFile(byte[] bytes)
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public byte[] Bytes { get; private set; } = bytes;

    public OfflineWorkbookFile Write(string part, string row, string column, string text) => Change(part, (sheet, columns) => Put(RowOf(sheet, row), columns[column], text));

    public OfflineWorkbookFile Delete(string part, string row) => Change(part, (sheet, _) => RowOf(sheet, row).Remove());

    /// <summary>A row pasted below all others, without an id.</summary>
    public OfflineWorkbookFile Add(string part, params (string Column, string Text)[] cells) => Change(part, (sheet, columns) =>
    {
        var data = sheet.Descendants(S + "sheetData").Single();
        var row = new XElement(S + "row", new XAttribute("r", (int)data.Elements(S + "row").Last().Attribute("r")! + 1));
        data.Add(row);
        foreach (var (column, text) in cells.OrderBy(cell => columns[cell.Column], StringComparer.Ordinal)) Put(row, columns[column], text);
    });

    private OfflineWorkbookFile Change(string part, Action<XDocument, IReadOnlyDictionary<string, string>> change)
    {
        using var stream = new MemoryStream();
        stream.Write(Bytes);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).ToList())
            {
                XDocument sheet;
                using (var read = entry.Open()) sheet = XDocument.Load(read);
                var keys = sheet.Descendants(S + "row").FirstOrDefault(row => (string?)row.Attribute("r") == "3")?.Elements(S + "c").ToList() ?? [];
                if (keys.Count == 0 || keys[0].Value != "part:" + part) continue;
                change(sheet, keys.Skip(1).ToDictionary(cell => cell.Value, cell => ((string)cell.Attribute("r")!).TrimEnd('3')));
                var name = entry.FullName;
                entry.Delete();
                using var write = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
                write.Write(sheet.Root!.ToString(SaveOptions.DisableFormatting));
            }
        Bytes = stream.ToArray();
        return this;
    }

    private static XElement RowOf(XDocument sheet, string id) =>
        sheet.Descendants(S + "row").Single(row => (int)row.Attribute("r")! > 4 && row.Elements(S + "c").FirstOrDefault() is { Value: var first } cell && ((string)cell.Attribute("r")!)[0] == 'A' && first == id);

    private static void Put(XElement row, string column, string text)
    {
        var place = column + (string)row.Attribute("r")!;
        row.Elements(S + "c").Where(cell => (string)cell.Attribute("r")! == place).Remove();
        row.Add(new XElement(S + "c", new XAttribute("r", place), new XAttribute("t", "inlineStr"), new XElement(S + "is", new XElement(S + "t", text))));
    }
}
