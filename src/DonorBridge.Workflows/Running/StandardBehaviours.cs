using System.Globalization;
using DonorBridge.Workflows.Expressions;

namespace DonorBridge.Workflows.Running;

/// <summary>Elsa's own activities that do one thing.</summary>
internal static class StandardBehaviours
{
    public static readonly IReadOnlyDictionary<string, Behaviour> ByType = new Dictionary<string, Behaviour>
    {
        ["Elsa.Workflow"] = new WorkflowBehaviour(),
        ["Elsa.Flowchart"] = new FlowchartBehaviour(),
        ["Elsa.Sequence"] = new SequenceBehaviour(),
        ["Elsa.Parallel"] = new ParallelBehaviour(),
        ["Elsa.ForEach"] = new ForEachBehaviour(),
        ["Elsa.ParallelForEach"] = new ParallelForEachBehaviour(),
        ["Elsa.For"] = new ForBehaviour(),
        ["Elsa.While"] = new WhileBehaviour(),
        ["Elsa.If"] = new IfBehaviour(),
        ["Elsa.Switch"] = new SwitchBehaviour(),
        ["Elsa.Start"] = new Act((_, _) => { }),
        ["Elsa.End"] = new Act((_, _) => { }, terminal: true),
        ["Elsa.Finish"] = new Act((burst, _) => burst.Finish(), terminal: true),
        ["Elsa.Break"] = new Act((burst, run) => burst.SendBreak(run), terminal: true),
        ["Elsa.Complete"] = new CompleteBehaviour(),
        ["Elsa.FlowJoin"] = new Act((_, _) => { }),
        ["Elsa.WriteLine"] = new Act((_, _) => { }),
        ["Elsa.FlowDecision"] = new Choose((_, run) => new Outcomes(run.Input("Condition") is true ? "True" : "False")),
        ["Elsa.FlowFork"] = new Choose((_, run) => Branches(run.Input("Branches"))),
        ["Elsa.FlowSwitch"] = new Choose(FlowSwitch),
        ["Elsa.SetVariable"] = new Act((burst, run) => burst.SetVariable(run, run.Node.TargetVariable, run.Input("Value"))),
        ["Elsa.SetOutput"] = new Act((burst, run) => burst.SetWorkflowOutput(Text(run, "OutputName") ?? "", run.Input("OutputValue"))),
        ["Elsa.Correlate"] = new Act((burst, run) => burst.CorrelationId = Text(run, "CorrelationId")),
        ["Elsa.SetName"] = new Act((burst, run) => burst.Name = Text(run, "Value")),
        ["Elsa.Fault"] = new Refuse((_, run) => FaultText(run)),
        ["Elsa.Delay"] = new WaitBehaviour((burst, run) => burst.Wait(run, "Elsa.Delay", burst.Now + Span(run, "TimeSpan"))),
        ["Elsa.Timer"] = new WaitBehaviour((burst, run) => burst.Wait(run, "Elsa.Timer", burst.Now + Span(run, "Interval")), passesWhenTrigger: true),
        ["Elsa.Cron"] = new WaitBehaviour((burst, run) => burst.Wait(run, "Elsa.Cron", NextOccurrence(burst, run)), passesWhenTrigger: true),
        ["Elsa.StartAt"] = new StartAtBehaviour(),
        ["Elsa.Event"] = new EventBehaviour(),
        ["Elsa.PublishEvent"] = new Act(Publish),
        ["Elsa.RunTask"] = new RunTaskBehaviour(),
        ["Elsa.DispatchWorkflow"] = new DispatchBehaviour(),
        ["Elsa.ExecuteWorkflow"] = new DispatchBehaviour(),
        ["Elsa.BulkDispatchWorkflows"] = new Act(DispatchAll),
        ["Elsa.RunJavaScript"] = new RunJavaScriptBehaviour(),
        ["Elsa.NotFoundActivity"] = new Refuse((_, run) => $"The activity type of {run.Node.Id} is not known.")
    };

    internal static string? Text(Run run, string input) => run.Input(input) as string;

    internal static TimeSpan Span(Run run, string input) =>
        run.Input(input) is string text && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span : TimeSpan.Zero;

    private static Outcomes Branches(object? branches) =>
        branches is IReadOnlyList<object?> { Count: > 0 } names ? new([.. names.Select(n => ValueConversion.Text(n))]) : new("Done");

    private static Outcomes FlowSwitch(Burst burst, Run run)
    {
        var matching = run.Node.Cases.Where(c => burst.IsTrue(run, c.Condition)).Select(c => c.Label).ToArray();
        if (matching.Length == 0) return new("Default");
        return IsMatchAny(run) ? new(matching) : new(matching[0]);
    }

    internal static bool IsMatchAny(Run run) => Text(run, "Mode")?.Equals("MatchAny", StringComparison.OrdinalIgnoreCase) == true;

    private static string FaultText(Run run)
    {
        var message = Text(run, "Message");
        var code = Text(run, "Code");
        return string.IsNullOrEmpty(message) ? $"Fault {code}".TrimEnd() : string.IsNullOrEmpty(code) ? message : $"{code}: {message}";
    }

    private static DateTimeOffset NextOccurrence(Burst burst, Run run)
    {
        var text = Text(run, "CronExpression") ?? "";
        try
        {
            var format = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 6 ? Cronos.CronFormat.IncludeSeconds : Cronos.CronFormat.Standard;
            return Cronos.CronExpression.Parse(text, format).GetNextOccurrence(burst.Now, TimeZoneInfo.Utc)
                ?? throw new ActivityFault($"The cron expression '{text}' never occurs again.");
        }
        catch (Cronos.CronFormatException bad) { throw new ActivityFault($"'{text}' is no cron expression: {bad.Message}", bad); }
    }

    /// <summary>One workflow per item. Waiting for all of them is Elsa's own; here ParallelForEach with DispatchWorkflow does it.</summary>
    private static void DispatchAll(Burst burst, Run run)
    {
        if (run.Input("WaitForCompletion") is true)
            throw new ActivityFault("Waiting for all workflows of a bulk dispatch is not supported here. Put a DispatchWorkflow that waits in a ParallelForEach.");
        var key = Text(run, "DefaultItemInputKey") is { Length: > 0 } given ? given : "Item";
        foreach (var item in run.Input("Items") as IReadOnlyList<object?> ?? [])
            burst.Effects.Add(new Effect.DispatchWorkflow
            {
                Key = burst.NewKey(), ActivityId = run.Node.Id,
                DefinitionId = Text(run, "WorkflowDefinitionId") ?? throw new ActivityFault("Input WorkflowDefinitionId: say which workflow to start."),
                Input = new Dictionary<string, object?>(run.Input("Input") as IReadOnlyDictionary<string, object?> ?? Values.None) { [key] = item }
            });
    }

    private static void Publish(Burst burst, Run run) => burst.Effects.Add(new Effect.PublishEvent
    {
        Key = burst.NewKey(),
        ActivityId = run.Node.Id,
        Name = Text(run, "EventName") ?? "",
        CorrelationId = Text(run, "CorrelationId"),
        Local = run.Input("IsLocalEvent") is true,
        Payload = run.Input("Payload")
    });
}
