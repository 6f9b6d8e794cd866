using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Mapping.Harmonisation;
using DonorBridge.Reporting.Standard;
using Xunit;

namespace DonorBridge.Reporting.Tests.Mapping;

/// <summary>Scores worked out by hand: the sums stand beside each test.</summary>
public class HarmonisationTests
{
    private const string Everything = """
        {
          "title": { "value": { "field": "grant.title" } },
          "progress": { "label": "Progress", "value": { "field": "answers.C1" } },
          "risks": { "label": "Risks", "value": { "field": "answers.C6" }, "limit": { "words": 50 } },
          "logo": { "label": "Use of our logo", "value": { "field": "answers.donor:logo" } },
          "stamp": { "label": "Stamp", "noSource": "Given by hand." },
          "activities": { "value": { "each": { "in": "activities", "fields": { "what": { "value": { "field": "item.title" } } } } } },
          "later": { "value": { "field": "answers.C7" }, "when": { "field": "due.kind", "is": "final" } }
        }
        """;

    // Weights 1 + 10 + 10 + 10 + 1 + 5 = 37 (C7 is not asked); costs: risks 3, logo 10, stamp 1 = 14; 100 x 23/37 = 62.2.
    [Fact]
    public void A_filled_form_is_scored_by_what_is_written_for_it_alone() => Assert.Equal(62, Score(Everything).Score);

    // 10/37 = 27.0, 3/37 = 8.1, 1/37 = 2.7.
    [Fact]
    public void The_three_changes_that_raise_it_most_come_with_their_gain() => Assert.Equal(
        [(ChangeKind.AskTheStandardQuestion, "Use of our logo", 27.0m), (ChangeKind.RaiseTheLimit, "Risks", 8.1m), (ChangeKind.LeaveOut, "Stamp", 2.7m)],
        Score(Everything).Changes.Select(change => (change.Kind, change.Label, change.Gain)));

    // Alone C7 is asked too: weights 47. The standard report allows 400 words for C6, so 50 costs 3; 14/47 = 29.8.
    [Fact]
    public void A_format_alone_is_scored_against_the_standard_reports_own_limits()
    {
        var score = HarmonisationScore.Of(Mappings.Compile(Everything), StandardData.Words().Definition);

        Assert.Equal((70, 1, 1, 1), (score.Score, score.Count(WrittenAnew.Shorter), score.Count(WrittenAnew.OwnText), score.Count(WrittenAnew.ByHand)));
    }

    // Asked are C1 and C6, not C7; written in Swedish, C1 and C6 are translated: weights 37, costs 5 + 5 + 10 + 1 = 21; 100 x 16/37 = 43.2.
    [Fact]
    public void Under_an_agreement_only_what_it_asks_counts_in_the_language_it_asks()
    {
        var terms = new AgreedTerms(["C1", "C6", "C8"], [AskedPart.Activities, AskedPart.Risks], ["en"], "sv");
        var mapping = Mappings.Compile(Everything);

        Assert.Equal(43, HarmonisationScore.Of(mapping, StandardData.Words().Definition, terms).Score);
        Assert.Equal(["answers.C8", "risks"], terms.InNoForm([mapping]));
        Assert.Equal(["C7"], terms.NotAsked([mapping]));
    }

    [Fact]
    public void A_limit_the_standard_report_keeps_anyway_costs_nothing() => Assert.Equal(
        100, HarmonisationScore.Of(Mappings.Compile("""{ "risks": { "value": { "field": "answers.C6" }, "limit": { "words": 400 } } }"""), StandardData.Words().Definition).Score);

    // Two texts of 10; each costs 5 when the donor reads Swedish: 100 x 10/20. C2 is translated already, C1 is not: both count.
    [Fact]
    public void One_language_is_one_change_for_all_its_translations()
    {
        var score = Score("""{ "a": { "value": { "field": "answers.C1" } }, "b": { "value": { "field": "answers.C2" } } }""", Swedish());

        Assert.Equal(50, score.Score);
        var change = Assert.Single(score.Changes);
        Assert.Equal((ChangeKind.ReadTheLanguage, "sv", 50.0m), (change.Kind, change.Label, change.Gain));
    }

    // Whatever a change is said to gain, the form with that change made scores so much more, with the tenths that the score rounds away.
    [Theory]
    [InlineData("""{ "a": { "value": { "field": "answers.C1" } }, "b": { "value": { "field": "answers.C6" }, "limit": { "words": 50 } } }""", """{ "a": { "value": { "field": "answers.C1" } }, "b": { "value": { "field": "answers.C6" } } }""")]
    [InlineData("""{ "a": { "value": { "field": "answers.C6" }, "limit": { "words": 40 } }, "b": { "value": { "field": "answers.C6" }, "limit": { "words": 50 } }, "c": { "value": { "field": "answers.C2" } } }""", """{ "a": { "value": { "field": "answers.C6" } }, "b": { "value": { "field": "answers.C6" } }, "c": { "value": { "field": "answers.C2" } } }""")]
    [InlineData("""{ "a": { "value": { "field": "answers.C1" } }, "b": { "value": { "field": "answers.donor:logo" } } }""", """{ "a": { "value": { "field": "answers.C1" } }, "b": { "value": { "field": "answers.C2" } } }""")]
    public void A_change_gains_what_the_form_scores_more_once_it_is_made(string form, string changed)
    {
        var (before, after) = (Score(form), Score(changed));

        Assert.Equal(Exact(after) - Exact(before), before.Changes[0].Gain, 1);
        if (before.Changes[0].Kind == ChangeKind.RaiseTheLimit) Assert.Equal(form.Split("limit").Length - 1, before.Changes[0].Fields.Count);
    }

    // C6 is 50 words too long in Swedish too: reading English spares its translation, not its shortening.
    [Fact]
    public void A_language_that_is_read_spares_no_more_than_the_translation()
    {
        const string form = """{ "a": { "value": { "field": "answers.C6" }, "limit": { "words": 50 } }, "b": { "value": { "field": "answers.C1" } } }""";
        var (before, after) = (Score(form, Swedish()), Score(form));

        Assert.Equal(ChangeKind.ReadTheLanguage, before.Changes[0].Kind);
        Assert.Equal(Exact(after) - Exact(before), before.Changes[0].Gain, 1);
    }

    private static decimal Exact(HarmonisationScore score) => 100m * (1 - score.Fields.Sum(field => field.Cost) / score.Fields.Sum(field => field.Weight));

    // C1 stands in two fields and is written once: 10 in weight, not 20.
    [Fact]
    public void A_text_shown_twice_is_weighed_once() => Assert.Equal(
        10, Score("""{ "a": { "value": { "field": "answers.C1" } }, "b": { "value": { "field": "answers.C1" } } }""").Fields.Sum(field => field.Weight));

    [Fact]
    public void An_answer_told_differently_to_one_donor_is_a_text_of_its_own()
    {
        var report = SampleReport.With(due: part => part with { Answers = [new Answer { Question = "C1", Language = "en", Text = "For this donor." }] });

        Assert.Equal(0, Score("""{ "a": { "value": { "field": "answers.C1" } } }""", report).Score);
    }

    [Fact]
    public void What_is_not_answered_yet_costs_nothing_for_it_is_written_once_for_all() =>
        Assert.Equal(100, Score("""{ "a": { "value": { "field": "answers.C8" } } }""").Score);

    [Fact]
    public void A_form_that_asks_nothing_has_a_full_score() => Assert.Equal(100, HarmonisationScore.Of([], SampleReport.Whole()).Score);

    // Alone 3 + 2 + 3 = 8; together C1, C2, C6, C6 within 50, C1 in sv, donor:logo = 6; largest 3: 100 x (8 - 6)/(8 - 3) = 40.
    [Fact]
    public void Across_donors_it_says_how_many_texts_one_filing_spares()
    {
        var first = Score("""{ "a": { "value": { "field": "answers.C1" } }, "b": { "value": { "field": "answers.C2" } }, "c": { "value": { "field": "answers.C6" }, "limit": { "words": 60 } } }""");
        var second = Score("""{ "a": { "value": { "field": "answers.C1" } }, "e": { "value": { "field": "answers.donor:logo" } } }""");
        var third = Score("""{ "a": { "value": { "field": "answers.C1" } } }""", Swedish());
        var both = Score("""{ "c": { "value": { "field": "answers.C6" }, "limit": { "words": 50 } }, "b": { "value": { "field": "answers.C2" } } }""");

        var across = ProjectHarmonisation.Of([("1", "One", first.Fields), ("2", "Two", second.Fields), ("3", "Three", [.. third.Fields, .. both.Fields])]);

        Assert.Equal((8, 6, 3, 40), (across.Alone, across.Together, across.Largest, across.Score));
        Assert.Equal([0, 1, 1], across.Donors.Select(donor => donor.Only));
    }

    [Fact]
    public void Across_one_donor_there_is_nothing_to_share() =>
        Assert.Null(ProjectHarmonisation.Of([("1", "One", Score(Everything).Fields)]).Score);

    private static HarmonisationScore Score(string fields, Report? report = null) =>
        HarmonisationScore.Of(Mappings.Compile(fields).FillAll(report ?? SampleReport.Whole()), report ?? SampleReport.Whole());

    private static Report Swedish() => SampleReport.With(due: part => part with { Due = part.Due with { Languages = ["sv"] } });
}
