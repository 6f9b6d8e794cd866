using DonorBridge.Workflows.Expressions;
using DonorBridge.Workflows.Instances;
using DonorBridge.Workflows.Running;

namespace DonorBridge.Workflows;

/// <summary>The pure step: (program, instance, trigger) -> (instance, effects). No clock, no ids, no input or output of its own.</summary>
public static class WorkflowStep
{
    /// <summary>Runs one trigger until everything waits or is over. What goes wrong within the workflow becomes an incident of the instance, never an exception.</summary>
    /// <param name="instance">Null for <see cref="Trigger.Start"/> only.</param>
    /// <param name="trace">Whether to write the lines of the trace.</param>
    /// <exception cref="ArgumentException">The trigger does not fit the instance, the instance does not belong to the program, or a Decision is none of the activity's outcomes.</exception>
    public static StepResult Run(WorkflowProgram program, WorkflowInstance? instance, Trigger trigger, bool trace = false)
    {
        if (trigger is Trigger.Start start)
            return instance is null ? Start(program, start, trace) : throw new ArgumentException($"Instance {instance.Id} has been started already.", nameof(trigger));
        if (instance is null) throw new ArgumentException("Only a Start can be run without an instance.", nameof(instance));
        if (instance.DefinitionVersionId != program.Definition.Id)
            throw new ArgumentException($"Instance {instance.Id} runs on version {instance.DefinitionVersionId}, not on {program.Definition.Id}: an instance stays on its version.", nameof(program));
        if (instance.HasTaken(trigger.Key)) return new StepResult(instance, [], [], StepOutcome.AlreadyApplied);
        return trigger switch
        {
            Trigger.Resume resume => Resume(program, instance, trigger, resume.BookmarkId, resume.Input, resume.Input, trace),
            Trigger.TimerDue timer => Resume(program, instance, trigger, timer.BookmarkId, Values.None, null, trace),
            Trigger.Event published => Publish(program, instance, published, trace),
            _ => Cancel(program, instance, trigger)
        };
    }

    private static StepResult Start(WorkflowProgram program, Trigger.Start start, bool trace)
    {
        var empty = new WorkflowInstance
        {
            Id = start.InstanceId, DefinitionId = program.Definition.DefinitionId, DefinitionVersionId = program.Definition.Id,
            CorrelationId = start.CorrelationId, SubStatus = WorkflowSubStatus.Pending, CreatedAt = start.At, UpdatedAt = start.At, Sequence = 0
        };
        var burst = new Burst(program, empty, start, trace);
        foreach (var (name, value) in start.Input) burst.Input[name] = value;
        burst.Start();
        return InstanceOf.Burst(burst, [], StepOutcome.Applied);
    }

    private static StepResult Resume(WorkflowProgram program, WorkflowInstance instance, Trigger trigger, string bookmarkId,
        IReadOnlyDictionary<string, object?> workflowInput, object? input, bool trace)
    {
        if (instance.Status == WorkflowStatus.Finished || instance.Bookmarks.FirstOrDefault(b => b.Id == bookmarkId) is not { } bookmark)
            return new StepResult(instance, [], [], StepOutcome.NothingWaits);
        return InstanceOf.Burst(RunFrom(program, instance, trigger, bookmark, workflowInput, input, trace), instance.Keys, StepOutcome.Applied);
    }

    private static Burst RunFrom(WorkflowProgram program, WorkflowInstance instance, Trigger trigger, Bookmark bookmark,
        IReadOnlyDictionary<string, object?> workflowInput, object? input, bool trace)
    {
        var burst = new Burst(program, instance, trigger, trace);
        burst.Restore();
        foreach (var (name, value) in workflowInput) burst.Input[name] = value;
        foreach (var (name, value) in instance.Input) burst.Input[name] = value;
        burst.Resume(bookmark, input);
        return burst;
    }

    /// <summary>Each waiting bookmark is a burst of its own, as in Elsa; all belong to the one trigger.</summary>
    private static StepResult Publish(WorkflowProgram program, WorkflowInstance instance, Trigger.Event published, bool trace)
    {
        var reached = published.CorrelationId is null || published.CorrelationId == instance.CorrelationId;
        var waiting = reached && instance.Status == WorkflowStatus.Running
            ? instance.Bookmarks.Where(b => b.Name == "Elsa.Event" && b.EventName == published.Name).ToList() : [];
        if (waiting.Count == 0) return new StepResult(instance, [], [], StepOutcome.NothingWaits);
        var effects = new List<Effect>();
        var lines = new List<string>();
        var keys = instance.Keys;
        foreach (var bookmark in waiting)
        {
            if (instance.Status == WorkflowStatus.Finished || !instance.Bookmarks.Contains(bookmark)) continue;
            var step = InstanceOf.Burst(RunFrom(program, instance, published, bookmark, Values.None, published.Payload, trace), keys, StepOutcome.Applied);
            instance = step.Instance;
            effects.AddRange(step.Effects);
            lines.AddRange(step.Trace);
        }
        return new StepResult(instance, effects, lines, StepOutcome.Applied);
    }

    private static StepResult Cancel(WorkflowProgram program, WorkflowInstance instance, Trigger trigger)
    {
        if (instance.Status == WorkflowStatus.Finished) return new StepResult(instance, [], [], StepOutcome.NothingWaits);
        var burst = new Burst(program, instance, trigger, false);
        burst.Restore();
        burst.CancelAll();
        return InstanceOf.Burst(burst, instance.Keys, StepOutcome.Applied);
    }
}
