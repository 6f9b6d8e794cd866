using System.Security.Cryptography;
using DonorBridge.Store.Files;
using DonorBridge.Store.Organisations;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Tests.Files;

public sealed class FileShelfTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly StoreLogin portal = new(database.Connections.Portal);
    private readonly Viewer anna = new(Guid.CreateVersion7(), Guid.CreateVersion7(), Roles.NgoAuthor, null);
    private CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await portal.Write(anna with { Role = Roles.Administrator }, async (work, cancel) =>
        (await work.Open(cancel)).Add(OrganisationRow.Joining("Anna's", null, anna.Organisation)), Cancel);

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(FileRow.ChunkBytes)]
    [InlineData(FileRow.ChunkBytes * 3 + 17)]
    public async Task What_goes_in_comes_out_byte_for_byte(int length)
    {
        var bytes = RandomNumberGenerator.GetBytes(length);

        var file = await Save(bytes);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.Sha256);
        using var to = new MemoryStream();
        await FileShelf.CopyTo(portal, anna, file, to, Cancel);
        Assert.Equal(bytes, to.ToArray());
    }

    [Fact]
    public async Task The_same_bytes_are_one_row_even_when_saved_at_the_same_time()
    {
        var bytes = RandomNumberGenerator.GetBytes(FileRow.ChunkBytes + 1);

        var saved = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Save(bytes)));

        Assert.Single(saved.Select(file => file.Id).Distinct());
        Assert.Equal(1, await portal.Read(anna, (db, cancel) => db.Files.CountAsync(file => file.Sha256 == saved[0].Sha256, cancel), Cancel));
        Assert.Equal(2, await portal.Read(anna, (db, cancel) => db.FileChunks.CountAsync(chunk => chunk.FileId == saved[0].Id, cancel), Cancel));
    }

    [Fact]
    public async Task A_stranger_gets_no_byte()
    {
        var file = await Save([1, 2, 3]);
        using var to = new MemoryStream();

        await Assert.ThrowsAsync<IOException>(() => FileShelf.CopyTo(portal, anna with { OrgId = Guid.CreateVersion7() }, file, to, Cancel));

        Assert.Equal(0, to.Length);
    }

    private async Task<FileRow> Save(byte[] bytes)
    {
        FileRow? file = null;
        await portal.Write(anna, async (work, cancel) => file = await FileShelf.Save(work, new MemoryStream(bytes), "application/octet-stream", Noon, cancel), Cancel);
        return file!;
    }
}
