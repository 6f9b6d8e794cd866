using System.Runtime.CompilerServices;
using DonorBridge.Workflows.Instances;

namespace DonorBridge.Workflows.Running;

/// <summary>Elsa 3.7.1's flowchart in counter mode: every outbound connection is visited, followed or not, and dead paths are carried on.</summary>
internal sealed class FlowchartBehaviour : Behaviour
{
    public override bool Silent => true;

    public override void Execute(Burst burst, Run run)
    {
        var start = StartOf(run.Node, burst.StartActivityId);
        if (start is null) burst.Complete(run);
        else
        {
            if (start.Id == burst.StartActivityId) run.Memory["start"] = start.Id;
            burst.Schedule(run, start);
        }
    }

    /// <summary>The trigger of this run, else Elsa.Start, else the first that can start a workflow, else the first without inbound, else the first.</summary>
    public static Node? StartOf(Node flowchart, string? trigger)
    {
        var nodes = flowchart.Activities;
        var targets = flowchart.Edges.Select(e => e.Target).ToHashSet();
        return nodes.FirstOrDefault(n => trigger is not null && n.Id == trigger)
            ?? nodes.FirstOrDefault(n => n.Type == "Elsa.Start")
            ?? nodes.FirstOrDefault(n => n.CanStartWorkflow)
            ?? nodes.FirstOrDefault(n => !targets.Contains(n))
            ?? nodes.FirstOrDefault();
    }

    public override void ChildCompleted(Burst burst, Run flow, Run child, Outcomes? outcomes)
    {
        if (child.Status != ActivityStatus.Completed) return;
        if (child.Node.Behaviour.Terminal) burst.Complete(flow);
        else if (!VisitOutbound(burst, flow, child.Node, outcomes ?? Outcomes.Default, child.Backward)) CompleteWhenIdle(burst, flow);
    }

    /// <summary>A child was cancelled: its outbound connections count as visited and not followed.</summary>
    public static void ChildCancelled(Burst burst, Run flow, Node child)
    {
        CompleteWhenIdle(burst, flow);
        VisitOutbound(burst, flow, child, Outcomes.None, false);
    }

    private static FlowGraph GraphOf(Run flow)
    {
        if (flow.Flow is not null) return flow.Flow;
        return flow.Flow = flow.Memory.TryGetValue("start", out var id) && StartOf(flow.Node, (string)id!) is { } start && start != flow.Node.Flow!.Start
            ? new FlowGraph(flow.Node.Edges, start, flow.Node.Activities.Length) : flow.Node.Flow!;
    }

    private static bool VisitOutbound(Burst burst, Run flow, Node node, Outcomes outcomes, bool reachedBackward)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var graph = GraphOf(flow);
        var visits = flow.Visits ??= new Visits();
        if (graph.IsDangling(node)) throw new ActivityFault($"Activity {node.Id} is not reachable from the flowchart graph. Unable to schedule its outbound activities.");
        if (!reachedBackward) visits.Visit(node);
        var scheduled = false;
        foreach (var edge in graph.Outbound(node))
        {
            var followed = outcomes.Follow(edge.Port);
            visits.Visit(edge, followed);
            scheduled |= graph.IsBackward(edge) ? FollowBackward(burst, flow, graph, edge, followed) : VisitForward(burst, flow, graph, edge);
        }
        return scheduled;
    }

    private static bool FollowBackward(Burst burst, Run flow, FlowGraph graph, Edge edge, bool followed)
    {
        if (!followed) return false;
        if (!graph.IsValidBackward(edge))
            throw new ActivityFault($"Invalid backward connection: every path from the source ('{edge.Source.Id}') must go through the target ('{edge.Target.Id}') when tracing back to the start.");
        burst.Schedule(flow, edge.Target, backward: true);
        return true;
    }

    private static bool VisitForward(Burst burst, Run flow, FlowGraph graph, Edge edge)
    {
        var visits = flow.Visits!;
        var inbound = graph.InboundForward(edge.Target);
        var seen = visits.Of(edge.Target);
        switch (ModeOf(burst, flow, edge.Target))
        {
            case "WaitAny":
                if (visits.Of(edge) <= seen || burst.IsScheduled(flow, edge.Target)) return false;
                if (AnyFollowed(visits, inbound, seen))
                {
                    burst.Schedule(flow, edge.Target);
                    CancelBefore(burst, flow, graph, edge.Target);
                    return true;
                }
                return AllVisited(visits, inbound, seen) && Skip(burst, flow, edge.Target);
            case "WaitAll":
                if (!AllVisited(visits, inbound, seen)) return false;
                return inbound.All(visits.LastFollowed) ? ScheduleTarget(burst, flow, edge) : Skip(burst, flow, edge.Target);
            default:
                if (!AllVisited(visits, inbound, seen)) return false;
                return AnyFollowed(visits, inbound, seen) ? ScheduleTarget(burst, flow, edge) : Skip(burst, flow, edge.Target);
        }
    }

    /// <summary>A node that is no FlowJoin is an implicit join over its active branches.</summary>
    private static string ModeOf(Burst burst, Run flow, Node node)
    {
        if (node.Type != "Elsa.FlowJoin") return "WaitAllActive";
        var mode = burst.Evaluate(flow, node.Inputs[0]) as string;
        return mode switch
        {
            null or "" => "WaitAny",
            _ when mode.Equals("WaitAll", StringComparison.OrdinalIgnoreCase) => "WaitAll",
            _ when mode.Equals("WaitAllActive", StringComparison.OrdinalIgnoreCase) => "WaitAllActive",
            _ when mode.Equals("WaitAny", StringComparison.OrdinalIgnoreCase) => "WaitAny",
            _ => throw new ActivityFault($"{mode} is no join mode; use WaitAll, WaitAllActive or WaitAny.")
        };
    }

    private static bool AllVisited(Visits visits, IReadOnlyList<Edge> inbound, int seen)
    {
        foreach (var edge in inbound)
            if (visits.Of(edge) <= seen) return false;
        return true;
    }

    /// <summary>Among the connections of the latest round.</summary>
    private static bool AnyFollowed(Visits visits, IReadOnlyList<Edge> inbound, int seen)
    {
        var latest = 0;
        foreach (var edge in inbound) latest = Math.Max(latest, visits.Of(edge));
        if (latest <= seen) return false;
        foreach (var edge in inbound)
            if (visits.Of(edge) == latest && visits.LastFollowed(edge)) return true;
        return false;
    }

    private static bool ScheduleTarget(Burst burst, Run flow, Edge edge)
    {
        burst.Schedule(flow, edge.Target);
        return true;
    }

    private static bool Skip(Burst burst, Run flow, Node node) => VisitOutbound(burst, flow, node, Outcomes.None, false);

    private static void CancelBefore(Burst burst, Run flow, FlowGraph graph, Node node)
    {
        if (flow.Children.Count == 0) return;
        var ancestors = graph.Ancestors(node);
        foreach (var child in flow.Children.Where(c => ancestors.Contains(c.Node)).ToList()) burst.Cancel(child);
    }

    private static void CompleteWhenIdle(Burst burst, Run flow)
    {
        if (flow.Children.Any(c => c.Status == ActivityStatus.Running) || burst.HasScheduledWithin(flow)) return;
        if (!flow.Children.Any(c => c.Status == ActivityStatus.Faulted)) burst.Complete(flow);
    }
}
