using System.Diagnostics;
using System.Globalization;
using System.Text;
using DonorBridge.Workflows;

namespace DonorBridge.Benchmarks.Workflows;

/// <summary>How fast workflows step, with the instance read from and written to JSON each time, and what a large definition costs.
/// Seconds are of processor time, so that other work on the machine does not count; the share of it that this run got is printed first.</summary>
internal static class WorkflowBenchmarks
{
    private static readonly DateTimeOffset At = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Elsa 3.7.1 itself on two cores, in memory with its cache on, as recorded in its fact sheet: 127 to 200.</summary>
    private const double BurstsOfElsa = 200;

    public static int Run(TextWriter output)
    {
        var loop = ReviewLoop.Compile();
        var review = WorkflowProgram.Compile(ShippedWorkflows.Definitions().First(d => d.DefinitionId == "due-report-review"), ActivityCatalogue.Shipped());
        var (largestLoop, largestReview) = (0, 0);
        var (start, clock) = (Processor(), Stopwatch.StartNew());
        while (clock.Elapsed.TotalSeconds < 3) Loop(loop, i => ThroughJson(i, ref largestLoop));
        var share = (Processor() - start) / clock.Elapsed;
        var inMemory = BurstsPerSecond(() => Loop(loop, i => i));
        var withJson = BurstsPerSecond(() => Loop(loop, i => ThroughJson(i, ref largestLoop)));
        var ours = BurstsPerSecond(() => Review(review, i => ThroughJson(i, ref largestReview)));
        Line(output, "share of one processor this run got", share, "");
        Line(output, "review loop, instance in memory", inMemory, "bursts/s");
        Line(output, "review loop, instance through JSON each burst", withJson, "bursts/s");
        Line(output, "  as a ratio of memory only", withJson / inMemory, "");
        Line(output, "  as a ratio of Elsa 3.7.1 (200 bursts/s)", withJson / BurstsOfElsa, "times");
        Line(output, "our due-report review, through JSON", ours, "bursts/s");
        Line(output, "largest instance of the loop", largestLoop, "bytes");
        Line(output, "largest instance of our review", largestReview, "bytes");
        var thousand = Chain(1_000);
        Line(output, "1,000 activities: read", Milliseconds(() => WorkflowDefinition.Read(thousand)), "ms");
        var definition = WorkflowDefinition.Read(thousand);
        Line(output, "1,000 activities: compile", Milliseconds(() => WorkflowProgram.Compile(definition, ActivityCatalogue.Empty)), "ms");
        var (small, large) = (StepOf(WorkflowDefinition.Read(Chain(20))), StepOf(definition));
        Line(output, "one step of a chain of 20", small, "microseconds");
        Line(output, "one step of a chain of 1,000", large, "microseconds");
        Line(output, "  as a ratio", large / small, "times");
        return withJson >= 10_000 && largestReview < 4096 ? 0 : 1;
    }

    private static WorkflowInstance ThroughJson(WorkflowInstance instance, ref int largest)
    {
        var json = instance.ToJson();
        largest = Math.Max(largest, json.Length);
        return WorkflowInstance.FromJson(json);
    }

    private static int Loop(WorkflowProgram program, Func<WorkflowInstance, WorkflowInstance> keep)
    {
        var input = new Dictionary<string, object?> { ["Submission"] = "S-1", ["Donor"] = "D-1", ["Priority"] = "Low" };
        var instance = keep(WorkflowStep.Run(program, null, new Trigger.Start { At = At, Key = "start", InstanceId = "0198f0a1b2c37d4e8f90a1b2c3d4e5f6", Input = input }).Instance);
        string[] decisions = ["Return", "Sent", "Return", "Sent", "Accept"];
        for (var i = 0; i < decisions.Length; i++) instance = keep(Answer(program, instance, decisions[i], i));
        return instance.SubStatus == WorkflowSubStatus.Finished ? decisions.Length + 1 : throw new InvalidOperationException($"The loop ended {instance.SubStatus}.");
    }

    private static int Review(WorkflowProgram program, Func<WorkflowInstance, WorkflowInstance> keep)
    {
        var input = new Dictionary<string, object?>
        {
            ["Filing"] = "0198f0a1b2c37d4e8f90a1b2c3d4e5f6", ["DueReport"] = "0198f0a1b2c37d4e8f90a1b2c3d4e5f7", ["Snapshot"] = "0198f0a1b2c37d4e8f90a1b2c3d4e5f8",
            ["Review"] = "portal", ["PatienceDays"] = 30L, ["Reminders"] = new List<object?> { "2026-06-15", "2026-06-25" }
        };
        var bursts = 1;
        var instance = keep(WorkflowStep.Run(program, null, new Trigger.Start { At = At, Key = "start", InstanceId = "0198f0a1b2c37d4e8f90a1b2c3d4e5f9", CorrelationId = "0198f0a1b2c37d4e8f90a1b2c3d4e5f7", Input = input }).Instance);
        foreach (var decision in new[] { "Done", "Done", "Return", "version", "Done", "Done", "Accept" })
        {
            instance = keep(decision == "version"
                ? WorkflowStep.Run(program, instance, new Trigger.Event { At = At, Key = "version", Name = "NewVersion", Payload = new Dictionary<string, object?> { ["Snapshot"] = "0198f0a1b2c37d4e8f90a1b2c3d4e5fa" } }).Instance
                : Answer(program, instance, decision, bursts));
            bursts++;
        }
        return instance.SubStatus == WorkflowSubStatus.Finished ? bursts : throw new InvalidOperationException($"The review ended {instance.SubStatus}.");
    }

    private static WorkflowInstance Answer(WorkflowProgram program, WorkflowInstance instance, string decision, int number) =>
        WorkflowStep.Run(program, instance, new Trigger.Resume
        {
            At = At, Key = "answer-" + number.ToString(CultureInfo.InvariantCulture), BookmarkId = instance.Bookmarks[0].Id,
            Input = new Dictionary<string, object?> { ["Decision"] = decision, ["Comment"] = "please mend table 3" }
        }).Instance;

    private static double BurstsPerSecond(Func<int> run)
    {
        for (var warm = Stopwatch.StartNew(); warm.Elapsed.TotalSeconds < 1;) run();
        var bursts = 0L;
        var before = Processor();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < 3;) bursts += run();
        return bursts / (Processor() - before).TotalSeconds;
    }

    private static TimeSpan Processor() => Environment.CpuUsage.TotalTime;

    private static double Milliseconds(Action act)
    {
        for (var i = 0; i < 5; i++) act();
        var before = Processor();
        for (var i = 0; i < 20; i++) act();
        return (Processor() - before).TotalMilliseconds / 20;
    }

    /// <summary>A chain whose first activity waits: one step from the wait to its end would run all, so the wait is in the middle of two steps.</summary>
    private static double StepOf(WorkflowDefinition definition)
    {
        var program = WorkflowProgram.Compile(definition, ActivityCatalogue.Empty);
        var started = WorkflowStep.Run(program, null, new Trigger.Start { At = At, Key = "start", InstanceId = "i" }).Instance;
        var timer = started.Timers.First();
        return Milliseconds(() =>
        {
            for (var i = 0; i < 1_000; i++) WorkflowStep.Run(program, started, new Trigger.TimerDue { At = timer.DueAt!.Value, Key = "t", BookmarkId = timer.Id });
        });
    }

    /// <summary>Delays in a row, so that one step runs two activities whatever the length.</summary>
    private static byte[] Chain(int length)
    {
        var json = new StringBuilder("{\"id\":\"chain\",\"definitionId\":\"chain\",\"version\":1,\"root\":{\"id\":\"f\",\"type\":\"Elsa.Flowchart\",\"version\":1,\"activities\":[");
        for (var i = 0; i < length; i++)
            json.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ",")}{{\"id\":\"a{i}\",\"type\":\"Elsa.Delay\",\"version\":1,\"timeSpan\":{{\"typeName\":\"TimeSpan\",\"expression\":{{\"type\":\"Literal\",\"value\":\"00:01:00\"}}}}}}");
        json.Append("],\"connections\":[");
        for (var i = 1; i < length; i++)
            json.Append(CultureInfo.InvariantCulture, $"{(i == 1 ? "" : ",")}{{\"source\":{{\"activity\":\"a{i - 1}\",\"port\":\"Done\"}},\"target\":{{\"activity\":\"a{i}\"}}}}");
        return Encoding.UTF8.GetBytes(json.Append("]}}").ToString());
    }

    private static void Line(TextWriter output, string what, double figure, string unit) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-50} {figure,14:#,0.##} {unit}"));
}
