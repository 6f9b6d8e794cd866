using System.CommandLine;

namespace DonorBridge.Cli.Funding;

/// <summary>The verbs of `donorbridge funding`.</summary>
internal static class FundingCommands
{
    public static void Add(RootCommand root)
    {
        var funding = new Command("funding", "Measures of funding over the years.");
        funding.Subcommands.Add(MeasuresVerb.Make());
        root.Subcommands.Add(funding);
    }
}
