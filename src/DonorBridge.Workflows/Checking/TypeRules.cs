using DonorBridge.Workflows.Activities;

namespace DonorBridge.Workflows.Checking;

/// <summary>Types, versions and ids.</summary>
internal static class TypeRules
{
    public static IEnumerable<WorkflowProblem> Of(CheckedActivity activity)
    {
        if (!activity.Activity.HasOwnId)
            yield return activity.Problem("missing-id", $"This {activity.Activity.Type} has no id of its own; it is called {activity.Id} here. Give it one: connections, bookmarks and SetVariable go by it.");
        if (!activity.IsKnown)
            yield return activity.Problem("unknown-type",
                $"The type '{activity.Activity.Type}' is not known: Elsa puts a placeholder in its place that fails, and drops its outgoing connections.{DidYouMean.Among(activity.Activity.Type, StandardActivities.Types.Concat(activity.Catalogue.Types.Select(t => t.Type)))}");
        else if (activity.Activity.Version is not (null or 1))
            yield return activity.Problem("unknown-version", $"Version {activity.Activity.Version} of {activity.Activity.Type} is not registered: the workflow would fail when it gets there. Use version 1.");
        if (activity.Activity.Type is "Elsa.ForEach" or "Elsa.ParallelForEach" or "Elsa.For" or "Elsa.While" && !activity.Activity.Ports.ContainsKey("body"))
            yield return activity.Problem("empty-loop", "The loop has no body. Put an activity in 'body', or take the loop out.");
    }
}
