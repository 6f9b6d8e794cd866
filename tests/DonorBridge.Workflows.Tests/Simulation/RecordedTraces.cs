using DonorBridge.Workflows.Checking;
using DonorBridge.Workflows.Simulation;
using Xunit;

namespace DonorBridge.Workflows.Tests.Simulation;

/// <summary>What the real Elsa 3.7.1 did, where the recordings lie beside the checkout.</summary>
public class RecordedTraces
{
    public static IEnumerable<TheoryDataRow<string>> Recordings() => Folder() is { } folder
        ? Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(d => new TheoryDataRow<string>(Path.GetFileName(d)))
        : [new TheoryDataRow<string>("") { Skip = "The recorded traces (../shared/elsa-vectors) are not beside this checkout." }];

    [Theory]
    [MemberData(nameof(Recordings))]
    public void A_recorded_run_of_Elsa_gives_the_same_trace(string name)
    {
        var folder = Path.Combine(Folder()!, name);
        var activities = ActivityCatalogue.Read(File.ReadAllBytes(Path.Combine(folder, "..", "activities.json")));
        Assert.Equal(Traces.Expected(folder), Traces.Of(folder, activities));
    }

    [Theory]
    [InlineData("review-loop")]
    [InlineData("review-loop-timeout")]
    [InlineData("parallel-donors")]
    [InlineData("linear")]
    [InlineData("event")]
    public void A_recorded_definition_without_a_trap_is_clean(string name)
    {
        if (Folder() is not { } folder)
        {
            Assert.Skip("The recorded traces (../shared/elsa-vectors) are not beside this checkout.");
            return;
        }
        var activities = ActivityCatalogue.Read(File.ReadAllBytes(Path.Combine(folder, "activities.json")));
        Assert.Empty(WorkflowCheck.Of(WorkflowDefinition.Read(File.ReadAllBytes(Path.Combine(folder, name, "definition.json"))), activities));
    }

    private static string? Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, "shared", "elsa-vectors") is var folder && Directory.Exists(folder)) return folder;
        return null;
    }
}

internal static class Traces
{
    public static string Of(string folder, ActivityCatalogue activities)
    {
        var definition = WorkflowDefinition.Read(File.ReadAllBytes(Path.Combine(folder, "definition.json")));
        return Of(folder, definition, activities);
    }

    public static string Of(string folder, WorkflowDefinition definition, ActivityCatalogue activities)
    {
        var scriptFile = Path.Combine(folder, "script.json");
        var script = File.Exists(scriptFile) ? SimulationScript.Read(File.ReadAllBytes(scriptFile)) : new SimulationScript();
        return string.Join('\n', Simulator.Run(definition, activities, script).Trace);
    }

    public static string Expected(string folder) => string.Join('\n', File.ReadAllLines(Path.Combine(folder, "trace.txt"))
        .Where(line => line.Length > 0 && !line.StartsWith("START", StringComparison.Ordinal) && !line.StartsWith("PROBLEM", StringComparison.Ordinal)));
}
