using DonorBridge.Store.Published;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Tests.Published;

public sealed class ShippedRowsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("donorbridge-shipped-");
    private readonly StoreLogin portal = new(database.Connections.Portal);
    private CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync()
    {
        root.Delete(recursive: true);
        return portal.DisposeAsync();
    }

    [Fact]
    public async Task A_folder_becomes_a_row_once_and_stays_as_it_was_loaded()
    {
        Write("DonorFormats/letter/1/format.json", "{}");
        Write("DonorFormats/letter/1/codes/sex.csv", "f,female");
        Write("DonorFormats/letter/1/examples/one/report.json", "{}");
        Write("StandardReport/2026/standard-report.json", "{}");
        Assert.Equal(["letter@1", "standard-report@2026"], (await Load()).Added);
        Assert.Empty((await Load()).Added);

        Write("DonorFormats/letter/1/format.json", "{ }");
        Write("DonorFormats/letter/2/format.json", "{ }");
        var changed = await Load();

        Assert.Equal(["letter@2"], changed.Added);
        Assert.Equal(["letter@1"], changed.Differing);
        var first = await portal.Read(Viewer.OnlyPerson(Guid.CreateVersion7()), (db, cancel) => db.PublishedFolders.Include(row => row.Files)
            .SingleAsync(row => row.Kind == FolderKind.DonorFormat && row.Key == "letter" && row.Version == "1", cancel), Cancel);
        Assert.Equal(["codes/sex.csv", "format.json"], first.Files.Select(file => file.Path).Order());
        Assert.Equal("{}"u8.ToArray(), first.Files.Single(file => file.Path == "format.json").Content);
    }

    private Task<ShippedLoad> Load() => ShippedRows.Load(database.Connections.Owner, root.FullName, Noon, Cancel);

    private void Write(string path, string text)
    {
        var file = new FileInfo(Path.Combine(root.FullName, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }
}
