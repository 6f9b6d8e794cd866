using System.CommandLine;
using DonorBridge.Store.Schema;

namespace DonorBridge.Cli.Admin;

/// <summary>What the keeper of an installation does, with the owner's login.</summary>
internal static class AdminCommands
{
    public static void Add(RootCommand root)
    {
        var admin = new Command("admin", "Keep an installation: its database and its logins. Reads ConnectionStrings__Owner, __Portal and __Worker.");
        admin.Subcommands.Add(Migrate());
        admin.Subcommands.Add(Logins());
        admin.Subcommands.Add(OrganisationCommands.All());
        admin.Subcommands.Add(UserCommands.All());
        admin.Subcommands.Add(BackupCommands.Save());
        admin.Subcommands.Add(BackupCommands.Restore());
        root.Subcommands.Add(admin);
    }

    private static Command Migrate()
    {
        var migrate = new Command("migrate", "Bring the database to this release. Safe to repeat, and while the release before still serves.");
        migrate.SetAction(async (asked, cancel) =>
        {
            await StoreMigrations.Run(Connection.Of("Owner"), Connection.Of("Portal"), Connection.Of("Worker"), cancel);
            await asked.InvocationConfiguration.Output.WriteLineAsync("The database is at this release.");
            return Terminal.Done;
        });
        return migrate;
    }

    private static Command Logins()
    {
        var logins = new Command("logins", "Make the portal's and the worker's logins with an owner that has CREATEROLE, or give them new passwords; prints their connection strings.");
        logins.SetAction(async (asked, cancel) =>
        {
            var (portal, worker) = await GivenLogins.Make(Connection.Of("Owner"), cancel);
            await asked.InvocationConfiguration.Output.WriteLineAsync($"ConnectionStrings__Portal={portal}\nConnectionStrings__Worker={worker}");
            return Terminal.Done;
        });
        return logins;
    }
}
