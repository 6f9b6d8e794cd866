using DonorBridge.Documents.Provenance;
using DonorBridge.Documents.Reading;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Tests.Mapping;
using Xunit;

namespace DonorBridge.Documents.Tests.Reading;

/// <summary>Files that say where their values come from: valid, the same every time, and read back as the plain ones are.</summary>
public class ProvenanceTests
{
    [Theory, MemberData(nameof(ReadBackTests.Formats), MemberType = typeof(ReadBackTests))]
    public void Comments_and_sheets_are_valid_and_name_source_version_and_person(string format)
    {
        var compiled = ShippedFormats.Compile(format);
        foreach (var form in compiled.Mapping.FillAll(SampleReport.Whole()).Where(form => form.Deliverable.File is FormFileType.Docx or FormFileType.Xlsx))
        {
            var marked = Mark(form, compiled.Write(form));

            Assert.Equal(marked, Mark(form, compiled.Write(form)));
            Assert.Empty(Office.Errors(form.Deliverable.File, marked));
            var said = Text(marked, form.Deliverable.File == FormFileType.Docx ? "word/comments.xml" : "xl/worksheets/provenance.xml");
            Assert.Contains("grant.reference", said, StringComparison.Ordinal);
            Assert.Equal(Read(compiled, compiled.Write(form)), Read(compiled, marked));
        }
    }

    [Fact]
    public void A_form_with_comments_of_its_own_keeps_them_before_ours()
    {
        var compiled = ShippedFormats.Compile("harmonised-8-3-2019");
        var form = compiled.Mapping.FillAll(SampleReport.Whole()).First(form => form.Deliverable.File == FormFileType.Docx);
        var once = ProvenanceMarks.Comments(form, compiled.Write(form));

        var twice = ProvenanceMarks.Comments(form, once);

        Assert.Empty(Office.Errors(FormFileType.Docx, twice));
        Assert.Equal(2 * Comments(once), Comments(twice));
    }

    [Fact]
    public void A_form_with_comments_keeps_every_text_in_LibreOffice()
    {
        Assert.SkipUnless(LibreOffice.IsInstalled, "LibreOffice is not installed.");
        var compiled = ShippedFormats.Compile("harmonised-8-3-2019");
        var form = compiled.Mapping.FillAll(SampleReport.Whole()).First(form => form.Deliverable.File == FormFileType.Docx);
        var plain = compiled.Write(form);

        var saved = LibreOffice.SaveAgain("docx", [plain, ProvenanceMarks.Comments(form, plain)]);

        Assert.Equal(Words(saved[0]), Words(saved[1]));
    }

    private static string Words(byte[] file) => string.Concat(System.Xml.Linq.XDocument.Parse(Text(file, "word/document.xml")).Descendants().Where(element => element.Name.LocalName == "t").Select(element => element.Value));

    private static int Comments(byte[] file) => Text(file, "word/comments.xml").Split("<w:comment ").Length - 1;

    private static byte[] Mark(FilledForm form, byte[] file) => form.Deliverable.File == FormFileType.Docx ? ProvenanceMarks.Comments(form, file) : ProvenanceMarks.Sheet(form, file);

    private static string Read(Formats.CompiledFormat format, byte[] file)
    {
        var read = Reporting.Mapping.Inverting.ReadForm.Of(format.Mapping.Format, FilledFile.Open(file, "form").Read(format));
        return string.Join('\n', read.Values.Select(value => $"{value.Source} {value.Value}")) + read.Rows.Count;
    }

    private static string Text(byte[] file, string part)
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(archive.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }
}
