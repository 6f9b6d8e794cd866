using Xunit;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Reporting.Tests.Mapping;

public class CoverageTests
{
    private const string Fields = """
        {
          "fed": { "value": { "field": "grant.title" } },
          "short": { "value": { "field": "answers.C6" }, "limit": { "words": 50 } },
          "long": { "value": { "field": "answers.C6" }, "limit": { "words": 1 } },
          "empty": { "value": { "field": "answers.C8" } },
          "own": { "value": { "field": "answers.donor:logo" } },
          "stamp": { "noSource": "The donor's own stamp." },
          "later": { "value": { "field": "answers.C7" }, "when": { "field": "due.kind", "is": "final" } }
        }
        """;

    [Fact]
    public void A_format_alone_says_what_can_ever_feed_it()
    {
        var coverage = Coverage.Of(Mappings.Compile(Fields));

        Assert.Equal((7, 5, 1, 1), (coverage.Asked, coverage.Filled, coverage.Count(CoverageState.NeedsDonorAnswer), coverage.Count(CoverageState.NoSource)));
    }

    [Fact]
    public void A_filled_form_says_what_is_filled_cut_missing_and_not_asked()
    {
        var report = SampleReport.Whole();

        var coverage = Coverage.Of(Mappings.Compile(Fields).FillAll(report), report);

        Assert.Equal(
            [CoverageState.Filled, CoverageState.Cut, CoverageState.OverLimit, CoverageState.NotReported, CoverageState.NeedsDonorAnswer, CoverageState.NoSource, CoverageState.NotAsked],
            coverage.Lines.Select(line => line.State));
        Assert.Equal("From 120 to 4 words, by its author's own shorter version.", coverage.Lines[1].Note!.Text);
    }

    [Fact]
    public void What_is_reported_and_not_asked_is_listed()
    {
        var report = SampleReport.Whole();

        var unread = Coverage.Of(Mappings.Compile(Fields).FillAll(report), report).NotAskedButReported;

        Assert.Contains("answers.C1", unread);
        Assert.Contains("lines", unread);
        Assert.DoesNotContain("answers.C6", unread);
    }
}
