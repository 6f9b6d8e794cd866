using DonorBridge.Reporting.Mapping.Drafting;
using Xunit;

namespace DonorBridge.Reporting.Tests.Mapping.Drafting;

public class FieldIdsTests
{
    [Theory]
    [InlineData("3. Spent in the period (EUR)", "spent-in-the-period")]
    [InlineData("Organisationens namn och säte", "organisationens-namn-och-sate")]
    [InlineData("Назва організації", "nazva-orhanizatsii")]
    [InlineData("Sasniegtā vērtība", "sasniegta-vertiba")]
    [InlineData("B5", "b-5")]
    [InlineData("C", "field-c")]
    [InlineData("2026", "field-2026")]
    [InlineData("報告", "field")]
    public void An_id_can_be_read_in_any_language(string label, string id) => Assert.Equal(id, FieldIds.From(label, new HashSet<string>()));

    [Fact]
    public void A_second_field_of_the_same_label_gets_a_number()
    {
        var taken = new HashSet<string> { "Name" };

        Assert.Equal(["name-2", "name-3"], [FieldIds.From("Name", taken), FieldIds.From("Name:", taken)]);
    }

    [Fact]
    public void Every_id_is_one_a_mapping_takes()
    {
        var taken = new HashSet<string>();

        Assert.All(new[] { "", "…", new string('x', 500), "a b c d e f g h i j", "R1C1", "C", "ß", "1.2.3" }, label => Assert.True(FieldIds.IsId(FieldIds.From(label, taken)), label));
    }
}
