using System.Net;
using System.Text.RegularExpressions;
using DonorBridge.Portal.Composition;
using DonorBridge.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace DonorBridge.Portal.Tests.DemonstrationRegion;

public sealed partial class RegionTests(RegionDatabase region) : IClassFixture<RegionDatabase>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("select count(*) from projects", 4)]
    [InlineData("select count(*) from grants", 9)]
    [InlineData("select count(*) from programmes", 2)]
    [InlineData("select count(distinct state) from filings", 3)]
    [InlineData("select count(distinct state) from due_reports", 6)]
    [InlineData("select count(*) from workflow_instances where incidents > 0", 0)]
    [InlineData("select count(*) from jobs where state = 'Dead'", 0)]
    [InlineData("select count(*) from claims c where not exists (select from claim_answers a where a.claim_id = c.id)", 2)]
    [InlineData("select count(distinct due_report_id) from requested_changes where anchor = 'C4' and due_report_id in (select due_report_id from filing_due_reports where filing_id = (select filing_id from filing_due_reports group by filing_id having count(*) = 3))", 2)]
    public async Task The_region_holds_what_its_story_needs(string sql, int wanted)
    {
        await using var command = region.Owner.CreateCommand(sql);

        Assert.Equal((long)wanted, await command.ExecuteScalarAsync(Stop));
    }

    [Fact]
    public async Task Every_due_report_that_was_sent_has_its_files()
    {
        await using var command = region.Owner.CreateCommand(
            """
            select count(*) from reviews r join snapshots s on s.filing_id = r.filing_id
             where not exists (select from produced_files f where f.snapshot_id = s.id and f.due_report_id = r.due_report_id)
            """);

        Assert.Equal(0L, await command.ExecuteScalarAsync(Stop));
    }

    [Fact]
    public async Task A_second_start_loads_nothing_and_opens_the_doors()
    {
        var before = await Count();
        await using var portal = new PortalOnAPort(region.Connections, demonstration: true);
        using var reader = Browser(portal);

        var page = await reader.GetStringAsync("/sign-in", Stop);

        Assert.Equal(before, await Count());
        var doors = portal.Services.GetRequiredService<Demonstration>().Doors;
        Assert.Equal(6, doors.Count);
        foreach (var door in doors) Assert.Contains($"value=\"{door.Key}\"", page);
    }

    [Fact]
    public async Task Every_door_opens_on_its_page()
    {
        await using var portal = new PortalOnAPort(region.Connections, demonstration: true);
        foreach (var door in portal.Services.GetRequiredService<Demonstration>().Doors)
        {
            using var reader = Browser(portal);
            var page = await reader.GetStringAsync("/sign-in", Stop);
            using var form = new FormUrlEncodedContent([new("key", door.Key), new("__RequestVerificationToken", Token().Match(page).Groups[1].Value)]);

            using var answer = await reader.PostAsync("/sign-in?handler=Door", form, Stop);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(door.Address.Split('?')[0], answer.RequestMessage!.RequestUri!.AbsolutePath);
        }
    }

    private async Task<long> Count()
    {
        await using var command = region.Owner.CreateCommand("select (select count(*) from snapshots) * 1000 + (select count(*) from decisions)");
        return (long)(await command.ExecuteScalarAsync(Stop))!;
    }

    private static HttpClient Browser(PortalOnAPort portal) => new(new SocketsHttpHandler { UseCookies = true }) { BaseAddress = portal.Address };

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
