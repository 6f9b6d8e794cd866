using Xunit;

namespace DonorBridge.Workflows.Tests.Simulation;

/// <summary>Folders with a script and the trace expected: beside this project for what has no recording of the real Elsa, and beside our own definitions.</summary>
public class Scenarios
{
    private static string Here => Path.Combine(AppContext.BaseDirectory, "Scenarios");
    private static string Shipped => ShippedWorkflows.Path("scenarios");

    public static IEnumerable<TheoryDataRow<string>> OfTheEngine() =>
        Directory.EnumerateDirectories(Here).Order(StringComparer.Ordinal).Select(d => new TheoryDataRow<string>(Path.GetFileName(d)));

    public static IEnumerable<TheoryDataRow<string, string>> OfOurDefinitions() =>
        Directory.EnumerateDirectories(Shipped).Order(StringComparer.Ordinal).SelectMany(definition => Directory.EnumerateDirectories(definition).Order(StringComparer.Ordinal)
            .Select(d => new TheoryDataRow<string, string>(Path.GetFileName(definition), Path.GetFileName(d))));

    [Theory]
    [MemberData(nameof(OfTheEngine))]
    public void A_scenario_of_the_engine_gives_its_trace(string name)
    {
        var folder = Path.Combine(Here, name);
        var trace = Traces.Of(folder, ActivityCatalogue.Read(File.ReadAllBytes(Path.Combine(Here, "activities.json"))));
        Assert.Equal(Accepted(folder, trace), trace);
    }

    [Theory]
    [MemberData(nameof(OfOurDefinitions))]
    public void A_scenario_of_our_definition_gives_its_trace(string definition, string name)
    {
        var folder = Path.Combine(Shipped, definition, name);
        var trace = Traces.Of(folder, WorkflowDefinition.Read(File.ReadAllBytes(ShippedWorkflows.Path(definition + ".json"))), ActivityCatalogue.Shipped());
        Assert.Equal(Accepted(folder, trace), trace);
    }

    [Fact]
    public void Every_definition_we_ship_has_scenarios() =>
        Assert.Equal(ShippedWorkflows.Definitions().Select(d => d.DefinitionId).Order(), Directory.EnumerateDirectories(Shipped).Select(Path.GetFileName).Order()!);

    /// <summary>The expected trace. A new scenario has none yet: what it gave is written beside the source for a person to read and accept.</summary>
    private static string Accepted(string folder, string trace)
    {
        if (File.Exists(Path.Combine(folder, "trace.txt"))) return Traces.Expected(folder);
        var received = Path.Combine(folder, "trace.received.txt");
        File.WriteAllText(received, trace + "\n");
        throw new InvalidOperationException($"There is no trace.txt in {folder} yet; what ran is in {received}. Read it, and copy it beside the script when it is right.");
    }
}
