using Microsoft.EntityFrameworkCore.Migrations;

namespace DonorBridge.Store.Schema;

/// <summary>
/// What every migration that makes a table says about it. Frozen: migrations that have run depend on what these write; a new
/// kind of policy gets a new method.
/// </summary>
internal static class RowSecurity
{
    /// <summary>The viewer's own rows.</summary>
    public const string Own = "owner_org = (select app_org())";

    /// <summary>
    /// Forces row-level security. The owner (who migrates, backs up and restores, and whose functions write access rows) sees
    /// all: without that policy FORCE would make a migration's UPDATE change nothing, silently.
    /// </summary>
    /// <param name="see">Which rows may be read; a row just inserted must pass it too, since INSERT … RETURNING reads it.</param>
    /// <param name="add">Which rows may come into being, and what a changed row must satisfy: it tests the parents, since foreign keys ignore row-level security.</param>
    /// <param name="change">Which existing rows may be changed or removed; whether a login may at all is a matter of its rights.</param>
    public static void Protect(this MigrationBuilder migration, string table, string see, string add, string change)
    {
        migration.Sql(
            $"""
            alter table {table} enable row level security;
            alter table {table} force row level security;
            do $$ begin execute format('create policy the_owner on {table} to %I using (true) with check (true)', current_user); end $$;
            create policy see on {table} for select using ({see});
            create policy add on {table} for insert with check ({add});
            create policy change on {table} for update using ({change}) with check ({add});
            create policy remove on {table} for delete using ({change});
            """);
    }

    /// <summary>Rows that an organisation may read because access rows of that kind name the object in a column.</summary>
    public static string Shown(string kind, string column = "id") =>
        $"{column} in (select object_id from access where viewer_org = (select app_org()) and object_kind = '{kind}')";

    /// <summary>The row's parent belongs to the viewer.</summary>
    public static string OwnParent(string column, string parent) =>
        $"{column} in (select id from {parent} where owner_org = (select app_org()))";

    /// <summary>Rows written once: every change is refused, the owner's mistakes included.</summary>
    public static void Freeze(this MigrationBuilder migration, params string[] tables)
    {
        foreach (var table in tables)
            migration.Sql(
                $"""
                create trigger never_changes before update or delete on {table}
                for each row execute function refuse_change();
                """);
    }
}
