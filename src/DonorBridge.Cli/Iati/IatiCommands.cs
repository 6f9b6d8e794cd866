using System.CommandLine;

namespace DonorBridge.Cli.Iati;

/// <summary>The verbs of `donorbridge iati`.</summary>
internal static class IatiCommands
{
    public static void Add(RootCommand root)
    {
        var iati = new Command("iati", "Check and read published IATI 2.03 activities.");
        iati.Subcommands.Add(CheckVerb.Make());
        iati.Subcommands.Add(ImportVerb.Make());
        root.Subcommands.Add(iati);
    }
}
