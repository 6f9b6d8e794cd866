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

    private const string Sheet = """{ "id": "test-form", "version": 1, "name": { "en": "Test form" }, "languages": ["en"], "source": "Made for a test.", "deliverables": [ { "id": "main", "kind": "financial", "file": "xlsx", "template": "main.xlsx", "fileName": "main.xlsx" } ] }""";

    [Fact]
    public void A_text_longer_than_a_cell_goes_whole_to_the_annex_and_its_cell_says_so()
    {
        var whole = string.Join(' ', Enumerable.Repeat("word", 8_000));
        var report = SampleReport.With(part => part with { Answers = [.. part.Answers.Select(answer => answer.Question == "C1" ? answer with { Text = whole } : answer)] },
            part => part with { Spending = [.. part.Spending.Select(line => line with { Explanation = line.Line == "1.9" ? whole + "!" : line.Explanation })] });
        var mapping = MappingCompiler.Compile(Mappings.Files("""{ "a": { "label": "Progress", "value": { "field": "answers.C1" }, "limit": { "words": 9000 } }, "b": { "label": "Lines", "value": { "each": { "in": "lines", "fields": { "why": { "label": "Why", "value": { "field": "item.explanation" }, "optional": true } } } } } }""", Sheet), _ => null);

        var form = mapping.Fill(report, "main");

        Assert.Equal("See the annex of whole texts.", ValueText.Of(form.Fields[0].Value!, null, form.Format, "en"));
        Assert.Equal([("Progress", whole), ("Why (3)", whole + "!")], Annex.Of([form]).Select(text => (text.Label, text.Text)));
        Assert.Equal([("a", MappingProblemKind.OverLimit), ("b.why", MappingProblemKind.OverLimit)], form.Problems.Select(problem => (problem.Field, problem.Kind)));
        Assert.Equal(new CutLength(39_999, 39_999, new Limit(32_767, LimitUnit.Characters), InAnnex: true), Coverage.Of([form], report).Lines[0].Length);
    }

    [Fact]
    public void The_authors_own_version_for_a_cell_stands_in_it()
    {
        var report = SampleReport.With(part => part with { Answers = [new Answer { Question = "C1", Language = "en", Text = new string('x', 40_000), Shorter = [new ShortVersion(new Limit(32_767, LimitUnit.Characters), "en", "Short.")] }] });

        var form = MappingCompiler.Compile(Mappings.Files("""{ "a": { "value": { "field": "answers.C1" } } }""", Sheet), _ => null).Fill(report, "main");

        Assert.Equal(("Short.", FieldState.ShorterVersion), (((WordsValue)form.Fields[0].Value!).Text, form.Fields[0].State));
        Assert.Empty(form.Problems);
    }

    private static Report Report(bool inAnnex, bool byMachine = false) => SampleReport.With(shared: part => part with
    {
        Answers = [.. part.Answers.Select(answer => answer.Question == "C6"
            ? answer with { Shorter = [new ShortVersion(new Limit(50, LimitUnit.Words), "en", "Few risks.", byMachine, inAnnex)] }
            : answer)],
    });
}
