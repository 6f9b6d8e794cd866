using System.CommandLine;
using DonorBridge.Store.Schema;

namespace DonorBridge.Cli.Admin;

/// <summary>What the keeper of an installation does, with the owner's login.</summary>
internal static class AdminCommands
{
    public static void Add(RootCommand root, Surroundings around)
    {
        var admin = new Command("admin", "Keep an installation: its database and its logins. Reads ConnectionStrings__Owner, __Portal and __Worker.");
        admin.Subcommands.Add(Migrate(around));
        admin.Subcommands.Add(Logins(around));
        admin.Subcommands.Add(OrganisationCommands.All(around));
        admin.Subcommands.Add(new UserCommands(around).All());
        admin.Subcommands.Add(BackupCommands.Save(around));
        admin.Subcommands.Add(BackupCommands.Restore(around));
        root.Subcommands.Add(admin);
    }

    private static Command Migrate(Surroundings around)
    {
        var migrate = new Command("migrate", "Bring the database to this release. Safe to repeat, and while the release before still serves.");
        migrate.SetAction(async (asked, cancel) =>
        {
            await StoreMigrations.Run(around.Connection("Owner"), around.Connection("Portal"), around.Connection("Worker"), cancel);
            await asked.InvocationConfiguration.Output.WriteLineAsync("The database is at this release.");
            return Terminal.Done;
        });
        return migrate;
    }

    private static Command Logins(Surroundings around)
    {
        var logins = new Command("logins", "Make the portal's and the worker's logins with an owner that has CREATEROLE, or give them new passwords; prints their connection strings.");
        logins.SetAction(async (asked, cancel) =>
        {
            var (portal, worker) = await GivenLogins.Make(around.Connection("Owner"), cancel);
            await asked.InvocationConfiguration.Output.WriteLineAsync($"ConnectionStrings__Portal={portal}\nConnectionStrings__Worker={worker}");
            return Terminal.Done;
        });
        return logins;
    }
}
