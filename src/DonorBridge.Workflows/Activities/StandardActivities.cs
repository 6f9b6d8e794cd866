namespace DonorBridge.Workflows.Activities;

/// <summary>Elsa's standard activities: inputs, outputs and ports, as its registry of 3.7.1 lists them. All are registered in version 1.</summary>
internal static class StandardActivities
{
    private static readonly Dictionary<string, StandardActivity> All = new StandardActivity[]
    {
        new("Elsa.Workflow"), new("Elsa.Flowchart"), new("Elsa.Sequence"), new("Elsa.Parallel"),
        new("Elsa.Start"), new("Elsa.End") { Ports = [] }, new("Elsa.Finish") { Ports = [] }, new("Elsa.Break") { Ports = [] },
        new("Elsa.Complete", "Outcomes:Object") { Ports = [] },
        new("Elsa.FlowDecision", "Condition:Boolean") { Ports = ["True", "False"] },
        new("Elsa.FlowSwitch", "Mode:Text") { Ports = null },
        new("Elsa.FlowFork", "Branches:List") { Ports = null },
        new("Elsa.FlowJoin", "Mode:Text"),
        new("Elsa.SetVariable", "Value:Object") { Bare = ["variable"] },
        new("Elsa.SetOutput", "OutputName:Text", "OutputValue:Object"),
        new("Elsa.Correlate", "CorrelationId:Text"), new("Elsa.SetName", "Value:Text"),
        new("Elsa.Delay", "TimeSpan:TimeSpan") { Waits = true },
        new("Elsa.StartAt", "DateTime:DateTimeOffset") { Waits = true },
        new("Elsa.Timer", "Interval:TimeSpan") { Waits = true },
        new("Elsa.Cron", "CronExpression:Text") { Waits = true },
        new("Elsa.Event", "EventName:Text") { Outputs = ["Result"], Waits = true },
        new("Elsa.PublishEvent", "EventName:Text", "CorrelationId:Text", "IsLocalEvent:Boolean", "Payload:Object"),
        new("Elsa.RunTask", "TaskName:Text", "Payload:Object") { Outputs = ["Result", "TaskId"], Waits = true },
        new("Elsa.Fault", "Code:Text", "Category:Text", "FaultType:Text", "Message:Text") { Ports = [] },
        new("Elsa.ForEach", "Items:List") { Outputs = ["CurrentValue"], Embedded = ["body"] },
        new("Elsa.ParallelForEach", "Items:Object") { Embedded = ["body"] },
        new("Elsa.For", "Start:Integer", "End:Integer", "Step:Integer", "OuterBoundInclusive:Boolean") { Outputs = ["CurrentValue"], Embedded = ["body"] },
        new("Elsa.While", "Condition:Boolean") { Embedded = ["body"], Lazy = true },
        new("Elsa.If", "Condition:Boolean") { Outputs = ["Result"], Embedded = ["then", "else"] },
        new("Elsa.Switch", "Mode:Text") { Outputs = ["Output"], Embedded = ["default"] },
        new("Elsa.DispatchWorkflow", "WorkflowDefinitionId:Text", "CorrelationId:Text", "Input:Object", "WaitForCompletion:Boolean", "StartNewTrace:Boolean", "ChannelName:Text") { Outputs = ["Result"] },
        new("Elsa.ExecuteWorkflow", "WorkflowDefinitionId:Text", "CorrelationId:Text", "Input:Object", "WaitForCompletion:Boolean") { Outputs = ["Result"] },
        new("Elsa.BulkDispatchWorkflows", "WorkflowDefinitionId:Text", "Items:Object", "DefaultItemInputKey:Text", "CorrelationIdFunction:Object", "Input:Object", "WaitForCompletion:Boolean")
            { Embedded = ["childCompleted", "childFaulted"], Ports = ["Completed", "Canceled", "Done"] },
        new("Elsa.RunJavaScript", "Script:Text", "PossibleOutcomes:List") { Outputs = ["Result"], Ports = null },
        new("Elsa.WriteLine", "Text:Text")
    }.ToDictionary(a => a.Type);

    public static StandardActivity? Find(string type) => All.GetValueOrDefault(type);

    public static IEnumerable<string> Types => All.Keys;
}

/// <summary>One of them. Inputs are written <c>Name:Kind</c>.</summary>
internal sealed record StandardActivity(string Type, params string[] InputSpecs)
{
    public IReadOnlyList<(string Name, string Kind)> Inputs { get; } = [.. InputSpecs.Select(s => s.Split(':')).Select(s => (s[0], s[1]))];
    public string[] Outputs { get; init; } = [];
    /// <summary>Outcomes; null when they depend on its inputs; empty when nothing follows it.</summary>
    public string[]? Ports { get; init; } = ["Done"];
    /// <summary>Ports that hold an activity.</summary>
    public string[] Embedded { get; init; } = [];
    /// <summary>Members that are not wrapped inputs.</summary>
    public string[] Bare { get; init; } = [];
    public bool Waits { get; init; }
    /// <summary>Evaluates its inputs itself.</summary>
    public bool Lazy { get; init; }
    /// <summary>What an input is when the file does not say.</summary>
    public object? Default(string input) => (Type, input) switch
    {
        ("Elsa.For", "Step") => 1L,
        ("Elsa.For", "Start" or "End") => 0L,
        ("Elsa.For", "OuterBoundInclusive") => true,
        ("Elsa.ForEach", "Items") => Array.Empty<object?>(),
        _ => null
    };
}
