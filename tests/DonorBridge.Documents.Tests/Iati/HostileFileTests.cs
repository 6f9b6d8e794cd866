using System.IO.Compression;
using System.Text;
using DonorBridge.Documents.Iati;
using Xunit;

namespace DonorBridge.Documents.Tests.Iati;

/// <summary>What is not an IATI file, or means harm, gets one sentence with what to do.</summary>
public class HostileFileTests
{
    private static readonly string Clean = A.File(A.CleanActivity);

    [Theory]
    [InlineData("", "The file is empty", 0)]
    [InlineData("PK\u0003\u0004", "ZIP archive", 0)]
    [InlineData("%PDF-1.7", "This is a PDF", 0)]
    [InlineData("{\"activities\": []}", "looks like JSON", 0)]
    [InlineData("iati;title\n1;A", "does not begin like XML", 1)]
    [InlineData("<!doctype html><html></html>", "a web page", 1)]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE iati-activities SYSTEM \"http://example.org/x.dtd\">\n<iati-activities version=\"2.03\"/>", "DOCTYPE", 2)]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><iati-activities version=\"2.03\">&b;</iati-activities>", "DOCTYPE", 1)]
    [InlineData("<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY c \"&b;&b;\">]><iati-activities version=\"2.03\">&c;</iati-activities>", "DOCTYPE", 1)]
    [InlineData("<iati-activities version=\"2.03\">&b;</iati-activities>", "not well-formed", 1)]
    [InlineData("<iati-activities version=\"1.05\"/>", "IATI 1.05", 1)]
    [InlineData("\n<iati-activities version=\"2.02\"/>", "IATI 2.02", 2)]
    [InlineData("<iati-activities version=\"9\"/>", "version \"9\"", 1)]
    [InlineData("<iati-activities/>", "does not say which version", 1)]
    [InlineData("<iati-organisations version=\"2.03\"/>", "organisation file", 1)]
    [InlineData("<iati-activity/>", "without its envelope", 1)]
    [InlineData("<rss/>", "<rss>, not <iati-activities>", 1)]
    [InlineData("<iati-activities xmlns=\"urn:x\" version=\"2.03\"/>", "Remove the xmlns", 1)]
    [InlineData("<iati-activities version=\"2.03\"/>", "holds no activity", 0)]
    public void It_is_refused_with_a_sentence(string content, string sentence, int line)
    {
        var problem = Assert.Single(A.Check(content));

        Assert.Contains(sentence, problem.Message);
        Assert.Equal((line, IatiSeverity.Error), (problem.Line, problem.Severity));
    }

    [Fact]
    public void A_file_cut_off_in_the_middle_names_the_line_it_ends_on()
    {
        var problem = Assert.Single(A.Check(Clean[..(Clean.Length / 2)]));

        Assert.Equal("xml", problem.Rule);
        Assert.Equal(Clean[..(Clean.Length / 2)].Count(letter => letter == '\n') + 1, problem.Line);
    }

    [Fact]
    public void What_is_read_before_the_cut_is_still_checked()
    {
        var file = A.File(A.CleanActivity.Replace("<activity-status code=\"2\" />", ""), A.CleanActivity);

        Assert.Equal(["occurs", "xml"], A.Check(file[..(file.Length - 200)]).Select(problem => problem.Rule));
    }

    [Fact]
    public void A_file_in_another_encoding_than_it_states_is_refused()
    {
        var latin1 = Encoding.Latin1.GetBytes(Clean.Replace("North Star", "Räddsam Nordstjärna"));

        var problem = Assert.Single(A.Check(new MemoryStream(latin1)));

        Assert.Contains("save it as UTF-8", problem.Message);
    }

    [Fact]
    public void UTF_16_with_its_mark_is_read()
    {
        var utf16 = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Clean.Replace("UTF-8", "UTF-16"))).ToArray();

        Assert.Empty(A.Check(new MemoryStream(utf16)));
    }

    [Fact]
    public void A_ZIP_named_xml_and_a_gzip_are_refused()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true)) archive.CreateEntry("a.xml");
        zip.Position = 0;
        using var gzip = new MemoryStream();
        using (var packed = new GZipStream(gzip, CompressionLevel.Fastest, leaveOpen: true)) packed.Write(Encoding.UTF8.GetBytes(Clean));
        gzip.Position = 0;

        Assert.Contains("ZIP", Assert.Single(A.Check(zip)).Message);
        Assert.Contains("gzip", Assert.Single(A.Check(gzip)).Message);
    }

    [Fact]
    public void Two_hundred_megabytes_of_zeros_are_refused_at_the_first_bytes()
    {
        using var zeros = new ZeroStream(200L << 20);

        Assert.Contains("zero bytes", Assert.Single(A.Check(zeros)).Message);
        Assert.True(zeros.Position <= 1 << 16, $"{zeros.Position} bytes were read");
    }

    [Fact]
    public void More_than_the_most_is_refused_unread()
    {
        using var zeros = new ZeroStream(IatiSource.MostBytes + 1);

        Assert.Contains("Split it", Assert.Single(A.Check(zeros)).Message);
        Assert.Equal(0, zeros.Position);
    }

    [Fact]
    public void An_activity_that_never_ends_is_stopped()
    {
        using var endless = new RepeatingStream("<iati-activities version=\"2.03\"><iati-activity><title><narrative>", new string('a', 4096), 70L << 20);

        Assert.Contains("64 MB", Assert.Single(A.Check(endless)).Message);
    }

    [Fact]
    public void Elements_nested_without_end_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<title>", 50_000)) + string.Concat(Enumerable.Repeat("</title>", 50_000));

        Assert.Contains("levels deep", Assert.Single(A.Check(A.File($"<iati-activity>{deep}</iati-activity>"))).Message);
    }

    [Fact]
    public void A_vocabulary_with_a_quotation_mark_does_not_reach_the_rules()
    {
        var problems = A.Check(A.CleanBut("<sector vocabulary=\"1\" code=\"15160\"", "<sector vocabulary=\"1'] | //*[' = '\" code=\"15160\""));

        Assert.Contains(problems, problem => problem.Rule == "codelist");
    }

    [Fact]
    public void A_folder_and_a_missing_file_are_said_to_be_so()
    {
        Assert.Contains("folder", Assert.Throws<IatiRefused>(() => IatiSource.Open(Path.GetTempPath())).Message);
        Assert.Contains("no such file", Assert.Throws<IatiRefused>(() => IatiSource.Open(Path.Combine(Path.GetTempPath(), "donorbridge-none.xml"))).Message);
    }
}
