using DonorBridge.Workflows.Instances;

namespace DonorBridge.Workflows.Running;

/// <summary>Completing, cancelling and waiting, in the order Elsa does them: it decides what a trace shows.</summary>
internal sealed partial class Burst
{
    public void Complete(Run run, Outcomes? outcomes = null)
    {
        if (run.Status != ActivityStatus.Running) return;
        if (run.Children.Count > 0)
            foreach (var child in run.Children.Where(c => !c.IsOver).ToList()) Cancel(child);
        run.Status = ActivityStatus.Completed;
        run.Outcomes = outcomes ?? Outcomes.Default;
        Leave(run);
        if (run.Parent is { } parent && parent.Awaited.Remove(run.Node)) parent.Node.Behaviour.ChildCompleted(this, parent, run, outcomes);
        if (Bookmarks.Count > 0) Bookmarks.RemoveAll(b => b.ActivityInstanceId == run.Id);
        run.Awaited.Clear();
    }

    public void Cancel(Run run)
    {
        if (run.IsOver) return;
        run.Status = ActivityStatus.Canceled;
        run.Awaited.Clear();
        // Elsa removes the bookmarks of the node, not of this one run of it.
        Bookmarks.RemoveAll(b => b.ActivityId == run.Node.Key);
        Leave(run);
        if (run.Parent is { Node.Behaviour: FlowchartBehaviour } flow) FlowchartBehaviour.ChildCancelled(this, flow, run.Node);
        foreach (var child in run.Children.Where(c => !c.IsOver).ToList()) Cancel(child);
        if (!run.Node.Behaviour.Silent) _trace?.Add($"cancel {run.Node.Type} {run.Node.Id}");
    }

    /// <summary>An activity that is over need not be remembered, unless something within it still is under way.</summary>
    private void Leave(Run run)
    {
        for (var over = run; over is { IsOver: true, Children.Count: 0, Parent: { } parent }; over = parent)
        {
            if (!parent.Children.Remove(over)) return;
            if (over.Visits is not null) Ended.Add(over);
        }
    }

    /// <summary>Puts a run back among those remembered: a dead path may schedule work in a container that is already over.</summary>
    private static void Remember(Run run)
    {
        for (var kept = run; kept.Parent is { } parent && !parent.Children.Contains(kept); kept = parent) parent.Children.Add(kept);
    }

    public Bookmark Wait(Run run, string name, DateTimeOffset? due = null, string? eventName = null)
    {
        var bookmark = new Bookmark($"{Instance.Id}/{++Sequence}", name, run.Node.Key, run.Id) { DueAt = due, EventName = eventName };
        Bookmarks.Add(bookmark);
        return bookmark;
    }

    /// <summary>A key unique for ever and the same on replay.</summary>
    public string NewKey() => $"{Instance.Id}/{++Sequence}";

    public void SendBreak(Run from)
    {
        for (var run = from.Parent; run is not null; run = run.Parent)
        {
            if (run.Node.Type == "Elsa.Sequence" || run.Node.Behaviour.Loops) run.IsBreaking = true;
            if (run.Node.Behaviour.Loops) return;
        }
    }

    /// <summary>Elsa.Complete: loops on the way are cancelled, the enclosing composite (the workflow) completes with the outcomes.</summary>
    public void CompleteComposite(Run from, Outcomes outcomes)
    {
        for (var run = from.Parent; run is not null; run = run.Parent)
        {
            if (run.Node.Behaviour.Loops)
            {
                run.IsBreaking = true;
                Cancel(run);
            }
            if (run.Parent is null) Complete(run, outcomes);
        }
    }

    public void SetWorkflowOutput(string name, object? value) =>
        Output = new Dictionary<string, object?>(Output) { [name] = value };
}
