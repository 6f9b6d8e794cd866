using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;
using DonorBridge.Reporting.Standard.Checks;
using NJsonSchema;

namespace DonorBridge.Tests.Reporting.Standard;

public sealed class StandardReportTests
{
    public static TheoryData<string> Cases => Examples.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_example_can_be_sent_as_it_is(string name)
    {
        var problems = ReportCheck.Problems(Examples.Report(name), Examples.Questions).Where(problem => problem.Weight == Weight.MustMend);

        Assert.Empty(problems);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_example_fits_the_published_schema(string name)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(TheTree.StandardReport, "report.schema.json"), TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(System.Text.Encoding.UTF8.GetString(Examples.Bytes(name))));
    }

    [Fact]
    public async Task The_published_schema_refuses_an_unknown_key()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(TheTree.StandardReport, "report.schema.json"), TestContext.Current.CancellationToken);
        var text = System.Text.Encoding.UTF8.GetString(Examples.Bytes("small-grant")).Replace("\"title\"", "\"tittle\"");

        Assert.NotEmpty(schema.Validate(text));
    }

    [Fact]
    public void The_published_schema_is_what_the_types_say()
    {
        var file = Path.Combine(TheTree.StandardReport, "report.schema.json");
        if (Environment.GetEnvironmentVariable("DONORBRIDGE_WRITE_SCHEMA") == "1") File.WriteAllText(file, ReportSchema.Json("2026"));

        Assert.Equal(ReportSchema.Json("2026"), File.ReadAllText(file));
    }

    [Fact]
    public void Every_language_has_words_for_every_key()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(TheTree.StandardReport, "wording"), "*.json"))
        {
            var wording = StandardReportWording.Read(File.ReadAllBytes(file), Path.GetFileName(file));

            Assert.Equal(Path.GetFileNameWithoutExtension(file), wording.Language);
            Assert.Empty(wording.MissingFor(Examples.Questions));
        }
    }

    [Fact]
    public void Every_question_stands_in_one_section()
    {
        foreach (var question in Examples.Questions.Questions)
            Assert.Single(Examples.Questions.Sections, section => section.Questions.Contains(question.Key));
        foreach (var part in Enum.GetValues<AskedPart>())
            Assert.Single(Examples.Questions.Sections, section => section.Parts.Contains(part));
    }

    [Fact]
    public void A_small_grant_is_asked_three_questions_and_a_balance()
    {
        var due = Examples.Report("small-grant").DueReports.Select(part => part.Due).ToList();

        var asked = Examples.Questions.AskedBy(due);

        Assert.Equal(["C1", "C4", "C8"], asked.SelectMany(section => section.Questions));
        Assert.Equal([AskedPart.Funds], asked.SelectMany(section => section.Parts));
    }
}
