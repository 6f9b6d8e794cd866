using Xunit;

namespace DonorBridge.Cli.Tests.House;

public sealed class CodeTests
{
    private static HouseFiles House => HouseFiles.OfThisCheckout;

    [Fact]
    public void Types_are_named_for_what_they_are() => Rule.Holds(Code.BadNames(House));

    [Theory]
    [InlineData("Manager"), InlineData("Helper"), InlineData("Processor"), InlineData("Utils"), InlineData("Dto"), InlineData("Base")]
    public void A_name_that_says_nothing_is_found(string word) =>
        Assert.Equal([$"src/A.cs:2: class Grant{word}"], Code.BadNames(Source("\nclass " + "Grant" + word + ";")));

    [Fact]
    public void Files_end_before_line_300() => Rule.Holds(Code.LongFiles(House));

    [Fact]
    public void A_file_that_goes_on_is_found() =>
        Assert.Equal(["src/A.cs: 301 lines"], Code.LongFiles(Source(new string('\n', 301))));

    [Fact]
    public void Nothing_is_left_unfinished() => Rule.Holds(Code.Unfinished(House));

    [Theory]
    [InlineData("// TO" + "DO later"), InlineData("// FIX" + "ME"), InlineData("throw new Not" + "ImplementedException();"), InlineData("[Fact(Sk" + "ip = \"later\")]"), InlineData("[Theory(DisplayName = \"x\", Sk" + "ip = Later)]")]
    public void What_is_left_unfinished_is_found(string line) => Assert.Single(Code.Unfinished(Source(line)));

    [Fact]
    public void No_error_is_swallowed() => Rule.Holds(Code.SwallowedErrors(House));

    [Theory]
    [InlineData("cat" + "ch { }"), InlineData("cat" + "ch (Exception) {\n}"), InlineData("cat" + "ch (Exception e) when (e is not null) { }")]
    public void A_swallowed_error_is_found(string planted) => Assert.Single(Code.SwallowedErrors(Source(planted)));

    [Fact]
    public void Nothing_in_src_reads_the_clock_by_itself() => Rule.Holds(Code.ClockReads(House));

    [Theory]
    [InlineData("DateTime.UtcNow"), InlineData("DateTimeOffset.Now"), InlineData("DateTime.Today")]
    public void A_reading_of_the_clock_is_found(string planted) => Assert.Single(Code.ClockReads(Source(planted)));

    [Fact]
    public void Only_Store_speaks_SQL() => Rule.Holds(Code.SqlOutsideStore(House));

    [Theory]
    [InlineData("using Npgsql;"), InlineData("context.Database.ExecuteSqlRaw(text)"), InlineData("rows.FromSqlInterpolated(text)")]
    public void SQL_elsewhere_is_found(string planted) => Assert.Single(Code.SqlOutsideStore(Source(planted)));

    [Fact]
    public void Only_Documents_uses_OpenXML() => Rule.Holds(Code.OpenXmlOutsideDocuments(House));

    [Fact]
    public void OpenXML_elsewhere_is_found() => Assert.Single(Code.OpenXmlOutsideDocuments(Source("using DocumentFormat.OpenXml.Packaging;")));

    private static HouseFiles Source(string text) => HouseFiles.Planted("src/A.cs", text);
}
