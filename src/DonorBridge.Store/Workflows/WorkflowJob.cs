using System.Text.Json;
using DonorBridge.Store.Access;
using DonorBridge.Workflows;

namespace DonorBridge.Store.Workflows;

/// <summary>The payload of a job that a workflow asked for; the job's kind is the activity's type.</summary>
/// <param name="Key">Of the effect, unique for ever.</param>
/// <param name="Inputs">The activity's inputs by name: ids and small words.</param>
public sealed record WorkflowJob(string InstanceId, string BookmarkId, string Key, IReadOnlyDictionary<string, JsonElement> Inputs)
{
    /// <summary>An input as text; an id of ours comes as its text too.</summary>
    /// <exception cref="InvalidOperationException">The definition gives no such input.</exception>
    public string Input(string name) => Inputs.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null
        ? value.ToString()
        : throw new InvalidOperationException($"The workflow gave the job no input '{name}'; it gave {string.Join(", ", Inputs.Keys)}.");

    /// <summary>The request that tells the workflow how the job ended. Sent in the transaction that completes the job.</summary>
    public ResumeWorkflow Done(string decision, params (string Name, object? Value)[] outputs) =>
        new(new Dictionary<string, object?>(outputs.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))) { ["Decision"] = decision }, $"{Key}/done")
        {
            BookmarkId = BookmarkId,
        };
}

/// <summary>The payload of the job that fires a timer when it falls due.</summary>
public sealed record WorkflowTimer(string BookmarkId)
{
    public const string Kind = "workflow-timer";

    /// <summary>What a worker does with it: the timer fires in the transaction that completes the job.</summary>
    public static Jobs.JobWork Work(WorkflowPrograms programs, TimeProvider time) => (run, _) =>
    {
        var timer = run.Payload<WorkflowTimer>();
        return Task.FromResult(new Jobs.JobResult((work, cancel) => new WorkflowEngine(work, programs, time).Fire(timer.BookmarkId, cancel)));
    };
}
