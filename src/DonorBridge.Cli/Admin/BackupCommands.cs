using System.CommandLine;
using DonorBridge.Store.Keeping;

namespace DonorBridge.Cli.Admin;

/// <summary>admin backup and admin restore: the whole database in one file, and back.</summary>
internal static class BackupCommands
{
    public static Command Save(Surroundings around)
    {
        var path = Path();
        var command = new Command("backup", "Save the whole database, accounts and files included, while the portal serves. Needs pg_dump.") { path };
        command.SetAction(async (asked, cancel) =>
        {
            var file = asked.GetValue(path)!;
            var counts = await Backup.Save(around.Connection("Owner"), file, cancel);
            var output = asked.InvocationConfiguration.Output;
            foreach (var (table, rows) in counts.Where(row => row.Value > 0)) await output.WriteLineAsync($"{table}\t{rows}");
            await output.WriteLineAsync($"{counts.Values.Sum()} rows of {counts.Count} tables are in {file} ({new FileInfo(file).Length} bytes).");
            return Terminal.Done;
        });
        return command;
    }

    public static Command Restore(Surroundings around)
    {
        var path = Path();
        var command = new Command("restore", "Bring a backup back into an empty database and to this release. Needs pg_restore.") { path };
        command.SetAction(async (asked, cancel) =>
        {
            var (saved, restored) = await Backup.Restore(around.Connection("Owner"), around.Connection("Portal"), around.Connection("Worker"), asked.GetValue(path)!, cancel);
            var output = asked.InvocationConfiguration.Output;
            foreach (var (table, rows) in restored.Where(row => row.Value > 0)) await output.WriteLineAsync($"{table}\t{rows}");
            if (saved is null)
            {
                await output.WriteLineAsync($"{restored.Values.Sum()} rows of {restored.Count} tables are back; {asked.GetValue(path)}.rows is not there, so they were not compared.");
                return Terminal.Done;
            }
            var differing = saved.Keys.Union(restored.Keys).Where(table => saved.GetValueOrDefault(table, -1) != restored.GetValueOrDefault(table, -1)).ToList();
            foreach (var table in differing) await output.WriteLineAsync($"{table}: saved {saved.GetValueOrDefault(table, -1)}, restored {restored.GetValueOrDefault(table, -1)}");
            await output.WriteLineAsync(differing.Count == 0
                ? $"{restored.Values.Sum()} rows of {restored.Count} tables are back, as many of each as were saved."
                : $"{differing.Count} tables differ from what was saved.");
            return differing.Count == 0 ? Terminal.Done : Terminal.Refused;
        });
        return command;
    }

    private static Argument<string> Path() => new("FILE") { Description = "pg_dump's custom format; FILE.rows beside it holds how many rows each table has." };
}
