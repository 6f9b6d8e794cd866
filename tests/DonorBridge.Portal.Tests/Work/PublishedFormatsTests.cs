using System.Text;
using DonorBridge.Documents.Formats;
using DonorBridge.Portal.Composition;
using DonorBridge.Portal.DemonstrationRegion;
using DonorBridge.Portal.Work;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Store;
using DonorBridge.Store.Access;
using DonorBridge.Store.Formats;
using DonorBridge.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DonorBridge.Portal.Tests.Work;

public sealed class PublishedFormatsTests(RegionDatabase region) : IClassFixture<RegionDatabase>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_private_format_compiled_for_its_maker_is_not_there_for_a_stranger()
    {
        await using var logins = new Logins(new ConfigurationBuilder().AddInMemoryCollection(region.Connections.AsSettings()).Build());
        await using var house = new RegionHouse(logins, new RegionClock(DateTimeOffset.UtcNow));
        var maker = await Who("Amber Path");
        var stranger = await Who("Harbour Light");
        await house.As(maker, Publish, Stop);

        var compiled = await house.As(maker, (use, db) => use.GetRequiredService<PublishedFormats>().Read(db, "private-letter@1", "2026", Stop), Stop);

        Assert.Equal("private-letter", compiled.Mapping.Format.Id);
        await Assert.ThrowsAsync<UnreadableFormatException>(() =>
            house.As(stranger, (use, db) => use.GetRequiredService<PublishedFormats>().Read(db, "private-letter@1", "2026", Stop), Stop));
    }

    private static async Task Publish(IServiceProvider use, StoreContext db)
    {
        var letter = (await PublishedFormats.Shelf(db, Stop)).Find(FormatReference.Parse("foundation-letter@1"))!;
        var files = letter.Paths.ToDictionary(path => path, path => letter.Find(path)!.Value.ToArray());
        files[FormatReader.FileName] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files[FormatReader.FileName]).Replace("\"foundation-letter\"", "\"private-letter\"", StringComparison.Ordinal));
        await use.GetRequiredService<FormatPublishing>().Publish(new NewFormatVersion("private-letter", 1, files), null, "Zofia", Stop);
    }

    private async Task<Viewer> Who(string organisation)
    {
        await using var command = region.Owner.CreateCommand("select m.person_id, m.owner_org from memberships m join organisations o on o.id = m.owner_org where o.name = $1 and m.role = $2");
        command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = organisation });
        command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = Roles.NgoApprover });
        await using var row = await command.ExecuteReaderAsync(Stop);
        Assert.True(await row.ReadAsync(Stop));
        return new Viewer(row.GetGuid(0), row.GetGuid(1), Roles.NgoApprover, null);
    }
}
