using DonorBridge.Store.Organisations;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Tests.Access;

public sealed class UnitOfWorkTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly StoreLogin portal = new(database.Connections.Portal);
    private readonly Guid org = Guid.CreateVersion7();
    private CancellationToken Cancel => TestContext.Current.CancellationToken;
    private Viewer Anna => new(Guid.CreateVersion7(), org, Roles.NgoAuthor, null);

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task What_is_committed_is_there_for_the_same_organisation_and_for_no_other()
    {
        await portal.Write(Anna, async (work, cancel) => (await work.Open(cancel)).Add(OrganisationRow.RecordedBy(org, "A quiet donor", "LV")), Cancel);

        Assert.Equal(1, await portal.Read(Anna, (db, cancel) => db.Organisations.CountAsync(cancel), Cancel));
        Assert.Equal(0, await portal.Read(Anna with { OrgId = Guid.CreateVersion7() }, (db, cancel) => db.Organisations.CountAsync(cancel), Cancel));
    }

    [Fact]
    public async Task Without_a_commit_nothing_happened()
    {
        await using (var work = portal.NewUnitOfWork(Anna))
        {
            var db = await work.Open(Cancel);
            db.Add(OrganisationRow.RecordedBy(org, "Never mind", null));
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Equal(0, await portal.Read(Anna, (db, cancel) => db.Organisations.CountAsync(cancel), Cancel));
    }

    [Fact]
    public async Task A_row_for_another_organisation_is_refused()
    {
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => portal.Write(Anna, async (work, cancel) =>
            (await work.Open(cancel)).Add(OrganisationRow.RecordedBy(Guid.CreateVersion7(), "Not mine", null)), Cancel));

        Assert.Contains("row-level security", refused.InnerException!.Message);
    }

    [Fact]
    public async Task Reading_after_the_commit_is_refused_instead_of_answering_no_rows()
    {
        await using var work = portal.NewUnitOfWork(Anna);
        var db = await work.Open(Cancel);
        await work.Commit(Cancel);

        var late = await Assert.ThrowsAsync<InvalidOperationException>(() => db.Organisations.CountAsync(Cancel));
        Assert.StartsWith("SQL outside a unit of work.", late.Message);
        await Assert.ThrowsAsync<InvalidOperationException>(() => work.Open(Cancel));
    }

    [Fact]
    public async Task Without_a_viewer_nothing_can_be_read()
    {
        await using var work = portal.NewUnitOfWork();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => work.Open(Cancel));

        Assert.StartsWith("No viewer", refused.Message);
    }

    [Fact]
    public async Task A_transaction_answers_for_one_identity_only()
    {
        await using var work = portal.NewUnitOfWork(Anna);
        await work.Open(Cancel);

        Assert.Throws<InvalidOperationException>(() => work.ActAs(Anna with { OrgId = Guid.CreateVersion7() }));
    }

    [Fact]
    public async Task A_transaction_for_reading_writes_nothing()
    {
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => portal.Read(Anna, (db, cancel) =>
        {
            db.Add(OrganisationRow.RecordedBy(org, "Written while reading", null));
            return db.SaveChangesAsync(cancel);
        }, Cancel));

        Assert.Contains("read-only transaction", refused.InnerException!.Message);
    }

    [Fact]
    public async Task The_identity_does_not_stay_on_the_pooled_connection()
    {
        await portal.Read(Anna, (db, cancel) => db.Organisations.CountAsync(cancel), Cancel);

        await using var connection = await portal.Source.OpenConnectionAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "select app_org() is null";
        Assert.True((bool)(await command.ExecuteScalarAsync(Cancel))!);
    }

    [Fact]
    public async Task Statements_locks_and_idle_transactions_have_an_end()
    {
        var settings = await portal.Read(Anna, (db, cancel) => db.Database.SqlQuery<string>(
            $"select unnest(array[current_setting('statement_timeout'), current_setting('lock_timeout'), current_setting('idle_in_transaction_session_timeout'), current_setting('work_mem')]) as \"Value\"")
            .ToListAsync(cancel), Cancel);

        Assert.Equal(["30s", "5s", "1min", "16MB"], settings);
    }
}
