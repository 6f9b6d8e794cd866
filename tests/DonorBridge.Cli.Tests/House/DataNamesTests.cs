using Xunit;

namespace DonorBridge.Cli.Tests.House;

public sealed class DataNamesTests
{
    private static readonly HouseFiles Data = HouseFiles.Planted("src/DonorFormats/north-star/1/format.json", "{}")
        .With("src/StandardReport/2026/standard-report.json", """{"questions":[{"key":"C1"}]}""")
        .With("workflows/filing.json", """{"root":{"activities":[{"id":"start"},{"id":"sign-off","body":{"activities":[{"id":"askAgain"}]}}]}}""");

    [Fact]
    public void Code_names_no_donor_no_narrative_question_and_no_workflow_step() => Rule.Holds(DataNames.InCode(HouseFiles.OfThisCheckout));

    [Theory]
    [InlineData("north-star"), InlineData("north-star@1"), InlineData("C1"), InlineData("sign-off"), InlineData("askAgain")]
    public void A_name_of_data_in_code_is_found(string name) =>
        Assert.Equal([$"src/A.cs:1: \"{name}\""], DataNames.InCode(Data.With("src/A.cs", $"if (key == \"{name}\") return;")));

    [Fact]
    public void Other_words_in_code_are_not_taken_for_data() => Assert.Empty(DataNames.InCode(Data.With("src/A.cs", "var key = \"amount\", axis = \"start\";")));
}
