using Npgsql;

namespace DonorBridge.Store.Tests.WhoSeesWhat;

/// <summary>Finds what a party reads or writes though it should not, in the database as it is.</summary>
internal static class Leaks
{
    // Rows that hang on nothing of anyone's: everyone may write their own.
    private static readonly string[] Roots = ["organisations", "projects", "grants", "rates", "files", "published_folders", "format_drafts"];

    public static async Task<List<string>> OfReading(World world)
    {
        var wrong = new List<string>();
        foreach (var login in Logins(world))
        foreach (var one in Case.All(world))
        foreach (var (name, viewer) in Viewers.All)
        {
            var sees = await Sql.As<long>(login, viewer, $"select count(*) from {one.Table} where {one.Rows}") > 0;
            if (sees != one.Seers.Contains(name)) wrong.Add($"{name} {(sees ? "sees" : "does not see")} {one.Table} where {one.Rows}");
        }
        return wrong;
    }

    public static async Task<List<string>> OfWritingAsSomebodyElse(World world)
    {
        var written = new List<string>();
        foreach (var table in await Protected(world))
        foreach (var login in Logins(world))
        foreach (var viewer in new[] { null, Viewers.OtherNgo })
            if (await Copy(world, login, viewer, table, null) >= 0) written.Add($"{viewer?.Role ?? "nobody"}: {table}");
        return written;
    }

    public static async Task<List<string>> OfWritingBelowSomebodyElse(World world)
    {
        var written = new List<string>();
        foreach (var table in (await Protected(world)).Except(Roots).Except(["access", "published_files"]))
        foreach (var login in Logins(world))
        foreach (var viewer in new[] { Viewers.OtherNgo, Viewers.OtherDonor, Viewers.Partner })
            if (await Copy(world, login, viewer, table, viewer.Organisation) >= 0) written.Add(table);
        return written.Distinct().ToList();
    }

    public static Task<List<string>> Protected(World world) => Sql.Column(world.Owner,
        "select c.relname::text from pg_class c where c.relrowsecurity and c.relnamespace = 'public'::regnamespace order by 1");

    /// <summary>The rows of a table that are not an organisation's own.</summary>
    public static string Foreign(string table, Guid? org) => table switch
    {
        "access" => $"viewer_org is distinct from '{org ?? Guid.Empty}'",
        "published_files" => $"folder_id in (select id from published_folders where owner_org is distinct from '{org ?? Guid.Empty}')",
        _ => $"owner_org is distinct from '{org ?? Guid.Empty}'",
    };

    private static NpgsqlDataSource[] Logins(World world) => [world.PortalLogin.Source, world.WorkerLogin.Source];

    // A copy of an existing row with a new id, as somebody else would have to write it. Policies speak before keys do; a policy
    // that lets it through shows as a broken key, which counts as written.
    private static async Task<int> Copy(World world, NpgsqlDataSource login, Viewer? viewer, string table, Guid? owner)
    {
        var row = await Sql.As<string>(world.Owner, null,
            $"""
            select (to_jsonb(t) || case when to_jsonb(t) ? 'id' then jsonb_build_object('id', gen_random_uuid()) else jsonb_build_object() end
                                || {(owner is null ? "jsonb_build_object()" : $"jsonb_build_object('owner_org', '{owner}')")})::text
              from {table} t where {Foreign(table, viewer?.OrgId)} limit 1
            """);
        try
        {
            return await Sql.Change(login, viewer, $"insert into {table} select (jsonb_populate_record(null::{table}, '{row.Replace("'", "''")}')).*");
        }
        catch (PostgresException error) when (error.SqlState.StartsWith("23", StringComparison.Ordinal))
        {
            return 0;
        }
    }
}
