using DonorBridge.Documents.Studio;
using Xunit;

namespace DonorBridge.Documents.Tests.Studio;

public class ComparisonTests
{
    [Fact]
    public void Two_versions_of_a_form_are_told_apart_field_by_field()
    {
        var old = Studied.Of(new PlainForm().Heading("1. About you").Table(["Name", ""], ["Agreement number", ""], ["Fax", ""]).Heading("2. Results").Italic("At most 300 words.").Empty().Heading("3. Lessons").Table(["Website", ""]).Done());
        var changed = Studied.Of(new PlainForm().Heading("1. About you").Table(["Name", ""], ["Number of the agreement", ""], ["E-mail address of the office", ""]).Heading("2. Results").Italic("At most 200 words.").Empty().Heading("3. Money").Table(["Spent", ""]).Heading("4. Contact").Table(["Website", ""]).Done());

        var matches = FormComparison.Of(old, changed);

        Assert.Equal(
            [
                (FieldChange.Same, "Name", "Name"), (FieldChange.Renamed, "Agreement number", "Number of the agreement"), (FieldChange.New, null, "E-mail address of the office"), (FieldChange.Same, "2. Results", "2. Results"),
                (FieldChange.New, null, "Spent"), (FieldChange.Moved, "Website", "Website"), (FieldChange.Gone, "Fax", null),
            ],
            matches.Select(match => (match.Change, match.Old?.Label, match.New?.Label)));
    }

    [Fact]
    public void Columns_of_a_list_are_compared_too()
    {
        var old = Studied.Of(new PlainForm().Heading("Costs").Table(["Item", "Budget", "Spent"], ["", "", ""], ["", "", ""]).Done());
        var changed = Studied.Of(new PlainForm().Heading("Costs").Table(["Item", "Spent", "Remaining"], ["", "", ""], ["", "", ""]).Done());

        var list = Assert.Single(FormComparison.Of(old, changed));

        Assert.Equal([(FieldChange.Same, "Item"), (FieldChange.Same, "Spent"), (FieldChange.New, "Remaining"), (FieldChange.Gone, "Budget")], list.Columns.Select(column => (column.Change, (column.New ?? column.Old)!.Label)));
    }

    [Fact]
    public void A_form_compared_with_itself_is_the_same()
    {
        var form = Studied.Of(Templates.HarmonisedForm.English());

        Assert.All(FormComparison.Of(form, form), match => Assert.Equal(FieldChange.Same, match.Change));
    }
}
