using DonorBridge.Documents.Iati;
using Xunit;

namespace DonorBridge.Documents.Tests.Iati;

public class ShapeTests
{
    [Theory]
    [InlineData("order", "<title> stands after <description>", "<title><narrative>Guardians in time</narrative></title>\n    <description type=\"1\"><narrative>Every child has a guardian.</narrative></description>", "<description type=\"1\"><narrative>Every child has a guardian.</narrative></description>\n    <title><narrative>Guardians in time</narrative></title>")]
    [InlineData("occurs", "<iati-activity> needs <activity-status>", "<activity-status code=\"2\" />", "")]
    [InlineData("occurs", "this is the second", "<activity-status code=\"2\" />", "<activity-status code=\"2\" /><activity-status code=\"2\" />")]
    [InlineData("occurs", "<result> needs <indicator>", "<result type=\"1\">", "<result type=\"1\"><title><narrative>None</narrative></title></result><result type=\"1\">")]
    [InlineData("occurs", "<activity-status> needs the attribute code", "<activity-status code=\"2\" />", "<activity-status />")]
    [InlineData("order", "Did you mean activity-status?", "<activity-status code=\"2\" />", "<activity-status code=\"2\" /><activity-statos code=\"2\" />")]
    [InlineData("order", "has no attribute kode", "<activity-status code=\"2\" />", "<activity-status code=\"2\" kode=\"2\" />")]
    [InlineData("order", "put it in a <narrative>", "<title><narrative>Guardians in time</narrative></title>", "<title>Guardians in time<narrative>Guardians in time</narrative></title>")]
    [InlineData("type", "is not a day such as", "iso-date=\"2026-12-31\" type=\"3\"", "iso-date=\"2026-02-30\" type=\"3\"")]
    [InlineData("type", "is not a day such as", "iso-date=\"2026-12-31\" type=\"3\"", "iso-date=\"31.12.2026\" type=\"3\"")]
    [InlineData("type", "is not a number", "30000.50", "30,000.50")]
    [InlineData("type", "is not a number", "percentage=\"66.7\"", "percentage=\"66.7%\"")]
    [InlineData("type", "is not a whole number above 0", "year=\"2024\"", "year=\"-5\"")]
    public void A_wrong_shape_is_named(string rule, string sentence, string part, string instead)
    {
        var problems = A.Check(A.CleanBut(part, instead));

        Assert.Contains(problems, problem => problem.Rule == rule && problem.Severity == IatiSeverity.Error && problem.Message.Contains(sentence));
    }

    [Fact]
    public void In_a_baseline_the_document_comes_before_the_comment_and_in_an_actual_after()
    {
        const string document = "<document-link url=\"https://example.org/a\" format=\"text/html\"><title><narrative>A</narrative></title><category code=\"A01\" /></document-link>";
        const string comment = "<comment><narrative>Counted</narrative></comment>";

        Assert.Empty(A.Check(A.CleanBut("<baseline year=\"2024\" value=\"4\" />", $"<baseline year=\"2024\" value=\"4\">{document}{comment}</baseline>")));
        Assert.Empty(A.Check(A.CleanBut("<actual value=\"12\" />", $"<actual value=\"12\">{comment}{document}</actual>")));
        Assert.Equal("order", Assert.Single(A.Check(A.CleanBut("<actual value=\"12\" />", $"<actual value=\"12\">{document}{comment}</actual>"))).Rule);
    }

    [Fact]
    public void Elements_of_another_namespace_are_the_publishers_own() =>
        Assert.Empty(A.Check(A.CleanBut("</result>", "</result><x:note xmlns:x=\"urn:ours\" x:of=\"1\">Ours</x:note>")));

    [Theory]
    [InlineData("an error", IatiSeverity.Error, "<activity-status code=\"2\" />", "<activity-status code=\"22\" />")]
    [InlineData("a withdrawn code", IatiSeverity.Error, "currency=\"SEK\"", "currency=\"EEK\"")]
    [InlineData("an open list", IatiSeverity.Note, "<recipient-country code=\"EE\"", "<recipient-country code=\"EU\"")]
    [InlineData("a language", IatiSeverity.Note, "xml:lang=\"en\"", "xml:lang=\"english\"")]
    [InlineData("a condition that holds", IatiSeverity.Error, "<tag vocabulary=\"3\" code=\"16.2\" />", "<tag vocabulary=\"2\" code=\"16.2\" />")]
    public void A_code_off_its_list_is_found(string what, IatiSeverity severity, string part, string instead)
    {
        var problem = Assert.Single(A.Check(A.CleanBut(part, instead)));

        Assert.True(problem.Rule == "codelist" && problem.Severity == severity, what);
    }

    [Fact]
    public void A_list_with_a_condition_is_not_asked_of_another_vocabulary() =>
        Assert.Empty(A.Check(A.CleanBut("<tag vocabulary=\"3\" code=\"16.2\" />", "<tag vocabulary=\"99\" code=\"any\" />")));

    public static TheoryData<string> Real => new(ReferenceData.RealFiles);

    [Theory, MemberData(nameof(Real))]
    public void Files_the_official_schema_accepts_have_no_wrong_shape_and_both_checks_agree(string name)
    {
        var problems = new List<IatiProblem>();
        using var bytes = IatiSource.Open(ReferenceData.Real(name));

        IatiCheck.Run(bytes, A.Today.AddYears(1), problems.Add, ReferenceData.File("iati-schemas-2.03"));

        Assert.DoesNotContain(problems, problem => problem.Rule is "order" or "occurs" or "type" or "xsd" or "xml" or "file");
    }

    [Fact]
    public void With_the_official_schema_its_own_complaints_are_listed_too()
    {
        var problems = new List<IatiProblem>();

        IatiCheck.Run(A.Bytes(A.CleanBut("<activity-status code=\"2\" />", "")), A.Today, problems.Add, ReferenceData.File("iati-schemas-2.03"));

        Assert.Equal(["occurs", "xsd"], problems.Select(problem => problem.Rule));
    }

    [Fact]
    public void A_schema_folder_without_the_schema_is_refused()
    {
        var error = Assert.Throws<IatiRefused>(() => IatiCheck.Run(A.Bytes(A.File(A.CleanActivity)), A.Today, _ => { }, Path.GetTempPath()));

        Assert.Contains("iati-activities-schema.xsd", error.Message);
    }
}
