using System.CommandLine;
using DonorBridge.Documents.Iati;
using DonorBridge.Reporting.Imports;

namespace DonorBridge.Cli.Iati;

/// <summary>`iati import FILE --out DIR`: what the file says, and what was left out.</summary>
internal static class ImportVerb
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "A file of IATI 2.03 activities." };
        var folder = new Option<string>("--out") { Description = $"The folder to write into: {string.Join(", ", ImportFolder.Names)}.", HelpName = "DIR", Required = true };
        var import = new Command("import", "Read published activities into organisations, projects, grants, transactions and results. What has no place is in left-out.csv with its line and reason; what a person should look at is in to-confirm.csv. Contact persons are never read. Ends with 0 when activities were read, with 1 when the file is not IATI 2.03 activities; then nothing is written.") { file, folder };
        import.SetAction(asked => Run(asked.GetRequiredValue(file), asked.GetRequiredValue(folder), asked.InvocationConfiguration.Output));
        return import;
    }

    private static int Run(string path, string folder, TextWriter output)
    {
        var read = Read(path);
        ImportFolder.Write(read, Path.GetFileName(path), folder);
        output.WriteLine($"{read.Organisations.Count} organisations, {read.Projects.Count} projects, {read.Grants.Count} grants, {read.Money.Count} transactions, {read.Results.Count} indicators; {read.ToConfirm.Count} to confirm, {read.LeftOut.Count} left out (left-out.csv).");
        return Terminal.Done;
    }

    private static ImportedActivities Read(string path)
    {
        try
        {
            using var bytes = IatiSource.Open(path);
            return IatiImport.Read(bytes);
        }
        catch (IatiRefused refused)
        {
            throw new Refusal($"{path}{(refused.Line > 0 ? $":{refused.Line}" : "")}: {refused.Message}");
        }
    }
}
