using System.IO.Compression;
using System.Text;
using DonorBridge.Documents.Formats;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Spending;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Benchmarks.Rendering;

/// <summary>A report and a form of the size that the peers are measured with: 12 narrative sections and tables of 40, 60 and 100 rows.</summary>
internal static class RenderContent
{
    private const string Sentence = "The programme worked with municipal child protection services to identify unaccompanied children early and to refer them to a guardian within 72 hours. Staff held weekly case conferences with the national contact point and adapted the interview guide together with the children. ";

    private static readonly string[] Questions = ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "A1", "A2", "A3", "A4"];
    private static readonly Period Year = new(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));

    public static Report Report()
    {
        var ngo = new Organisation { Id = "ngo", Name = "Example Child Aid" };
        return new Report("2026",
            new SharedPart
            {
                Filing = new FilingFacts("f", 1, "en"),
                Project = new Project { Id = "p", Title = "Safe Passage – early identification in ports", Lead = ngo, Start = Year.From, End = Year.To },
                Answers = [.. Questions.Select(key => new Answer { Question = key, Language = "en", Text = string.Concat(Enumerable.Repeat(Sentence, 6)).Trim() })],
                Indicators = [.. Enumerable.Range(1, 40).Select(index => new Indicator { Id = $"I{index}", Title = $"Children referred to a guardian within 72 h, port {index}", Result = "Guardians", Level = ResultLevel.Outcome, Kind = FigureKind.Flow, Baseline = index * 3, Target = index * 20 })],
            },
            new DueReportPart
            {
                Due = new DueReport { Id = "d", Grant = "g", Project = "p", Period = Year, Kind = DueReportKind.Interim, Languages = ["en"], Questions = Questions, Deliverables = [] },
                Grant = new Grant { Id = "g", Reference = "BSR-2025-0142", Title = "Safe Passage", Donor = ngo, Grantee = ngo, Amount = new Money(1, "EUR"), Start = Year.From, OriginalEnd = Year.To, End = Year.To, BudgetLines = [.. Enumerable.Range(0, 100).Select(index => new BudgetLine($"{index / 10 + 1}.{index % 10}", $"Budget line {index}", "staff", new Money(1000 * index + 500, "EUR")))] },
                Results = [.. Enumerable.Range(1, 40).Select(index => new IndicatorResult($"I{index}", new Figure { Window = Year, Value = index * 17 }))],
                People = [.. Enumerable.Range(0, 60).Select(index => new PeopleReached($"group {index % 5}", Reach.Direct, new Figure { Window = Year, Value = index, Source = $"age {index % 4}" }))],
                Spending = [.. Enumerable.Range(0, 100).Select(index => new LineSpending($"{index / 10 + 1}.{index % 10}", new Money(0, "EUR"), new Money(900 * index + 123, "EUR")))],
            },
            []);
    }

    public static CompiledFormat Format()
    {
        var fields = new StringBuilder("""{ "main": { "title": { "value": { "field": "project.title" } }, "reference": { "value": { "field": "grant.reference" } }""");
        foreach (var key in Questions) fields.Append($$""", "{{key}}": { "value": { "field": "answers.{{key}}" } }""");
        fields.Append(List("results", ["code", "title", "baseline", "target", "actual"])).Append(List("people", ["group", "reach", "source", "value"])).Append(List("lines", ["code", "name", "budget", "spent", "left"])).Append("} }");
        var files = new Dictionary<string, ReadOnlyMemory<byte>>
        {
            ["format.json"] = """{ "id": "bench", "version": 1, "name": { "en": "Bench" }, "languages": ["en"], "source": "Made for a measurement.", "deliverables": [{ "id": "main", "kind": "narrative", "file": "docx", "template": "t.docx", "fileName": "t.docx" }] }"""u8.ToArray(),
            ["mapping.json"] = Encoding.UTF8.GetBytes(fields.ToString()),
            ["t.docx"] = Template(),
        };
        return CompiledFormat.Compile(new FormatFiles(files), _ => null);
    }

    private static string List(string list, string[] columns) =>
        $$""", "{{list}}": { "value": { "each": { "in": "{{list}}", "fields": { {{string.Join(", ", columns.Select(column => $$""" "{{column}}": { "value": { "field": "item.{{column}}" } } """))}} } } } }""";

    private static byte[] Template()
    {
        var body = new StringBuilder(Paragraph(Control("title"))).Append(Paragraph(Control("reference")));
        foreach (var key in Questions) body.Append(Paragraph($"<w:r><w:t>{key}</w:t></w:r>")).Append($"<w:sdt><w:sdtPr><w:tag w:val=\"{key}\"/></w:sdtPr><w:sdtContent>{Paragraph("<w:r><w:t>x</w:t></w:r>")}</w:sdtContent></w:sdt>");
        foreach (var (list, columns) in new[] { ("results", new[] { "code", "title", "baseline", "target", "actual" }), ("people", ["group", "reach", "source", "value"]), ("lines", ["code", "name", "budget", "spent", "left"]) })
            body.Append($"<w:tbl><w:tblPr/><w:tblGrid/><w:sdt><w:sdtPr><w:tag w:val=\"{list}\"/></w:sdtPr><w:sdtContent><w:tr>{string.Concat(columns.Select(column => $"<w:tc><w:tcPr><w:tcW w:w=\"1800\" w:type=\"dxa\"/></w:tcPr>{Paragraph(Control(column))}</w:tc>"))}</w:tr></w:sdtContent></w:sdt></w:tbl>");
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Add("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add("word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}<w:sectPr/></w:body></w:document>");

            void Add(string name, string text)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return stream.ToArray();
    }

    private static string Paragraph(string runs) => $"<w:p>{runs}</w:p>";

    private static string Control(string tag) => $"<w:sdt><w:sdtPr><w:tag w:val=\"{tag}\"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>";
}
