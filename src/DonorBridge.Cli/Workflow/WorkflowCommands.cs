using System.CommandLine;
using DonorBridge.Workflows;
using DonorBridge.Workflows.Checking;
using DonorBridge.Workflows.Drawing;
using DonorBridge.Workflows.Simulation;

namespace DonorBridge.Cli.Workflow;

/// <summary>Elsa 3 workflow definitions from a terminal: checked, run against a script, drawn.</summary>
internal static class WorkflowCommands
{
    public static void Add(RootCommand root)
    {
        var workflow = new Command("workflow", "Check, simulate and draw Elsa 3 workflow definitions.");
        workflow.Subcommands.Add(Check());
        workflow.Subcommands.Add(Simulate());
        workflow.Subcommands.Add(Draw());
        root.Subcommands.Add(workflow);
    }

    private static Command Check()
    {
        var file = File();
        var activities = Activities();
        var check = new Command("check", "Tell what Elsa would only ignore, one problem a line; ends with 1 when there is any.") { file, activities };
        check.SetAction(async (asked, cancel) =>
        {
            var path = asked.GetValue(file)!;
            var problems = WorkflowCheck.Of(Definition(path), Catalogue(asked.GetValue(activities)));
            foreach (var problem in problems)
                await asked.InvocationConfiguration.Output.WriteLineAsync($"{path}: {problem}");
            return problems.Count == 0 ? Terminal.Done : Terminal.Refused;
        });
        return check;
    }

    private static Command Simulate()
    {
        var file = File();
        var script = new Option<string>("--script") { Description = "What happens from outside, as JSON: input, correlationId, steps. Without it the workflow is only started.", HelpName = "SCRIPT.json" };
        var activities = Activities();
        var simulate = new Command("simulate", "Run a definition with stand-in activities and a simulated clock, and print what ran.") { file, script, activities };
        simulate.SetAction(async (asked, cancel) =>
        {
            var path = asked.GetValue(file)!;
            var steps = asked.GetValue(script) is { } scriptPath ? Read(scriptPath, bytes => SimulationScript.Read(bytes)) : new SimulationScript();
            var definition = Definition(path);
            var catalogue = Catalogue(asked.GetValue(activities));
            var trace = Named(path, () => Simulator.Run(definition, catalogue, steps).Trace);
            var output = asked.InvocationConfiguration.Output;
            await output.WriteLineAsync($"START {Path.GetFileName(path)}");
            foreach (var line in trace) await output.WriteLineAsync(line);
            return Terminal.Done;
        });
        return simulate;
    }

    private static Command Draw()
    {
        var file = File();
        var instance = new Option<string>("--instance") { Description = "An instance's JSON: the path taken, where it waits and its incidents are shown.", HelpName = "INSTANCE.json" };
        var target = new Option<string>("--out") { Description = "The SVG to write.", HelpName = "FILE.svg", Required = true };
        var draw = new Command("draw", "Draw a definition as an accessible SVG.") { file, instance, target };
        draw.SetAction(async (asked, cancel) =>
        {
            var definition = Definition(asked.GetValue(file)!);
            var state = asked.GetValue(instance) is { } path ? Read(path, bytes => WorkflowInstance.FromJson(bytes)) : null;
            if (state is not null && state.DefinitionVersionId != definition.Id)
                throw new Refusal($"{asked.GetValue(instance)}: this instance runs on {state.DefinitionVersionId}, not on {definition.Id}. Give the definition of that version.");
            await System.IO.File.WriteAllTextAsync(asked.GetValue(target)!, WorkflowDrawing.Svg(definition, state), cancel);
            return Terminal.Done;
        });
        return draw;
    }

    private static Argument<string> File() => new("FILE") { Description = "An Elsa 3 workflow definition (JSON)." };

    private static Option<string> Activities() =>
        new("--activities") { Description = "The list of our own activity types; the product's own when not given.", HelpName = "ACTIVITIES.json" };

    private static WorkflowDefinition Definition(string path) => Read(path, bytes => WorkflowDefinition.Read(bytes));

    private static ActivityCatalogue Catalogue(string? path) => path is null ? ActivityCatalogue.Shipped() : Read(path, bytes => ActivityCatalogue.Read(bytes));

    private static T Read<T>(string path, Func<byte[], T> read)
    {
        if (!System.IO.File.Exists(path)) throw new Refusal($"{path}: there is no such file.");
        if (new FileInfo(path).Length > 16 * 1024 * 1024) throw new Refusal($"{path}: the file is larger than 16 MB; no definition, script or instance is.");
        return Named(path, () => read(System.IO.File.ReadAllBytes(path)));
    }

    private static T Named<T>(string path, Func<T> act)
    {
        try { return act(); }
        catch (Exception bad) when (bad is FormatException or ArgumentException) { throw new Refusal($"{path}: {bad.Message}"); }
    }
}
