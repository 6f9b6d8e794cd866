using System.Globalization;
using DonorBridge.Store.Schema;
using Npgsql;

namespace DonorBridge.Store.Keeping;

/// <summary>
/// The whole database as one file of pg_dump's custom format, by the owner's login, and its way back into an empty database.
/// Beside the file stands FILE.rows: how many rows each table had at the moment of the dump.
/// </summary>
public static class Backup
{
    /// <summary>Rows by table of what was saved; the file and its counts are of the same moment.</summary>
    /// <exception cref="IOException">A file of that name is there, pg_dump is not, or it said no.</exception>
    public static async Task<IReadOnlyDictionary<string, long>> Save(string owner, string file, CancellationToken cancel)
    {
        if (File.Exists(file)) throw new IOException($"{file} is there already: give another name. Nothing was written over.");
        await using var source = NpgsqlDataSource.Create(owner);
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var moment = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        var snapshot = (string)(await Ask(connection, "select pg_export_snapshot()", cancel))!;
        var counts = await Count(connection, cancel);
        try
        {
            await PostgresTool.Run("pg_dump", owner, ["--format=custom", "--enable-row-security", $"--snapshot={snapshot}", $"--file={file}"], cancel);
            await File.WriteAllLinesAsync(Rows(file), counts.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Key},{row.Value}")), cancel);
        }
        catch
        {
            File.Delete(file); // half a backup is worse than none
            throw;
        }
        return counts;
    }

    /// <summary>Into an empty database, which may belong to an owner of another name; then brings it to this release and gives the logins their rights.</summary>
    /// <returns>Rows by table as saved (null where the file has no counts beside it), and as restored.</returns>
    /// <exception cref="IOException">The file is not there, the database holds a table, pg_restore is not installed, or it said no: then the database is as empty as before.</exception>
    public static async Task<(IReadOnlyDictionary<string, long>? Saved, IReadOnlyDictionary<string, long> Restored)> Restore(string owner, string portal, string worker, string file, CancellationToken cancel)
    {
        if (!File.Exists(file)) throw new IOException($"{file} is not there.");
        var saved = File.Exists(Rows(file)) ? Read(await File.ReadAllLinesAsync(Rows(file), cancel)) : null;
        await using var source = NpgsqlDataSource.Create(owner);
        await using var connection = await source.OpenConnectionAsync(cancel);
        if (await Tables(connection, cancel) is [var first, ..])
            throw new IOException($"The database '{connection.Database}' is not empty: it holds the table {first}. Restore into one that was just made; nothing was changed.");

        var list = Path.GetTempFileName();
        try
        {
            var everything = await PostgresTool.Run("pg_restore", owner, ["--list", file], cancel);
            await File.WriteAllLinesAsync(list, everything.Split('\n').Where(IsRestored), cancel);
            await PostgresTool.Run("pg_restore", owner, [$"--dbname={connection.Database}", "--no-owner", "--exit-on-error", "--single-transaction", $"--use-list={list}", file], cancel);
        }
        finally
        {
            File.Delete(list);
        }
        await TableRights.Execute(connection, LetTheOwnerSee, cancel);
        var restored = await Count(connection, cancel);
        await StoreMigrations.Run(owner, portal, worker, cancel);
        return (saved, restored);
    }

    private static string Rows(string file) => file + ".rows";

    // Rights and the owner's own policies name the logins of the installation that was saved: this one's are given anew. What
    // functions may be called by whom names nobody and stays.
    private static bool IsRestored(string entry) =>
        !(entry.Contains(" POLICY ", StringComparison.Ordinal) && entry.Contains(" the_owner ", StringComparison.Ordinal))
        && !(entry.Contains(" ACL ", StringComparison.Ordinal) && !entry.Contains(" FUNCTION ", StringComparison.Ordinal))
        && !entry.Contains(" DEFAULT ACL ", StringComparison.Ordinal);

    private const string LetTheOwnerSee =
        """
        do $$ declare one record; begin
            for one in select c.oid::regclass as name from pg_class c where c.relforcerowsecurity loop
                execute format('create policy the_owner on %s to %I using (true) with check (true)', one.name, current_user);
            end loop;
        end $$;
        """;

    private static async Task<IReadOnlyDictionary<string, long>> Count(NpgsqlConnection connection, CancellationToken cancel)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await Tables(connection, cancel)) counts[table] = (long)(await Ask(connection, $"select count(*) from {table}", cancel))!;
        return counts;
    }

    private static async Task<List<string>> Tables(NpgsqlConnection connection, CancellationToken cancel)
    {
        const string tables =
            """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and n.nspname not like 'pg\_%' and n.nspname <> 'information_schema' order by 1
            """;
        await using var command = new NpgsqlCommand(tables, connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new List<string>();
        while (await reader.ReadAsync(cancel)) found.Add(reader.GetString(0));
        return found;
    }

    private static async Task<object?> Ask(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancel);
    }

    private static Dictionary<string, long> Read(IEnumerable<string> lines) =>
        lines.Select(line => line.Split(',')).ToDictionary(row => row[0], row => long.Parse(row[1], CultureInfo.InvariantCulture));
}
