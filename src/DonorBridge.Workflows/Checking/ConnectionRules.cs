namespace DonorBridge.Workflows.Checking;

/// <summary>Connections of a flowchart: ids and ports.</summary>
internal static class ConnectionRules
{
    public static IEnumerable<WorkflowProblem> Of(CheckedActivity flowchart)
    {
        if (flowchart.Activity.Type != "Elsa.Flowchart") yield break;
        var children = flowchart.Children.GroupBy(c => c.Id).ToDictionary(g => g.Key, g => g.First());
        foreach (var connection in flowchart.Activity.Connections)
        {
            foreach (var end in new[] { connection.Source, connection.Target }.Where(end => !children.ContainsKey(end)))
                yield return flowchart.Problem("unknown-activity", $"The connection {connection} names '{end}', which is no activity of this flowchart; it is dropped.{DidYouMean.Among(end, children.Keys)}");
            if (children.TryGetValue(connection.Source, out var source))
                foreach (var problem in Port(source, connection.Port)) yield return problem;
        }
        foreach (var twice in flowchart.Activity.Connections.GroupBy(c => (c.Source, c.Port, c.Target)).Where(g => g.Count() > 1))
            yield return flowchart.Problem("duplicate-connection", $"The connection {twice.First()} is written {twice.Count()} times; a join behind it would count it twice. Keep one.");
    }

    private static IEnumerable<WorkflowProblem> Port(CheckedActivity source, string? port)
    {
        if (!source.IsKnown) yield break;
        var outcomes = source.Outcomes;
        if (outcomes is { Count: 0 })
            yield return source.Problem("wrong-port", $"{source.Activity.Type} ends its container: nothing follows it, so its connection is never taken. Remove it.");
        else if (port is null && !source.CompletesWithDefault)
            yield return source.Problem("wrong-port", $"A connection without a port leaves it, but it names its outcomes ({string.Join(", ", outcomes ?? ["set by its run"])}): it is never followed. Name the port.");
        else if (port is null)
            yield return source.Problem("missing-port", "A connection without a port leaves it; only the default outcome follows it. Name the port: Done.");
        else if (outcomes is not null && !outcomes.Contains(port))
            yield return source.Problem("wrong-port", $"It never completes with '{port}'; it knows {string.Join(", ", outcomes)}, written exactly so.{DidYouMean.Among(port, outcomes)}");
    }
}
