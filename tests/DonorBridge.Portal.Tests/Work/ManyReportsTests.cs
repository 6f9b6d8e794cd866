using DonorBridge.Portal.Work;
using DonorBridge.Store.Access;
using DonorBridge.Store.Jobs;
using DonorBridge.Store.Published;
using DonorBridge.Store.Workflows;
using DonorBridge.Tests;
using DonorBridge.Tests.PostgreSql;
using DonorBridge.Workflows;
using Microsoft.Extensions.Logging.Abstractions;

namespace DonorBridge.Portal.Tests.Work;

/// <summary>A hundredth of what <c>DonorBridge.Benchmarks jobs</c> measures.</summary>
public sealed class ManyReportsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Reports = 10;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_forms_of_each_of_many_reports_come_once_from_two_workers()
    {
        var (clock, programs) = (TimeProvider.System, new WorkflowPrograms(ActivityCatalogue.Shipped()));
        await ShippedRows.Load(database.Connections.Owner, AppContext.BaseDirectory, clock.GetUtcNow(), Stop);
        await using var portal = new StoreLogin(database.Connections.Portal);
        await using var worker = new StoreLogin(database.Connections.Worker);
        await new SentReports(portal, programs, clock).Send(Reports, Stop);
        var kinds = new Dictionary<string, JobWork>
        {
            [FormRendering.Kind] = new FormRendering(new PublishedFormats(), programs, clock, NullLogger<FormRendering>.Instance).Work,
            [ReviewWork.Deliver] = new ReviewWork(programs, clock).Delivering,
        };
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        var runners = Enumerable.Range(0, 2).Select(_ => new JobRunner(worker, kinds, clock, NullLogger<JobRunner>.Instance).Run(enough.Token)).ToList();
        while (await Count($"select count(*) from jobs where state = 'Open' and kind in ('{FormRendering.Kind}', '{ReviewWork.Deliver}')") > 0)
        {
            Assert.Equal(0, await Count("select count(*) from jobs where last_error is not null"));
            await Task.Delay(50, Stop);
        }
        await enough.CancelAsync();
        await Task.WhenAll(runners);

        var wanted = Reports * SentReports.Formats.Count;
        Assert.Equal(wanted, await Count("select count(*) from produced_files"));
        Assert.Equal(wanted, await Count("select count(distinct (due_report_id, format)) from produced_files"));
        Assert.Equal(2 * wanted, await Count("select count(*) from jobs where state = 'Done' and attempts = 1"));
        Assert.Equal(0, await Count("select count(*) from workflow_instances where incidents > 0"));
    }

    private async Task<long> Count(string sql)
    {
        await using var command = database.Owner.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(Stop))!;
    }
}
