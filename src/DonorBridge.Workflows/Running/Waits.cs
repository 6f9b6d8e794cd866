using System.Globalization;
using DonorBridge.Workflows.Expressions;

namespace DonorBridge.Workflows.Running;

/// <summary>Waits on one bookmark and completes when it is resumed.</summary>
internal sealed class WaitBehaviour(Action<Burst, Run> wait, bool passesWhenTrigger = false) : Behaviour
{
    public override void Execute(Burst burst, Run run)
    {
        if (passesWhenTrigger && burst.StartActivityId == run.Node.Id) burst.Complete(run);
        else wait(burst, run);
    }
}

/// <summary>Waits until a moment, or passes straight through when it is past.</summary>
internal sealed class StartAtBehaviour : Behaviour
{
    public override void Execute(Burst burst, Run run)
    {
        var due = run.Input("DateTime") is string text
            ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : default;
        if (due <= burst.Now || burst.StartActivityId == run.Node.Id) burst.Complete(run);
        else burst.Wait(run, "Elsa.StartAt", due);
    }
}

internal sealed class EventBehaviour : Behaviour
{
    public override void Execute(Burst burst, Run run)
    {
        if (burst.StartActivityId == run.Node.Id)
        {
            burst.SetOutput(run, "Result", ((Trigger.Start)burst.Trigger).Input.GetValueOrDefault("Payload"));
            burst.Complete(run);
        }
        else burst.Wait(run, "Elsa.Event", eventName: StandardBehaviours.Text(run, "EventName") ?? "");
    }

    public override void Resume(Burst burst, Run run, Bookmark bookmark, object? input)
    {
        burst.SetOutput(run, "Result", input is IReadOnlyDictionary<string, object?> given && burst.Trigger is Trigger.Resume ? given.GetValueOrDefault("Payload") : input);
        burst.Complete(run);
    }
}

internal sealed class RunTaskBehaviour : Behaviour
{
    public override void Execute(Burst burst, Run run)
    {
        var bookmark = burst.Wait(run, "Elsa.RunTask");
        burst.SetOutput(run, "TaskId", bookmark.Id);
        burst.Effects.Add(new Effect.RunTask
        {
            Key = burst.NewKey(), ActivityId = run.Node.Id, BookmarkId = bookmark.Id,
            Name = StandardBehaviours.Text(run, "TaskName") ?? "", Payload = run.Input("Payload")
        });
    }

    public override void Resume(Burst burst, Run run, Bookmark bookmark, object? input)
    {
        burst.SetOutput(run, "Result", (input as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault("RunTaskInput"));
        burst.Complete(run);
    }
}

/// <summary>Starts another workflow, and waits for its end when asked to.</summary>
internal sealed class DispatchBehaviour : Behaviour
{
    public override void Execute(Burst burst, Run run)
    {
        var bookmark = run.Input("WaitForCompletion") is true ? burst.Wait(run, run.Node.Type) : null;
        burst.Effects.Add(new Effect.DispatchWorkflow
        {
            Key = burst.NewKey(), ActivityId = run.Node.Id, BookmarkId = bookmark?.Id,
            DefinitionId = StandardBehaviours.Text(run, "WorkflowDefinitionId") ?? throw new ActivityFault("Input WorkflowDefinitionId: say which workflow to start."),
            CorrelationId = StandardBehaviours.Text(run, "CorrelationId"),
            Input = run.Input("Input") as IReadOnlyDictionary<string, object?> ?? Values.None
        });
        if (bookmark is null) burst.Complete(run);
    }

    public override void Resume(Burst burst, Run run, Bookmark bookmark, object? input)
    {
        burst.SetOutput(run, "Result", input);
        burst.Complete(run);
    }
}
