using System.CommandLine;
using System.CommandLine.Invocation;
using DonorBridge.Cli.Admin;
using DonorBridge.Cli.Funding;
using DonorBridge.Cli.Iati;
using DonorBridge.Cli.Formats;
using DonorBridge.Cli.Reading;
using DonorBridge.Cli.Rendering;
using DonorBridge.Cli.Reports;
using DonorBridge.Cli.Workflow;

namespace DonorBridge.Cli;

/// <summary>The verbs of the terminal and what their ends mean: 0 done, 1 input refused or something found, 2 wrong usage.</summary>
public static class Terminal
{
    public const int Done = 0, Refused = 1, WrongUsage = 2;

    public static RootCommand Commands(Surroundings? around = null)
    {
        var root = new RootCommand("DonorBridge: one report, each donor's own form.");
        ReportCommands.Add(root);
        RenderCommand.Add(root);
        ReadCommand.Add(root);
        FormatCommands.Add(root);
        AdminCommands.Add(root, around ?? Surroundings.OfThisProcess);
        IatiCommands.Add(root);
        FundingCommands.Add(root);
        WorkflowCommands.Add(root);
        return root;
    }

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, Surroundings? around = null)
    {
        var asked = Commands(around).Parse(args);

        // System.CommandLine ends wrong usage with 1 and writes the help that goes with it to standard output.
        if (asked.Action is ParseErrorAction)
        {
            await asked.InvokeAsync(new() { Output = error, Error = error });
            return WrongUsage;
        }

        try
        {
            return await asked.InvokeAsync(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception refusal) when (refusal is Refusal or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(refusal.Message);
            return Refused;
        }
    }
}
