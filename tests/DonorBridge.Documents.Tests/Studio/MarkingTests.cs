using CsCheck;
using DonorBridge.Documents.Studio;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Tests.Mapping;
using Xunit;
using static DonorBridge.Documents.Tests.Studio.PlainForm;

namespace DonorBridge.Documents.Tests.Studio;

public class MarkingTests
{
    [Fact]
    public void Every_other_part_keeps_its_bytes_and_the_text_its_words()
    {
        var form = new PlainForm().Heading("1. About you").Table(["Name", ""]).Say("Place: ______").Xml(P("<w:bookmarkStart w:id=\"9\" w:name=\"Here\"/>" + Run("Kept", "<w:b/>") + "<w:bookmarkEnd w:id=\"9\"/>")).Done(header: P(Run("Header")));

        var marked = Studied.Marked(form);

        var (before, after) = (Words.Bytes(form), Words.Bytes(marked));
        Assert.Equal(before.Keys, after.Keys);
        Assert.Equal(["word/document.xml"], before.Keys.Where(name => !before[name].AsSpan().SequenceEqual(after[name])));
        Assert.Equal(Words.Of(form), Words.Of(marked));
        Assert.Contains("w:name=\"Here\"", Words.Part(marked, "word/document.xml").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_reported_take_the_place_of_the_empty_rows_and_the_total_stays_below()
    {
        var form = new PlainForm().Table(["Item", "Spent"], ["", ""], ["", ""], ["", ""], ["Total", ""]).Done();
        var marked = Studied.Marked(form);
        var draft = Studied.Draft(Studied.Of(marked), marked, field => field.Label == "Item" ? new Reporting.Mapping.Drafting.SourceFeed("lines/name") : new Reporting.Mapping.Drafting.ConstantFeed(new Dictionary<string, string> { ["en"] = "x" }));

        var (format, filled) = Studied.Fill(draft, marked, SampleReport.Whole());

        Assert.Empty(format.Misfits);
        Assert.Equal(["Item", "Spent", .. SampleReport.Whole().Due.Grant.BudgetLines.SelectMany(line => new[] { line.Name, "x" }), "Total", "x"], Words.Of(filled));
    }

    [Fact]
    public void A_list_nothing_can_feed_is_left_for_a_person_to_fill()
    {
        var marked = Studied.Marked(new PlainForm().Table(["Item", "Spent"], ["", ""], ["", ""]).Done());
        var draft = Studied.Draft(Studied.Of(marked), marked);
        draft = draft with { Deliverables = [draft.Deliverables[0] with { Fields = [draft.Deliverables[0].Fields[0] with { Feed = new Reporting.Mapping.Drafting.NoFeed("By hand."), Columns = [] }] }] };

        var (format, filled) = Studied.Fill(draft, marked, SampleReport.Whole());

        Assert.Empty(format.Misfits);
        Assert.Empty(Office.Errors(FormFileType.Docx, filled));
    }

    [Fact]
    public void A_control_nobody_wants_may_stay_as_the_donor_made_it()
    {
        var form = new PlainForm().Xml(P(Run("A: ______"))).Xml(P("<w:sdt><w:sdtPr><w:tag w:val=\"theirs\"/><w:text/></w:sdtPr><w:sdtContent>" + Run("stays") + "</w:sdtContent></w:sdt>")).Done();
        var wanted = Studied.Of(form).Suggestions;
        var marked = FormMarking.Mark(form, "form", [.. wanted.Select(ChosenField.Of)]);

        var draft = FormDrafting.Begin(marked, "form", wanted, "kept", "Kept", "en", "A test.", Studied.Catalogue);

        Assert.Equal(["theirs"], draft.Deliverables[0].Leave);
        var closed = draft with { Deliverables = [draft.Deliverables[0] with { Fields = [draft.Deliverables[0].Fields[0] with { Feed = new Reporting.Mapping.Drafting.NoFeed("By hand.") }] }] };
        Assert.Empty(Formats.CompiledFormat.Compile(Reporting.Mapping.Drafting.DraftFiles.Of(closed, [new("template.docx", marked)], Studied.Catalogue).Files!, _ => null, ShippedFormats.Standard).Misfits);
    }

    [Fact]
    public void A_key_of_another_file_is_refused()
    {
        var refused = Assert.Throws<RefusedFileException>(() => FormMarking.Mark(new PlainForm().Say("Text").Done(), "form.docx", [new ChosenField("word/document.xml|cell|7.7.7", "a", "A")]));

        Assert.Contains("is no place of this file; study the file again", refused.Message, StringComparison.Ordinal);
    }

    private sealed record Piece(string Xml, int Fields);

    // Forms of every pattern in any order; each label is its own.
    private static readonly Gen<Piece[]> Pieces = Gen.Int[0, 6].Array[1, 12].Select(kinds => kinds.Select((kind, at) => kind switch
    {
        0 => new Piece(TableOf([$"Label {at}a", ""], [$"Label {at}b", ""]) + P(), 2),
        1 => new Piece(P(Run($"Line {at}: ") + Run("____") + Run("_____   ") + Run($"Other {at}: ........")), 2),
        2 => new Piece(P(Run($"Heading {at}"), "<w:pStyle w:val=\"Heading1\"/>") + P(Run("At most 200 words.", "<w:i/>")) + P() + P(), 1),
        3 => new Piece(TableOf([$"Head {at}a", "Head b", "Head c"], ["", "", ""], ["", "", ""]) + P(), 1),
        4 => new Piece(P(Run($"Choice {at} ☐ Yes   ☐ No")), 2),
        5 => new Piece(P(Run($"Prose {at} that asks nothing.")), 0),
        _ => new Piece(P(Run($"Question {at}?", "<w:b/>")) + P(), 1),
    }).ToArray());

    [Fact]
    public void Every_chosen_place_is_found_again_where_it_was_and_the_others_stay_suggestions() => Gen.Select(Pieces, Gen.Int[0, 1_000_000]).Sample((pieces, seed) =>
    {
        var form = pieces.Aggregate(new PlainForm(), (made, piece) => made.Xml(piece.Xml)).Done();
        var before = Studied.Of(form);
        Assert.Equal(pieces.Sum(piece => piece.Fields), before.Suggestions.Count);
        var chosen = before.Suggestions.Where((_, at) => ((seed >> (at % 20)) & 1) == 1).ToList();

        var after = Studied.Of(FormMarking.Mark(form, "form", [.. chosen.Select(ChosenField.Of)]));

        Assert.Equal(chosen.Select(Place), after.Fields.Select(Place));
        Assert.Equal(before.Suggestions.Except(chosen).Select(field => (field.Label, field.Place)), after.Suggestions.Select(field => (field.Label, field.Place)));
    }, iter: 300);

    [Fact]
    public void A_marked_form_has_no_fault_that_the_form_did_not_have() => Pieces.Sample(pieces =>
    {
        var form = pieces.Aggregate(new PlainForm(), (made, piece) => made.Xml(piece.Xml)).Done();

        Assert.Equal(Office.Errors(FormFileType.Docx, form).Count, Office.Errors(FormFileType.Docx, Studied.Marked(form)).Count);
    }, iter: 40);

    private static (string, string, FoundPlace, bool, string) Place(FoundField field) => (field.Id, field.Label, field.Place, field.Kind == FoundKind.Rows, string.Join(',', field.Columns.Select(column => $"{column.Id} {column.Label} {column.Place.Column}")));
}
