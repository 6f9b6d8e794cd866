using System.Net;
using DonorBridge.Portal.Tests.Claims;
using DonorBridge.Portal.Tests.Given;
using DonorBridge.Store.Access;
using DonorBridge.Store.Filings;
using Microsoft.Extensions.DependencyInjection;

namespace DonorBridge.Portal.Tests.Region;

/// <summary>A house of its own: the region counts everybody's grants.</summary>
public sealed class RegionTests(NgoHouseOfItsOwn house) : IClassFixture<NgoHouseOfItsOwn>, IAsyncLifetime
{
    private static readonly SemaphoreSlim One = new(1, 1);
    private static Ngo? ngo;
    private static Authority? authority;
    private Person secretary = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await One.WaitAsync(Stop);
        try
        {
            if (ngo is null) await Make();
        }
        finally
        {
            One.Release();
        }
        secretary = await house.Person(await house.Organisation("Test Secretariat", "SE"), Roles.Secretariat, "Sofia Test");
    }

    public ValueTask DisposeAsync()
    {
        secretary.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to()
    {
        using var stranger = house.Stranger();

        Assert.Equal("/sign-in", (await stranger.Open("/region")).Address.AbsolutePath);
    }

    [Fact]
    public async Task An_ngo_does_not_see_the_region() => await ngo!.Author.Open("/region", HttpStatusCode.NotFound);

    [Fact]
    public async Task Funding_is_shown_by_year_country_and_donor_with_the_same_figures_in_tables()
    {
        var page = await secretary.Open("/region");

        Assert.Contains("Signed funding is largest in 2026", page.Words);
        Assert.Matches("338,000", page.Words);
        Assert.Contains("Latvia has 100", page.Words);
        Assert.Matches("Test Action Programme gives 71", page.Words);
    }

    [Fact]
    public async Task A_filter_in_the_address_narrows_every_figure()
    {
        var page = await secretary.Open("/region?donor=Test+Foundation");

        Assert.Contains("8,000", page.Words);
        Assert.DoesNotContain("240,000", page.Words);
    }

    [Fact]
    public async Task A_figure_leads_to_the_grants_it_is_made_of()
    {
        var page = await secretary.Open("/region");

        var rows = await secretary.Open(page.Link("240,000"));

        Assert.Contains("1 row", rows.Words);
        Assert.Contains("Test Action Programme", rows.Words);
    }

    [Fact]
    public async Task The_rows_are_exported()
    {
        var (answer, bytes) = await secretary.Download("/region/grants?as=csv");

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("240000", System.Text.Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task Reports_are_counted_as_due_late_or_filed_and_never_quoted()
    {
        var page = await secretary.Open("/region/filings");

        Assert.Contains("3 rows", page.Words);
        Assert.Contains("2 Filed in time", page.Words);
        Assert.DoesNotContain("What we say", page.Words);
        Assert.Contains("2 rows", (await secretary.Open("/region/filings?when=filed-in-time")).Words);
    }

    [Fact]
    public async Task Programmes_show_who_supports_them()
    {
        var list = await secretary.Open("/region/programmes");

        var programme = await secretary.Open(list.Link("Children safe by 2030"));

        Assert.Contains("Shelter and guardians", programme.Words);
        Assert.Contains("No answer", programme.Words);
    }

    [Fact]
    public async Task A_programme_that_is_not_there_is_not_found() => await secretary.Open($"/region/programmes/{Guid.NewGuid()}", HttpStatusCode.NotFound);

    private async Task Make()
    {
        var made = await Ngo.In(house);
        await made.Sent(house, await made.StartBoth());
        authority = await Authority.Of(house, "LV");
        await authority.ClaimedBy(made, house);
        await house.As(made.Author.Viewer, async (use, _) =>
        {
            foreach (var grant in new[] { made.FundGrant, made.ProgrammeGrant, made.SmallGrant }) await use.GetRequiredService<Projection>().OfGrant(grant.Id, Stop);
            return true;
        });
        ngo = made;
    }
}
