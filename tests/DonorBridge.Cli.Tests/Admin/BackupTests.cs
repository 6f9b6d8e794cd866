using DonorBridge.Tests.PostgreSql;
using Npgsql;
using Xunit;

namespace DonorBridge.Cli.Tests.Admin;

public sealed class BackupTests(TestDatabase database, TestCluster cluster) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("donorbridge-backup-");

    private string File => Path.Combine(folder.FullName, "saved.dump");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if ((await KeptInstallation.Admin(database.Connections, "", "organisation", "list")).Output.Length > 0) return;
        await KeptInstallation.Admin(database.Connections, "", "organisation", "add", "Kept Shore", "--country", "LV");
        await KeptInstallation.Admin(database.Connections, "", "user", "add", "kept@example.org", "--name", "Kept Test", "--organisation", "Kept Shore", "--role", "ngo-author");
    }

    [Fact]
    public async Task What_was_saved_comes_back_into_an_empty_database_with_its_rules()
    {
        var saved = await KeptInstallation.Admin(database.Connections, "", "backup", File);
        Assert.True(saved.Exit == 0, saved.Error);
        Assert.Contains("public.organisations\t1\n", saved.Output);
        var (_, empty) = await cluster.CreateAsync(DatabaseTemplate.Empty, Stop);

        var restored = await KeptInstallation.Admin(empty, "", "restore", File);

        Assert.True(restored.Exit == 0, restored.Error);
        Assert.Contains("as many of each as were saved", restored.Output);
        Assert.Contains("kept@example.org", (await KeptInstallation.Admin(empty, "", "user", "list")).Output);
        // As the portal, for nobody: row-level security is back. As anybody: who may see what is written by triggers alone.
        Assert.Equal(0L, await Ask(empty.Portal, "select count(*) from memberships"));
        await Assert.ThrowsAsync<PostgresException>(() => Ask(empty.Portal, "select give_access(gen_random_uuid(), 'grant', gen_random_uuid(), gen_random_uuid(), 'x')"));
        foreach (var rules in new[] { Policies, Triggers, Functions })
            Assert.Equal(await Ask(database.Connections.Owner, rules), await Ask(empty.Owner, rules));
    }

    [Fact]
    public async Task A_database_that_holds_something_is_not_restored_into()
    {
        await KeptInstallation.Admin(database.Connections, "", "backup", File);

        var refused = await KeptInstallation.Admin(database.Connections, "", "restore", File);

        Assert.Equal(1, refused.Exit);
        Assert.Contains("is not empty", refused.Error);
    }

    [Fact]
    public async Task A_backup_is_never_written_over_and_one_that_is_not_there_is_said()
    {
        await System.IO.File.WriteAllTextAsync(File, "mine", Stop);

        Assert.Contains("is there already", (await KeptInstallation.Admin(database.Connections, "", "backup", File)).Error);
        Assert.Equal("mine", await System.IO.File.ReadAllTextAsync(File, Stop));
        Assert.Contains("is not there", (await KeptInstallation.Admin(database.Connections, "", "restore", File + "x")).Error);
    }

    [Fact]
    public async Task A_file_that_is_no_backup_is_refused_and_the_database_stays_empty()
    {
        await System.IO.File.WriteAllTextAsync(File, "this is no dump", Stop);
        var (_, empty) = await cluster.CreateAsync(DatabaseTemplate.Empty, Stop);

        var refused = await KeptInstallation.Admin(empty, "", "restore", File);

        Assert.Equal(1, refused.Exit);
        Assert.StartsWith("pg_restore ended with", refused.Error);
        Assert.Equal(0L, await Ask(empty.Owner, "select count(*) from pg_class where relnamespace = 'public'::regnamespace"));
    }

    [Fact]
    public async Task Counts_that_differ_are_said_and_end_with_1()
    {
        await KeptInstallation.Admin(database.Connections, "", "backup", File);
        var rows = await System.IO.File.ReadAllTextAsync(File + ".rows", Stop);
        await System.IO.File.WriteAllTextAsync(File + ".rows", rows.Replace("public.organisations,1", "public.organisations,2"), Stop);
        var (_, empty) = await cluster.CreateAsync(DatabaseTemplate.Empty, Stop);

        var restored = await KeptInstallation.Admin(empty, "", "restore", File);

        Assert.Equal(1, restored.Exit);
        Assert.Contains("public.organisations: saved 2, restored 1", restored.Output);
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private const string Policies = "select string_agg(tablename || ' ' || policyname || ' ' || cmd || ' ' || coalesce(qual, '') || ' ' || coalesce(with_check, ''), E'\\n' order by tablename, policyname) from pg_policies";

    private const string Triggers = "select string_agg(tgrelid::regclass || ' ' || tgname, E'\\n' order by tgrelid::regclass::text, tgname) from pg_trigger where not tgisinternal";

    private const string Functions =
        "select string_agg(proname || ' ' || prosecdef || ' ' || has_function_privilege('public', oid, 'execute'), E'\\n' order by proname, oid::regprocedure::text) from pg_proc where pronamespace = 'public'::regnamespace";

    private static async Task<object?> Ask(string login, string sql)
    {
        await using var source = NpgsqlDataSource.Create(login);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Stop);
    }
}
