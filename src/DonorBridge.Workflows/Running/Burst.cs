using System.Globalization;
using DonorBridge.Workflows.Expressions;
using DonorBridge.Workflows.Instances;

namespace DonorBridge.Workflows.Running;

/// <summary>One burst: from a trigger until everything waits or is over. A queue of activities, one at a time, first in first out.</summary>
internal sealed partial class Burst
{
    /// <summary>More activities than this without a wait is a loop that never ends.</summary>
    public const int MostActivities = 10_000;
    /// <summary>More bookmarks than this in one instance is a loop that waits without waiting.</summary>
    public const int MostBookmarks = 2_000;

    private readonly Queue<WorkItem> _queue = new();
    private readonly List<string>? _trace;
    private int _executed;
    private (Bookmark Bookmark, object? Input)? _resuming;

    public Burst(WorkflowProgram program, WorkflowInstance instance, Trigger trigger, bool trace)
    {
        Program = program;
        Instance = instance;
        Trigger = trigger;
        Now = trigger.At;
        Sequence = instance.Sequence;
        CorrelationId = instance.CorrelationId;
        Name = instance.Name;
        SubStatus = instance.SubStatus;
        Bookmarks = [.. instance.Bookmarks];
        Output = instance.Output;
        _trace = trace ? [] : null;
        Expressions = new ExpressionScope(this);
    }

    public WorkflowProgram Program { get; }
    public WorkflowInstance Instance { get; }
    public Trigger Trigger { get; }
    public DateTimeOffset Now { get; }
    public string? StartActivityId => (Trigger as Trigger.Start)?.StartActivityId;
    public int Sequence { get; private set; }
    public string? CorrelationId { get; set; }
    public string? Name { get; set; }
    public WorkflowSubStatus SubStatus { get; private set; }
    public List<Bookmark> Bookmarks { get; }
    public List<Effect> Effects { get; } = [];
    public List<Incident> Incidents { get; } = [];
    /// <summary>Flowcharts that ended in this burst.</summary>
    public List<Run> Ended { get; } = [];
    public IReadOnlyDictionary<string, object?> Output { get; private set; }
    public Dictionary<string, object?> Input { get; } = new(StringComparer.OrdinalIgnoreCase);
    public Run? Root { get; private set; }
    public ExpressionScope Expressions { get; }
    public IReadOnlyList<string> Trace => _trace ?? (IReadOnlyList<string>)[];
    /// <summary>Outputs of activities of this burst, by activity id and output name.</summary>
    public Dictionary<(string Activity, string Output), object?> ActivityOutputs { get; } = [];
    public object? LastResult { get; set; }

    private bool IsFinished => SubStatus is WorkflowSubStatus.Finished or WorkflowSubStatus.Cancelled or WorkflowSubStatus.Faulted;

    public Budget Budget { get; } = new();

    public void Note(string text) => _trace?.Add("  note " + text);

    public void Start()
    {
        _queue.Enqueue(new WorkItem(Program.Root, null, null, false, null));
        Drain();
    }

    public void Resume(Bookmark bookmark, object? input)
    {
        var run = AllRuns().FirstOrDefault(r => r.Id == bookmark.ActivityInstanceId);
        if (run is null) return;
        _resuming = (bookmark, input);
        _queue.Enqueue(new WorkItem(run.Node, run.Parent, run, run.Backward, null));
        Drain();
    }

    public void CancelAll()
    {
        Bookmarks.Clear();
        Ended.AddRange(AllRuns().Where(run => run.Visits is not null));
        SubStatus = WorkflowSubStatus.Cancelled;
    }

    /// <summary>Elsa.Finish: nothing scheduled, nothing waited for, nobody told.</summary>
    public void Finish()
    {
        foreach (var run in AllRuns()) run.Awaited.Clear();
        _queue.Clear();
        Bookmarks.Clear();
        if (IsFinished) throw new ActivityFault($"Cannot transition from {SubStatus} to {WorkflowSubStatus.Finished}.");
        SubStatus = WorkflowSubStatus.Finished;
    }

    public void Schedule(Run owner, Node node, bool backward = false, Dictionary<string, object?>? locals = null)
    {
        owner.Awaited.Add(node);
        _queue.Enqueue(new WorkItem(node, owner, null, backward, locals));
    }

    public bool IsScheduled(Run owner, Node node)
    {
        foreach (var item in _queue)
            if (item.Owner == owner && item.Node == node) return true;
        return false;
    }

    public bool HasScheduledWithin(Run ancestor)
    {
        foreach (var item in _queue)
            if (item.Owner is { } owner && owner.IsWithin(ancestor)) return true;
        return false;
    }

    private void Drain()
    {
        SubStatus = WorkflowSubStatus.Executing;
        while (_queue.TryDequeue(out var item))
        {
            if (_executed++ >= MostActivities || Bookmarks.Count > MostBookmarks || Budget.IsSpent(_executed))
            {
                Stop(item.Node, _executed > MostActivities ? $"{MostActivities} activities ran without a wait: there is a loop that never ends. Let it wait, or count its rounds."
                    : Bookmarks.Count > MostBookmarks ? $"More than {MostBookmarks} things wait at once: there is a loop that never ends. Let it wait for what it starts."
                    : "The burst took longer than a burst may. Make its expressions cheaper or its loops shorter.");
                break;
            }
            if (item.Existing is null && item.Node.CannotRun is { } why)
            {
                Stop(item.Node, why);
                break;
            }
            Invoke(item);
        }
        if (!IsFinished) SubStatus = Root is null || EveryRunIsOver(Root) ? WorkflowSubStatus.Finished : WorkflowSubStatus.Suspended;
    }

    /// <summary>A fault of the engine, not of an activity: the burst ends at once.</summary>
    private void Stop(Node node, string why)
    {
        _queue.Clear();
        Incidents.Add(new Incident(node.Id, node.Type, why, Now));
        if (!IsFinished) SubStatus = WorkflowSubStatus.Faulted;
    }

    private void Invoke(WorkItem item)
    {
        var run = item.Existing ?? Create(item);
        _trace?.Add($"execute {run.Node.Type} {run.Node.Id}");
        var bookmarksBefore = Sequence;
        var resuming = _resuming;
        try
        {
            EvaluateInputs(run);
            var before = run.Status;
            run.Status = ActivityStatus.Running;
            if (resuming is { } r) run.Node.Behaviour.Resume(this, run, r.Bookmark, r.Input);
            else run.Node.Behaviour.Execute(this, run);
            if (resuming is { } burnt) Bookmarks.RemoveAll(b => b.Id == burnt.Bookmark.Id);
            if (_trace is not null) TraceEnd(run, before, bookmarksBefore);
        }
        catch (Exception bad) when (bad is ActivityFault or InsufficientExecutionStackException) { Fail(run, bad); }
        finally { _resuming = null; }
    }

    private void TraceEnd(Run run, ActivityStatus before, int bookmarksBefore)
    {
        if (run.Node.Behaviour.Silent) return;
        if (run.Status == ActivityStatus.Completed && before != ActivityStatus.Completed)
        {
            var outcomes = run.Outcomes is { } o && o != Outcomes.Default ? $" -> {string.Join(',', o.Names)}" : "";
            _trace!.Add($"complete {run.Node.Type} {run.Node.Id}{outcomes}");
        }
        else if (run.Status == ActivityStatus.Running)
        {
            var made = Bookmarks.Where(b => b.ActivityInstanceId == run.Id && NumberOf(b) > bookmarksBefore).Select(b => b.Name).ToList();
            if (made.Count > 0) _trace!.Add($"wait {run.Node.Type} {run.Node.Id} bookmarks: {string.Join(", ", made)}");
        }
    }

    private static int NumberOf(Bookmark bookmark) => int.Parse(bookmark.Id.AsSpan(bookmark.Id.LastIndexOf('/') + 1), CultureInfo.InvariantCulture);

    private Run Create(WorkItem item)
    {
        var run = new Run(++Sequence, item.Node, item.Owner) { Backward = item.Backward };
        if (item.Locals is not null) run.Locals = item.Locals;
        run.Variables = Program.FreshVariables(item.Node);
        if (item.Owner is null) Root = run;
        else Remember(run);
        return run;
    }

    private void Fail(Run run, Exception bad)
    {
        run.Status = ActivityStatus.Faulted;
        Remember(run);
        Incidents.Add(new Incident(run.Node.Id, run.Node.Type, bad.Message, Now));
        if (Program.Definition.IncidentStrategy == IncidentStrategy.Fault && !IsFinished) SubStatus = WorkflowSubStatus.Faulted;
    }

    private static bool EveryRunIsOver(Run run) => run.IsOver && run.Children.TrueForAll(EveryRunIsOver);

    public IEnumerable<Run> AllRuns()
    {
        if (Root is null) yield break;
        var waiting = new Stack<Run>([Root]);
        while (waiting.TryPop(out var run))
        {
            yield return run;
            for (var i = run.Children.Count - 1; i >= 0; i--) waiting.Push(run.Children[i]);
        }
    }
}
