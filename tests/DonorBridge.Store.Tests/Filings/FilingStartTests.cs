using DonorBridge.Store.Filings;
using DonorBridge.Store.Tests.WhoSeesWhat;

namespace DonorBridge.Store.Tests.Filings;

public sealed class FilingStartTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_double_click_starts_one_filing_for_a_due_report()
    {
        var clicks = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Start()));

        Assert.Single(clicks, refused => refused is null);
        Assert.All(clicks.OfType<RefusedException>(), refused => Assert.Equal(409, refused.Status));
    }

    private async Task<RefusedException?> Start()
    {
        try
        {
            await world.PortalLogin.Write(Viewers.Ngo, (work, cancel) => new FilingStart(work, TimeProvider.System).Start(
                world.Project.Id, [world.OtherDueReport.Id], [], "2026", "en", cancel), TestContext.Current.CancellationToken);
            return null;
        }
        catch (RefusedException refused)
        {
            return refused;
        }
    }
}
