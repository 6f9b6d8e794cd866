using System.Text.Json;
using DonorBridge.Workflows.Definitions;
using DonorBridge.Workflows.Instances;

namespace DonorBridge.Workflows.Simulation;

/// <summary>What happens from outside in a simulated run: the start, then steps in order.</summary>
public sealed record SimulationScript
{
    /// <summary>The simulated clock starts here unless the script says <c>at</c>.</summary>
    public static readonly DateTimeOffset DefaultStart = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public DateTimeOffset At { get; init; } = DefaultStart;
    public IReadOnlyDictionary<string, object?> Input { get; init; } = Values.None;
    public string? CorrelationId { get; init; }
    public IReadOnlyList<SimulationStep> Steps { get; init; } = [];

    /// <summary>Outcomes that stub activities take in turn, by activity id, instead of their first; the last one stays.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Outcomes { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Reads a script.</summary>
    /// <exception cref="FormatException">It is not one; the message names the step.</exception>
    public static SimulationScript Read(ReadOnlySpan<byte> json)
    {
        JsonElement root;
        try { root = JsonElement.Parse(json.StartsWith("\uFEFF"u8) ? json[3..] : json); }
        catch (JsonException bad) { throw new FormatException($"The script is not JSON: {bad.Message}", bad); }
        if (root.ValueKind != JsonValueKind.Object) throw new FormatException("The script must be a JSON object.");
        return new SimulationScript
        {
            At = root.Text("at") is not { } at ? DefaultStart
                : DateTimeOffset.TryParse(at, System.Globalization.CultureInfo.InvariantCulture, out var start) ? start : throw new FormatException($"The script's 'at' is no date: {at}."),
            Input = Map(root, "input"),
            CorrelationId = root.Text("correlationId"),
            Steps = [.. root.Items("steps").Select(SimulationStep.Read)],
            Outcomes = root.Object("outcomes") is { } outcomes
                ? outcomes.EnumerateObject().ToDictionary(o => o.Name, o => (IReadOnlyList<string>)[.. o.Value.EnumerateArray().Select(n => n.GetString() ?? "")]) : new Dictionary<string, IReadOnlyList<string>>()
        };
    }

    internal static IReadOnlyDictionary<string, object?> Map(JsonElement json, string name) =>
        json.Object(name) is { } map ? (IReadOnlyDictionary<string, object?>)ValueJson.From(map)! : Values.None;
}

/// <summary>One step of a script.</summary>
public abstract record SimulationStep
{
    private SimulationStep() { }

    /// <summary>Resumes the index-th bookmark of an activity. <paramref name="InputText"/> is the input as the script writes it.</summary>
    public sealed record Resume(string Activity, int Index, IReadOnlyDictionary<string, object?> Input, string InputText) : SimulationStep;

    /// <summary>Publishes an event.</summary>
    public sealed record Event(string Name, object? Payload, string? CorrelationId) : SimulationStep;

    /// <summary>Lets time pass; timers fire in the order of their due time.</summary>
    public sealed record Wait(long Milliseconds) : SimulationStep;

    /// <summary>Cancels the instance.</summary>
    public sealed record Cancel : SimulationStep;

    internal static SimulationStep Read(JsonElement step, int number)
    {
        if (step.Text("activity") is { } activity)
            return new Resume(activity, step.Number("index") ?? 0, SimulationScript.Map(step, "input"), step.Object("input") is { } input ? JsonSerializer.Serialize(input) : "{}");
        if (step.Text("event") is { } name)
            return new Event(name, step.TryGetProperty("payload", out var payload) ? ValueJson.From(payload) : null, step.Text("correlationId"));
        if (step.Real("wait") is { } wait)
            return wait is >= 0 and <= 1e14 ? new Wait((long)wait) : throw new FormatException($"Step {number + 1} of the script waits {wait} ms, which no run can.");
        if (step.Flag("cancel")) return new Cancel();
        throw new FormatException($"Step {number + 1} of the script is none of activity, event, wait, cancel.");
    }
}
