using System.Text.Json;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Drafting;
using DonorBridge.Reporting.Standard;
using Xunit;

namespace DonorBridge.Reporting.Tests.Mapping.Drafting;

public class DraftFilesTests
{
    private static readonly SourceCatalogue Catalogue = new(StandardData.Words());

    [Fact]
    public void A_field_nobody_chose_for_is_a_problem_and_stays_empty()
    {
        var outcome = Of(new DraftField { Id = "name", Label = En("Name") });

        Assert.Equal(new DraftProblem("form", "name", DraftProblemKind.NotChosen, "Choose what feeds 'Name', or say why nothing can."), Assert.Single(outcome.Problems));
        Assert.NotNull(outcome.Mapping);
    }

    [Fact]
    public void Every_offered_source_compiles()
    {
        var fields = Catalogue.In("en").Select((source, index) => new DraftField
        {
            Id = $"f{index}-x", Label = En(source.Label), Feed = new SourceFeed(source.Key),
            Columns = [.. source.Columns.Select((column, at) => new DraftField { Id = $"c{at}-x", Label = En(column.Label), Feed = new SourceFeed(column.Key) })],
        });

        Assert.Empty(Of([.. fields]).Problems);
    }

    [Fact]
    public void What_was_chosen_fills_from_a_report()
    {
        var outcome = Of(
            new DraftField { Id = "reference", Feed = new SourceFeed("grant.reference") },
            new DraftField { Id = "final", Feed = new SourceFeed("due.kind", "final") },
            new DraftField { Id = "same", Feed = new ConstantFeed(En("Always this")) },
            new DraftField { Id = "visibility", Feed = new QuestionFeed("visibility") });
        var report = SampleReport.Whole();

        var filled = outcome.Mapping!.Fill(report, "form");

        Assert.Equal([new TextValue(report.Due.Grant.Reference!), TruthValue.Of(report.Due.Due.Kind == DueReportKind.Final), new TextValue("Always this"), null], filled.Fields.Select(field => field.Value));
        Assert.Equal(["visibility"], outcome.Mapping.Forms[0].Fields.SelectMany(field => field.DonorQuestions).Select(key => key["donor:".Length..]));
    }

    [Fact]
    public void A_misfit_names_the_field_of_the_draft_and_the_others_can_still_be_seen()
    {
        var outcome = Of(
            new DraftField { Id = "reference", Feed = new SourceFeed("grant.reference") },
            new DraftField { Id = "lines", Feed = new SourceFeed("lines"), Columns = [new DraftField { Id = "spent", Feed = new OwnFeed(Json("""{ "field": "item.spnt" }""")) }, new DraftField { Id = "line", Feed = new SourceFeed("lines/code") }] },
            new DraftField { Id = "amount", Feed = new SourceFeed("grant.amount"), Limit = new Limit(20, LimitUnit.Words) });

        Assert.Equal([("lines.spent", "'item.spnt' is not something a mapping can read of the budget line with its spending; did you mean 'item.spent'?"), ("amount", "Only a text can have a limit.")],
            outcome.Problems.Select(problem => (problem.Field!, problem.Text)));
        Assert.Equal("lines.line", outcome.Mapping!.Forms[0].Fields[1].Columns[1].Path);
    }

    [Fact]
    public void Choices_are_shown_in_the_forms_language()
    {
        var outcome = Of(["sv"], new DraftField { Id = "kind", Feed = new SourceFeed("due.kind") });

        Assert.Equal("Slutrapport", outcome.Mapping!.Format.Label("kind.final", "sv"));
    }

    [Fact]
    public void Two_fields_of_one_id_are_a_problem() =>
        Assert.Contains(Of(new DraftField { Id = "name", Feed = new NoFeed("By hand.") }, new DraftField { Id = "name", Feed = new NoFeed("By hand.") }).Problems, problem => problem.Kind == DraftProblemKind.SameId);

    [Fact]
    public void A_draft_comes_back_from_its_JSON_as_it_was_even_when_a_store_orders_its_members_anew()
    {
        var draft = Draft(["en"], new DraftField { Id = "a", Feed = new SourceFeed("due.kind", "final"), When = Json("""{ "field": "asked.results" }"""), Limit = new Limit(5, LimitUnit.Words) });

        var json = draft.Write();
        var turned = System.Text.Encoding.UTF8.GetString(json).Replace("""{"feed":"source","key":"due.kind","tickedAt":"final"}""", """{"key":"due.kind","tickedAt":"final","feed":"source"}""", StringComparison.Ordinal);

        Assert.Equal(json, FormatDraft.Read(json).Write());
        Assert.Contains("\"feed\":\"source\"}", turned, StringComparison.Ordinal);
        Assert.Equal(json, FormatDraft.Read(System.Text.Encoding.UTF8.GetBytes(turned)).Write());
    }

    [Fact]
    public void Text_that_is_no_draft_is_refused_with_its_line() =>
        Assert.StartsWith("draft.json line 1", Assert.Throws<UnreadableFormatException>(() => FormatDraft.Read("{\"id\":3}"u8)).Message, StringComparison.Ordinal);

    private static DraftOutcome Of(params DraftField[] fields) => Of(["en"], fields);

    private static DraftOutcome Of(string[] languages, params DraftField[] fields) => DraftFiles.Of(Draft(languages, fields), [], Catalogue);

    private static FormatDraft Draft(string[] languages, params DraftField[] fields) => new()
    {
        Id = "drafted", Name = En("Drafted"), Languages = languages, Source = "A test.", Labels = DraftWords.First(languages),
        Deliverables = [new DraftDeliverable { Id = "form", Kind = DeliverableKind.Data, File = FormFileType.Json, FileName = "form.json", Fields = fields }],
    };

    private static Dictionary<string, string> En(string text) => new() { ["en"] = text };

    private static JsonElement Json(string json) => JsonSerializer.Deserialize<JsonElement>(json);
}
