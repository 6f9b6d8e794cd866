using Npgsql;

namespace DonorBridge.Store.Access;

/// <summary>Refuses a login that row-level security would not bind.</summary>
public static class LoginCheck
{
    private const string Question =
        """
        select r.rolname,
               exists (select from pg_roles s where s.rolsuper and pg_has_role(r.oid, s.oid, 'member')),
               exists (select from pg_roles s where s.rolbypassrls and pg_has_role(r.oid, s.oid, 'member')),
               (select format('%I.%I', n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                   and n.nspname not like 'pg\_%' and pg_has_role(r.oid, c.relowner, 'member')
                 limit 1)
          from pg_roles r where r.rolname = current_user
        """;

    /// <param name="purpose">"portal" or "worker", for the sentence.</param>
    /// <exception cref="UnsafeLogin">The login is superuser, has BYPASSRLS, or owns a table, itself or by a role it may take on.</exception>
    public static async Task Refuse(NpgsqlDataSource source, string purpose, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(Question);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var login = reader.GetString(0);
        var fault = reader switch
        {
            _ when reader.GetBoolean(1) => "is a superuser",
            _ when reader.GetBoolean(2) => "has BYPASSRLS",
            _ when !await reader.IsDBNullAsync(3, cancel) => $"owns the table {reader.GetString(3)}",
            _ => null,
        };
        if (fault is null) return;
        throw new UnsafeLogin(
            $"The {purpose} login '{login}' {fault}, so it would see every organisation's rows. "
            + $"Give ConnectionStrings:{Capital(purpose)} an ordinary login that owns nothing.");
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}

/// <summary>The portal does not start with such a login; the message says which and what to do.</summary>
public sealed class UnsafeLogin(string message) : Exception(message);
