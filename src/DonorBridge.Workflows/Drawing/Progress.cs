using System.Globalization;
using DonorBridge.Workflows.Running;

namespace DonorBridge.Workflows.Drawing;

/// <summary>How far an instance came: nodes and connections taken, where it waits, what failed.</summary>
internal sealed record Progress(HashSet<Node> Done, HashSet<Edge> Taken, Dictionary<Node, string> Waiting, Dictionary<Node, string> Failed, string? Sentence)
{
    public static Progress Of(WorkflowProgram program, WorkflowInstance? instance)
    {
        var progress = new Progress([], [], [], [], instance is null ? null : Tell(instance));
        if (instance is null) return progress;
        foreach (var flow in instance.Activities.Where(a => a.ConnectionVisits.Count > 0 || a.Awaited.Count > 0)) progress.Add(program, flow.ActivityId, flow.ConnectionVisits);
        foreach (var flow in instance.Ended) progress.Add(program, flow.ActivityId, flow.ConnectionVisits);
        foreach (var bookmarks in instance.Bookmarks.GroupBy(b => b.ActivityId))
            if (program.Find(bookmarks.Key) is { } node)
                progress.Waiting[node] = bookmarks.Min(b => b.DueAt) is { } due ? $"waits, until {Date(due)}" : "waits";
        foreach (var incident in instance.Incidents)
            if (program.Find(incident.ActivityId) is { } node) progress.Failed[node] = incident.Message;
        return progress;
    }

    private void Add(WorkflowProgram program, string flowchart, IReadOnlyList<int> visits)
    {
        if (program.Find(flowchart) is not { Flow: { } graph } node) return;
        Done.Add(graph.Start);
        for (var i = 0; i + 3 < visits.Count; i += 4)
        {
            if (visits[i + 2] == 0) continue;
            foreach (var edge in node.Edges.Where(e => e.Number == visits[i]))
            {
                Taken.Add(edge);
                Done.Add(edge.Source);
                Done.Add(edge.Target);
            }
        }
    }

    private static string Tell(WorkflowInstance instance)
    {
        var state = instance.SubStatus switch
        {
            WorkflowSubStatus.Suspended when instance.IsStuck => "It is stuck: nothing can wake it.",
            WorkflowSubStatus.Suspended => $"It waits at {string.Join(", ", instance.Bookmarks.Select(b => b.ActivityId).Distinct())}.",
            WorkflowSubStatus.Faulted => "It failed.",
            WorkflowSubStatus.Cancelled => "It was cancelled.",
            _ => "It is over."
        };
        return instance.Incidents.Count == 0 ? state : $"{state} {string.Join(' ', instance.Incidents.Select(i => $"{i.ActivityId}: {i.Message}"))}";
    }

    private static string Date(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
