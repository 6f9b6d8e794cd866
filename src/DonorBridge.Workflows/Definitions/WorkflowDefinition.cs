using System.Text.Json;
using DonorBridge.Workflows.Definitions;

namespace DonorBridge.Workflows;

/// <summary>One version of a workflow, as Elsa 3 stores it (shared model of 3.5 to 3.8). Immutable. The file it was read
/// from is kept whole, so that writing it back loses nothing, known to us or not.</summary>
public sealed record WorkflowDefinition
{
    /// <summary>Id of this version; instances hold it.</summary>
    public required string Id { get; init; }
    /// <summary>Id shared by all versions.</summary>
    public required string DefinitionId { get; init; }
    public required int Version { get; init; }
    public string? Name { get; init; }
    public string? Description { get; init; }
    public bool IsPublished { get; init; }
    public bool IsLatest { get; init; }
    public IReadOnlyList<VariableDefinition> Variables { get; init; } = [];
    public IReadOnlyList<InputDefinition> Inputs { get; init; } = [];
    public IReadOnlyList<OutputDefinition> Outputs { get; init; } = [];
    public IReadOnlyList<string> Outcomes { get; init; } = [];
    public ActivationStrategy Activation { get; init; }
    public IncidentStrategy IncidentStrategy { get; init; }
    public required DefinedActivity Root { get; init; }
    /// <summary>The file as it was.</summary>
    public required JsonElement Source { get; init; }

    /// <summary>Every activity, containers before their contents.</summary>
    public IEnumerable<DefinedActivity> Activities => Root.AndAllWithin();

    /// <summary>Reads a definition. What Elsa only ignores is read as Elsa reads it; <c>workflow check</c> reports it.</summary>
    /// <exception cref="FormatException">Not JSON, no definition, or larger than <see cref="DefinitionLimits"/>; the message says what to do.</exception>
    public static WorkflowDefinition Read(ReadOnlySpan<byte> json) => DefinitionReader.Read(json);

    /// <summary>Reads a definition from text.</summary>
    public static WorkflowDefinition Read(string json) => DefinitionReader.Read(System.Text.Encoding.UTF8.GetBytes(json));

    /// <summary>The definition as JSON with nothing lost.</summary>
    public string ToJson() => JsonSerializer.Serialize(Source, Indented);

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = DefinitionLimits.JsonDepth
    };
}

/// <summary>How many instances may run at once.</summary>
public enum ActivationStrategy
{
    /// <summary>Any number.</summary>
    AllowAlways,
    /// <summary>One running instance of the definition.</summary>
    Singleton,
    /// <summary>One running instance with this correlation id, of any definition.</summary>
    Correlation,
    /// <summary>One running instance of the definition with this correlation id.</summary>
    CorrelatedSingleton
}

/// <summary>What a fault does to the workflow.</summary>
public enum IncidentStrategy
{
    /// <summary>Ends it as Faulted.</summary>
    Fault,
    /// <summary>Other branches go on; the instance stays Suspended with the faulted activity.</summary>
    ContinueWithIncidents
}
