using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Standard;
using DonorBridge.Reporting.Standard.Checks;
using Xunit;

namespace DonorBridge.Reporting.Tests.Mapping;

public class AnnexTests
{
    private const string Fields = """{ "risks": { "label": "Risks", "value": { "field": "answers.C6" }, "limit": { "words": 50 } }, "progress": { "value": { "field": "answers.C1" } } }""";
    private static readonly string Long = string.Join(' ', Enumerable.Repeat("risk", 120));

    [Fact]
    public void The_whole_text_goes_beside_a_form_that_got_its_short_version()
    {
        var text = Assert.Single(Annex.Of(Mappings.Compile(Fields).FillAll(Report(inAnnex: true))));

        Assert.Equal(("Risks", "C6", Long), (text.Label, text.Answer.Question, text.Text));
    }

    [Fact]
    public void No_text_goes_where_its_author_did_not_say_so() =>
        Assert.Empty(Annex.Of(Mappings.Compile(Fields).FillAll(Report(inAnnex: false))));

    [Fact]
    public void A_form_that_takes_the_whole_text_needs_no_annex() =>
        Assert.Empty(Annex.Of(Mappings.Compile("""{ "risks": { "value": { "field": "answers.C6" } } }""").FillAll(Report(inAnnex: true))));

    [Fact]
    public void The_statement_says_from_how_much_to_how_much_and_who_cut_it()
    {
        var report = Report(inAnnex: true, byMachine: true);

        var line = Coverage.Of(Mappings.Compile(Fields).FillAll(report), report).Lines[0];

        Assert.Equal((CoverageState.Cut, new CutLength(120, 2, new Limit(50, LimitUnit.Words), ByMachine: true, InAnnex: true)), (line.State, line.Length));
    }

    [Fact]
    public void An_answer_to_what_only_one_donor_asks_is_sound_in_that_donors_part_and_nowhere_else()
    {
        var own = new Answer { Question = "donor:logo", Language = "en", Text = "On the door." };
        var report = SampleReport.Whole();
        ReportFile File(IReadOnlyList<Answer> shared, IReadOnlyList<Answer> due) => new() { StandardReport = "2026", Shared = report.Shared with { Answers = [.. report.Shared.Answers, .. shared] }, DueReports = [report.Due with { Answers = due }], Rates = report.Rates };

        Assert.DoesNotContain(ReportCheck.Problems(File([], [own]), StandardData.Words().Definition), problem => problem.Key == "unknown-question");
        Assert.Contains(ReportCheck.Problems(File([own], []), StandardData.Words().Definition), problem => problem.Key == "unknown-question");
    }

    private static Report Report(bool inAnnex, bool byMachine = false) => SampleReport.With(shared: part => part with
    {
        Answers = [.. part.Answers.Select(answer => answer.Question == "C6"
            ? answer with { Shorter = [new ShortVersion(new Limit(50, LimitUnit.Words), "en", "Few risks.", byMachine, inAnnex)] }
            : answer)],
    });
}
