using System.Text.Json;

namespace DonorBridge.Workflows.Definitions;

/// <summary>A variable of a workflow or container. <paramref name="Value"/> is always text, converted to the type.</summary>
public sealed record VariableDefinition(string Id, string Name, string TypeName, string? Value, string? StorageDriver)
{
    /// <summary>Whether it outlives a wait: only with the workflow-instance storage driver.</summary>
    public bool IsKept => StorageDrivers.Keeps(StorageDriver);
}

/// <summary>An input of the workflow; gone after the first burst unless it has the storage driver.</summary>
public sealed record InputDefinition(string Name, string TypeName, string? StorageDriver)
{
    public bool IsKept => StorageDrivers.Keeps(StorageDriver);
}

/// <summary>An output of the workflow.</summary>
public sealed record OutputDefinition(string Name, string TypeName);

/// <summary>A connection of a flowchart. The port is the outcome's name, matched exactly; null means only the default outcome.</summary>
public sealed record Connection(string Source, string? Port, string Target)
{
    /// <summary>Written in the older shape (plain strings and <c>sourcePort</c>).</summary>
    public bool OldShape { get; init; }

    /// <summary>Bend points set in the designer.</summary>
    public IReadOnlyList<Point> Vertices { get; init; } = [];

    public override string ToString() => $"{Source} ({Port ?? "no port"}) -> {Target}";
}

/// <summary>A place on the designer's canvas.</summary>
public readonly record struct Point(double X, double Y);

/// <summary>A rectangle on the designer's canvas.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height);

/// <summary>A case of a switch: label, condition and, for Elsa.Switch, the activity to run.</summary>
public sealed record SwitchCase(string Label, JsonElement? Condition, DefinedActivity? Activity);

internal static class StorageDrivers
{
    /// <summary>The full name that every variable which must survive a wait carries.</summary>
    public const string WorkflowInstance = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core";

    public static bool Keeps(string? driver) =>
        driver is not null && driver.Split(',')[0].Trim() is "Elsa.Workflows.WorkflowInstanceStorageDriver" or "Elsa.Workflows.WorkflowStorageDriver";
}

/// <summary>The largest definition we read; beyond it a mistake or an attack is likelier than a workflow.</summary>
public static class DefinitionLimits
{
    public const int Bytes = 4 * 1024 * 1024;
    public const int Activities = 5_000;
    public const int Connections = 20_000;
    public const int JsonDepth = 256;
    public const int Nesting = 50;
}
