using Npgsql;

namespace DonorBridge.Store.Schema;

/// <summary>What each login may do with each table. A table that is not listed stops the migration, and so does a line without a table.</summary>
/// <param name="Table">Schema and name; the schema public is left out.</param>
/// <param name="Portal">A list for GRANT, such as "select, insert, update (revoked_at)"; null: nothing.</param>
/// <param name="Worker">The same for the worker's login.</param>
/// <param name="WithoutRowSecurity">Why the table has none; null: it is forced.</param>
public sealed record TableRight(string Table, string? Portal, string? Worker, string? WithoutRowSecurity = null);

/// <summary>The committed list of tables, their rights, and which of them are without row-level security and why.</summary>
public static partial class TableRights
{
    internal static async Task Apply(NpgsqlConnection owner, string portal, string worker, CancellationToken cancel)
    {
        await CompareWithCatalogue(owner, cancel);
        await using var transaction = await owner.BeginTransactionAsync(cancel);
        await Execute(owner, $"grant usage on schema {SignIn.SignInContext.Schema} to {Quoted(portal)}", cancel);
        foreach (var row in All)
        {
            await Give(owner, row.Table, row.Portal, portal, cancel);
            await Give(owner, row.Table, row.Worker, worker, cancel);
        }
        await transaction.CommitAsync(cancel);
    }

    private static async Task Give(NpgsqlConnection owner, string table, string? rights, string login, CancellationToken cancel)
    {
        await Execute(owner, $"revoke all on {table} from {Quoted(login)}", cancel);
        if (rights is not null) await Execute(owner, $"grant {rights} on {table} to {Quoted(login)}", cancel);
    }

    private static async Task CompareWithCatalogue(NpgsqlConnection owner, CancellationToken cancel)
    {
        const string tables =
            """
            select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and n.nspname not like 'pg\_%' and n.nspname <> 'information_schema'
            """;
        var found = new HashSet<string>();
        await using (var command = new NpgsqlCommand(tables, owner))
        await using (var reader = await command.ExecuteReaderAsync(cancel))
            while (await reader.ReadAsync(cancel))
                found.Add(reader.GetString(0));
        var listed = All.Select(row => row.Table).ToHashSet();
        if (found.SetEquals(listed)) return;
        throw new InvalidOperationException(
            $"TableRights and the database differ. Not listed: {Names(found.Except(listed))}. Not in the database: {Names(listed.Except(found))}.");
    }

    private static string Names(IEnumerable<string> tables) => string.Join(", ", tables.Order().DefaultIfEmpty("none"));

    private static string Quoted(string login) => $"\"{login.Replace("\"", "\"\"")}\"";

    internal static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
