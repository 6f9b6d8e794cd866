using DonorBridge.Reporting.Agreements;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Reviews;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DonorBridge.Store.Tests.WhoSeesWhat;

/// <summary>What was sent, decided or signed stays as it was, whoever asks.</summary>
public sealed class WrittenOnce(World world) : IClassFixture<World>
{
    public static TheoryData<string> Tables =>
    [
        "grant_amendments", "due_date_changes", "section_history", "sign_offs", "snapshots", "snapshot_receipts", "snapshot_parts", "shared_copies",
        "sent_attachments", "produced_files", "decisions", "disallowed_costs", "comments", "requested_changes", "change_answers", "change_closures",
        "sendings", "claim_answers", "published_folders", "published_files", "format_words",
    ];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Not_even_the_owner_changes_or_removes_such_a_row(string table)
    {
        var column = table == "published_files" ? "path" : "owner_org";
        foreach (var sql in new[] { $"update {table} set {column} = {column}", $"delete from {table}" })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => Sql.Change(world.Owner, null, sql));
            Assert.Equal("23001", refused.SqlState);
        }
    }

    [Fact]
    public async Task The_portal_has_no_right_to_change_any_of_them()
    {
        foreach (var row in Tables)
        foreach (var right in new[] { "update", "delete", "truncate" })
            Assert.False(await Sql.As<bool>(world.PortalLogin.Source, Viewers.Ngo, $"select has_table_privilege('{row.Data}', '{right}')"), $"{right} on {row.Data}");
    }

    [Fact]
    public async Task A_filed_amount_stays_and_a_correction_needs_its_reason()
    {
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => world.As(Viewers.Ngo, async (db, _) =>
            (await db.MoneyEntries.SingleAsync(row => row.Id == world.FiledEntry.Id)).Amount = 13));
        Assert.Equal("23001", ((PostgresException)refused.InnerException!).SqlState);

        var silent = await Assert.ThrowsAsync<DbUpdateException>(() => world.As(Viewers.Ngo, (db, _) => World.Add(db, Correction(null))));
        Assert.Equal("a_correction_has_its_reason", ((PostgresException)silent.InnerException!).ConstraintName);

        await world.As(Viewers.Ngo, (db, _) => World.Add(db, Correction("A credit note came late")));
    }

    [Fact]
    public async Task A_grant_to_oneself_is_refused()
    {
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => world.As(Viewers.Ngo, (db, _) => World.Add(db, new GrantRow
        {
            OwnerOrg = Viewers.Ngo.Organisation, DonorOrg = Viewers.Ngo.Organisation, Reference = "x", Title = "x", StartOn = new(2025, 1, 1), OriginalEndOn = new(2025, 12, 31), OriginalAmount = 1, Currency = "EUR", ReviewMode = ReviewMode.Portal,
        })));

        Assert.Equal("nobody_grants_to_itself", ((PostgresException)refused.InnerException!).ConstraintName);
    }

    private Ledgers.MoneyEntryRow Correction(string? reason) => new()
    {
        OwnerOrg = Viewers.Ngo.Organisation, ProjectId = world.Project.Id, GrantId = world.Grant.Id, Line = "1", Kind = Reporting.Spending.MoneyEntryKind.Expenditure,
        BookedOn = world.FiledEntry.BookedOn, Amount = -2, Currency = "EUR", CorrectsId = world.FiledEntry.Id, CorrectionReason = reason,
    };
}
