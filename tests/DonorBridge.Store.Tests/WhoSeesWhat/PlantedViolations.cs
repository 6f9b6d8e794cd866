namespace DonorBridge.Store.Tests.WhoSeesWhat;

/// <summary>The finders find: each rule of who sees what is broken once, in a database of its own.</summary>
public sealed class PlantedViolations(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_policy_that_shows_too_much_is_found()
    {
        await Owner("alter policy see on money_entries using (true)");

        Assert.Contains("other ngo sees money_entries where true", await Leaks.OfReading(world));
        await Owner("alter policy see on money_entries using (owner_org = (select app_org()))");
    }

    [Fact]
    public async Task A_policy_that_shows_too_little_is_found()
    {
        await Owner("alter policy see on budget_lines using (owner_org = (select app_org()))");

        Assert.Contains("donor does not see budget_lines where true", await Leaks.OfReading(world));
    }

    [Fact]
    public async Task A_check_that_takes_any_owner_is_found()
    {
        await Owner("alter policy add on forecasts with check (true)");

        Assert.Contains("ngo-author: forecasts", await Leaks.OfWritingAsSomebodyElse(world));
    }

    [Fact]
    public async Task A_check_that_forgets_the_parent_is_found()
    {
        await Owner("alter policy add on instalments with check (owner_org = (select app_org()))");

        Assert.Contains("instalments", await Leaks.OfWritingBelowSomebodyElse(world));
    }

    private async Task Owner(string sql)
    {
        await using var command = world.Owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
