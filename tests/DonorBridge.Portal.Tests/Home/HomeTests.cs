using DonorBridge.Portal.Tests.Given;

namespace DonorBridge.Portal.Tests.Home;

public sealed class HomeTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to()
    {
        using var stranger = house.Stranger();

        Assert.Equal("/sign-in", (await stranger.Open("/home")).Address.AbsolutePath);
    }

    [Fact]
    public async Task The_next_due_reports_stand_in_order_with_how_near_they_are_in_words()
    {
        using var ngo = await Ngo.In(house);

        var words = (await ngo.Author.Open("/home")).Words;

        Assert.Contains("Due in 9 days", words);
        Assert.Contains("Due in 26 days", words);
        Assert.True(words.LastIndexOf("Test Children’s Fund", StringComparison.Ordinal) < words.LastIndexOf("Test Action Programme", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Due_reports_of_one_project_that_fall_close_together_are_offered_as_one_filing()
    {
        using var ngo = await Ngo.In(house);

        var page = await ngo.Author.Open("/home");

        Assert.Contains("One filing can answer these 2", page.Words);
        Assert.Contains(ngo.ProgrammeDue.Id.ToString(), page.Html);
    }

    [Fact]
    public async Task The_answers_of_the_last_filing_are_counted()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.Start(ngo.Project.Id, ngo.FundDue.Id);
        await ngo.AnswerAll(house, filing);

        // C1 is asked again, C5 is new.
        Assert.Contains("1 of 2 answers exist from your last one", (await ngo.Author.Open("/home")).Words);
    }

    [Fact]
    public async Task A_filing_that_is_being_written_says_what_it_lacks()
    {
        using var ngo = await Ngo.In(house);
        await ngo.Start(ngo.Project.Id, ngo.FundDue.Id);

        Assert.Contains("2 things are missing", (await ngo.Author.Open("/home")).Words);
    }

    [Fact]
    public async Task Nothing_of_another_organisation_is_shown()
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);

        var page = await other.Author.Open("/home");

        Assert.DoesNotContain(ngo.FundDue.Id.ToString(), page.Html);
        Assert.Contains(other.FundDue.Id.ToString(), page.Html);
    }

    [Theory]
    [InlineData("donor-officer", "/reviews"), InlineData("donor-controller", "/reviews"), InlineData("contact-point", "/claims"), InlineData("secretariat", "/region"), InlineData("ngo-finance", null)]
    public void Who_does_not_file_begins_elsewhere(string role, string? address) => Assert.Equal(address, Pages.Home.FirstPages.Of(role));
}
