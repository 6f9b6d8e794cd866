using DonorBridge.Store.Schema;
using Npgsql;

namespace DonorBridge.Store.Tests.WhoSeesWhat;

/// <summary>SQL as each login with no, the wrong and the right identity, over every table the catalogue knows.</summary>
public sealed class EveryTable(World world) : IClassFixture<World>
{
    private NpgsqlDataSource[] Logins => [world.PortalLogin.Source, world.WorkerLogin.Source];

    [Fact]
    public async Task Every_table_forces_row_level_security_or_is_on_the_committed_list_of_those_without()
    {
        var without = await Sql.Column(world.Owner,
            """
            select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and n.nspname in ('public', 'sign_in') and not (c.relrowsecurity and c.relforcerowsecurity)
             order by 1
            """);

        Assert.Equal(TableRights.All.Where(row => row.WithoutRowSecurity is not null).Select(row => row.Table).Order(StringComparer.Ordinal), without.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_protected_table_lets_its_owner_through_and_has_a_case_here()
    {
        var tables = await Protected();
        var letsOwnerThrough = await Sql.Column(world.Owner,
            "select tablename::text from pg_policies where policyname = 'the_owner' and qual = 'true' and with_check = 'true' and roles = array[current_user::name]");

        Assert.Equal(tables.Order(), letsOwnerThrough.Order());
        Assert.Equal(tables.Order(), Case.All(world).Select(one => one.Table).Distinct().Order());
    }

    [Fact]
    public async Task Every_case_is_about_rows_that_exist()
    {
        foreach (var one in Case.All(world))
            Assert.True(await Sql.As<long>(world.Owner, null, $"select count(*) from {one.Table} where {one.Rows}") > 0, $"{one.Table} where {one.Rows}");
    }

    [Fact]
    public async Task Rows_are_seen_by_those_they_are_for_and_by_nobody_else() => Assert.Empty(await Leaks.OfReading(world));

    [Fact]
    public async Task Without_an_identity_nothing_that_is_anyones_is_seen()
    {
        var seen = new List<string>();
        foreach (var login in Logins)
        foreach (var table in await Protected())
            if (await Sql.As<long>(login, null, $"select count(*) from {table}") > 0) seen.Add(table);

        Assert.Empty(seen);
    }

    // The secretariat and the administrator admit organisations and people and keep programmes, whoever owns them.
    private static readonly string[] KeptByTheHouse = ["organisations", "memberships", "programmes", "programme_objectives"];

    [Fact]
    public async Task Nobody_changes_or_removes_a_row_of_somebody_else_though_they_may_see_it()
    {
        var changed = new List<string>();
        foreach (var table in await Leaks.Protected(world))
        {
            var column = table == "published_files" ? "content" : table == "access" ? "why" : "owner_org";
            foreach (var login in Logins)
            foreach (var viewer in Viewers.All.Values.Prepend<Viewer?>(null))
            {
                if (viewer?.Role is Roles.Secretariat or Roles.Administrator && KeptByTheHouse.Contains(table)) continue;
                var foreign = Leaks.Foreign(table, viewer?.OrgId);
                foreach (var sql in new[] { $"update {table} set {column} = {column} where {foreign}", $"delete from {table} where {foreign}" })
                    if (await Sql.Change(login, viewer, sql) > 0) changed.Add($"{viewer?.Role ?? "nobody"}: {sql}");
            }
        }

        Assert.Empty(changed);
    }

    [Fact]
    public async Task Nobody_writes_a_row_in_somebody_elses_name() => Assert.Empty(await Leaks.OfWritingAsSomebodyElse(world));

    [Fact]
    public async Task Nobody_hangs_a_row_of_their_own_on_somebody_elses() => Assert.Empty(await Leaks.OfWritingBelowSomebodyElse(world));

    [Fact]
    public async Task The_access_table_is_written_by_triggers_only()
    {
        foreach (var login in Logins)
            Assert.Equal(-1, await Sql.Change(login, Viewers.Donor,
                $"insert into access (viewer_org, object_kind, object_id, source_id, why) values ('{Viewers.Donor.OrgId}', 'grant', '{world.OtherGrant.Id}', '{world.OtherGrant.Id}', 'I say so')"));

        await Assert.ThrowsAsync<PostgresException>(() => Sql.As<object>(world.PortalLogin.Source, Viewers.Donor,
            $"select give_access('{Viewers.Donor.OrgId}', 'grant', '{world.OtherGrant.Id}', '{world.OtherGrant.Id}', 'I say so')"));
    }

    [Fact]
    public async Task The_worker_cannot_look_at_accounts()
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => Sql.As<long>(world.WorkerLogin.Source, Viewers.Ngo, "select count(*) from sign_in.users"));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    private Task<List<string>> Protected() => Leaks.Protected(world);
}
