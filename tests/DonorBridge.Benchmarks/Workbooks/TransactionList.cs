using System.IO.Compression;
using System.Text;
using DonorBridge.Documents.Formats;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Spending;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Benchmarks.Workbooks;

/// <summary>A grant's transactions as a workbook: a table that grows, a formula in each row, a total under it and one on another sheet.</summary>
internal static class TransactionList
{
    private static readonly Period Year = new(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));
    private static readonly string[] Columns = ["date", "id", "text", "line", "amount"];

    public static Report Report(int entries)
    {
        var ngo = new Organisation { Id = "ngo", Name = "Example Child Aid" };
        return new Report("2026",
            new SharedPart { Filing = new FilingFacts("f", 1, "en"), Project = new Project { Id = "p", Title = "Safe Passage", Lead = ngo, Start = Year.From, End = Year.To } },
            new DueReportPart
            {
                Due = new DueReport { Id = "d", Grant = "g", Project = "p", Period = Year, Kind = DueReportKind.Interim, Languages = ["en"], Questions = [], Deliverables = [] },
                Grant = new Grant { Id = "g", Reference = "BSR-2025-0142", Title = "Safe Passage", Donor = ngo, Grantee = ngo, Amount = new Money(1, "EUR"), Start = Year.From, OriginalEnd = Year.To, End = Year.To, BudgetLines = [] },
                Entries = [.. Enumerable.Range(0, entries).Select(index => new MoneyEntry($"V{index:000000}", MoneyEntryKind.Expenditure, Year.From.AddDays(index % 365), new Money(index % 1000 + 0.25m, "EUR"), $"{index % 9 + 1}.{index % 7}", $"Travel and subsistence, voucher {index}"))],
            },
            []);
    }

    public static CompiledFormat Format() => CompiledFormat.Compile(new FormatFiles(new Dictionary<string, ReadOnlyMemory<byte>>
    {
        ["format.json"] = """{ "id": "list", "version": 1, "name": { "en": "List" }, "languages": ["en"], "source": "Made for a measurement.", "deliverables": [{ "id": "main", "kind": "financial", "file": "xlsx", "template": "t.xlsx", "fileName": "t.xlsx" }] }"""u8.ToArray(),
        ["mapping.json"] = Encoding.UTF8.GetBytes($$"""{ "main": { "entries": { "value": { "each": { "in": "entries", "fields": { {{string.Join(", ", Columns.Select(column => $$""" "{{column}}": { "value": { "field": "item.{{column}}" } } """))}} } } } } } }"""),
        ["t.xlsx"] = Template(),
    }), _ => null);

    private static byte[] Template()
    {
        const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        var heads = string.Concat(Columns.Append("twice").Select((column, index) => $"<c r=\"{(char)('A' + index)}1\" t=\"inlineStr\"><is><t>{column}</t></is></c>"));
        var names = string.Concat(Columns.Select((column, index) => $"<definedName name=\"entries.{column}\">List!${(char)('A' + index)}$2</definedName>"));
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Types}.worksheet+xml\"/><Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"{Types}.worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/><Override PartName=\"/xl/tables/table1.xml\" ContentType=\"{Types}.table+xml\"/></Types>");
            Add("_rels/.rels", $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add("xl/workbook.xml", $"<workbook {Main} xmlns:r=\"{Office}\"><sheets><sheet name=\"List\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Sum\" sheetId=\"2\" r:id=\"rId2\"/></sheets><definedNames>{names}</definedNames></workbook>");
            Add("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"rId1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet2.xml\"/><Relationship Id=\"rId3\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>");
            Add("xl/styles.xml", $"<styleSheet {Main}><fonts count=\"1\"><font/></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"4\" applyNumberFormat=\"1\"/></cellXfs><dxfs count=\"1\"><dxf><font><b/></font></dxf></dxfs></styleSheet>");
            Add("xl/worksheets/sheet1.xml", $"<worksheet {Main} xmlns:r=\"{Office}\"><sheetData><row r=\"1\">{heads}</row><row r=\"2\"><c r=\"A2\" s=\"1\"/><c r=\"B2\"/><c r=\"C2\"/><c r=\"D2\"/><c r=\"E2\" s=\"2\"/><c r=\"F2\" s=\"2\"><f>E2*2</f></c></row><row r=\"3\"><c r=\"E3\" s=\"2\"><f>SUM(E2:E2)</f></c><c r=\"F3\" s=\"2\"><f>SUM(F2:F2)</f></c></row></sheetData><conditionalFormatting sqref=\"E2:E2\"><cfRule type=\"cellIs\" dxfId=\"0\" priority=\"1\" operator=\"greaterThan\"><formula>900</formula></cfRule></conditionalFormatting><tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts></worksheet>");
            Add("xl/worksheets/_rels/sheet1.xml.rels", $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"rId1\" Type=\"{Office}/table\" Target=\"../tables/table1.xml\"/></Relationships>");
            Add("xl/worksheets/sheet2.xml", $"<worksheet {Main}><sheetData><row r=\"1\"><c r=\"A1\" s=\"2\"><f>List!E3+List!F3</f></c></row></sheetData></worksheet>");
            Add("xl/tables/table1.xml", $"<table {Main} id=\"1\" name=\"Entries\" displayName=\"Entries\" ref=\"A1:F2\"><autoFilter ref=\"A1:F2\"/><tableColumns count=\"6\">{string.Concat(Columns.Append("twice").Select((column, index) => $"<tableColumn id=\"{index + 1}\" name=\"{column}\"/>"))}</tableColumns></table>");

            void Add(string name, string text)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text));
            }
        }
        return stream.ToArray();
    }
}
