using System.Diagnostics;
using DonorBridge.Portal.Composition;
using DonorBridge.Portal.DemonstrationRegion;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Filings;
using DonorBridge.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DonorBridge.Portal.Tests.Work;

/// <summary>kill -9 of the portal between Submit and the last file: nothing is lost, and each file comes once.</summary>
public sealed class KilledPortalTests(RegionDatabase region) : IClassFixture<RegionDatabase>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_portal_killed_after_submit_makes_every_file_once_when_it_is_back()
    {
        await using var logins = new Logins(new ConfigurationBuilder().AddInMemoryCollection(region.Connections.AsSettings()).Build());
        await using var house = new RegionHouse(logins, new RegionClock(DateTimeOffset.UtcNow));
        var approver = await Approver();
        var filing = await ThreeDonorFiling();
        var wanted = (int)await Number($"select count(*) from deliverables where format is not null and due_report_id in (select due_report_id from filing_due_reports where filing_id = '{filing}')");
        await SignedOffAgain(house, approver, filing);

        using (var first = StartPortal())
        {
            await house.As(approver, (use, _) => use.GetRequiredService<Submission>().Submit(filing, 2, Stop), Stop);
            await Until("select count(*) from jobs where state = 'Open' and lease is not null and kind like 'DonorBridge.%'", atLeast: 1);
            first.Kill();
            await first.WaitForExitAsync(Stop);
        }
        var madeBeforeTheKill = await Number(FilesOfVersionTwo);

        using var second = StartPortal();
        try
        {
            await Until(FilesOfVersionTwo, atLeast: wanted);
            await Until("select count(*) from jobs where state = 'Done' and kind = 'DonorBridge.DeliverForms' and created_at > now() - interval '5 minutes'", atLeast: 3);

            Assert.True(madeBeforeTheKill < wanted, "The portal was killed too late for this test to show anything.");
            Assert.Equal(wanted, await Number(FilesOfVersionTwo));
            Assert.Equal(3, await Number($"select count(distinct due_report_id) from produced_files f join snapshots s on s.id = f.snapshot_id where s.version = 2 and s.filing_id = '{filing}'"));
            Assert.Equal(1, await Number($"select count(*) from snapshots where version = 2 and filing_id = '{filing}'"));
            Assert.Equal(0, await Number("select count(*) from workflow_instances where incidents > 0"));
        }
        finally
        {
            second.Kill();
            await second.WaitForExitAsync(CancellationToken.None);
        }
    }

    private const string FilesOfVersionTwo = "select count(*) from produced_files f join snapshots s on s.id = f.snapshot_id where s.version = 2 and s.filing_id = (select filing_id from filing_due_reports group by filing_id having count(*) = 3)";

    private static async Task SignedOffAgain(RegionHouse house, Viewer approver, Guid filing)
    {
        await house.As(approver, (use, _) => use.GetRequiredService<FilingCheck>().Reopen(filing, Stop), Stop);
        await house.As(approver, async (use, db) =>
        {
            var section = await db.Sections.AsNoTracking().SingleAsync(row => row.FilingId == filing && row.Key == "progress", Stop);
            var answers = section.Document.Answers.Select(answer => answer with { Text = answer.Text + "\n\nOne sentence more.", Translations = [.. answer.Translations.Select(one => one with { Text = one.Text + "\n\nEn mening till." })], Shorter = [] });
            await use.GetRequiredService<SectionSaving>().Save(filing, "progress", section.Version, section.Document with { Answers = [.. answers] }, Stop);
        }, Stop);
        await house.As(approver, (use, _) => use.GetRequiredService<FilingCheck>().Check(filing, Stop), Stop);
        Assert.DoesNotContain(
            await house.As(approver, (use, _) => use.GetRequiredService<FilingCheck>().SignOff(filing, "director", "Agnese Ozola", Stop), Stop),
            problem => problem.Weight == Weight.MustMend);
    }

    private Process StartPortal()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "DonorBridge.Portal.dll")]) { WorkingDirectory = AppContext.BaseDirectory };
        foreach (var (name, value) in region.Connections.AsSettings()) start.Environment[name.Replace(":", "__")] = value;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Logging__LogLevel__Default"] = "Error";
        start.Environment["Jobs__Lease"] = "00:00:03";
        return Process.Start(start)!;
    }

    private async Task<Viewer> Approver()
    {
        await using var command = region.Owner.CreateCommand("select m.person_id, m.owner_org from memberships m join organisations o on o.id = m.owner_org where o.name = 'Safe Shore' and m.role = 'ngo-approver'");
        await using var row = await command.ExecuteReaderAsync(Stop);
        Assert.True(await row.ReadAsync(Stop));
        return new Viewer(row.GetGuid(0), row.GetGuid(1), Roles.NgoApprover, null);
    }

    private async Task<Guid> ThreeDonorFiling()
    {
        await using var command = region.Owner.CreateCommand("select filing_id from filing_due_reports group by filing_id having count(*) = 3");
        return (Guid)(await command.ExecuteScalarAsync(Stop))!;
    }

    private async Task Until(string sql, int atLeast)
    {
        var begun = Stopwatch.StartNew();
        while (await Number(sql) < atLeast)
        {
            Assert.True(begun.Elapsed < Patience, $"Waited {Patience} in vain for: {sql}");
            await Task.Delay(20, Stop);
        }
    }

    private async Task<long> Number(string sql)
    {
        await using var command = region.Owner.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(Stop))!;
    }
}
