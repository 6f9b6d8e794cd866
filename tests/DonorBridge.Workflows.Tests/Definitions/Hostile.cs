using System.Text;
using System.Text.Json.Nodes;
using DonorBridge.Workflows.Checking;
using DonorBridge.Workflows.Drawing;
using DonorBridge.Workflows.Running;
using DonorBridge.Workflows.Simulation;
using Xunit;

namespace DonorBridge.Workflows.Tests.Definitions;

/// <summary>Definitions made to hurt: each ends within two seconds, in bounded memory, with a sentence.</summary>
public class Hostile
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private const long Memory = 400L * 1024 * 1024;

    private static T Bounded<T>(Func<T> act)
    {
        // The thread's own processor time: what else the machine does must not count.
        var began = ThreadClock.Nanoseconds();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = act();
        var spent = TimeSpan.FromMicroseconds((ThreadClock.Nanoseconds() - began) / 1_000);
        Assert.True(spent < Patience, $"It took {spent}.");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < Memory, $"It allocated {(GC.GetAllocatedBytesForCurrentThread() - before) / 1048576} MB.");
        return result;
    }

    private static string Refused(byte[] json) => Bounded(() => Assert.Throws<FormatException>(() => WorkflowDefinition.Read(json)).Message);

    private static Incident Fails(JsonObject root, params JsonObject[] variables)
    {
        var program = WorkflowProgram.Compile(A.Definition(root, variables), A.Catalogue);
        var instance = Bounded(() => WorkflowStep.Run(program, null, A.Start()).Instance);
        Assert.Equal(WorkflowSubStatus.Faulted, instance.SubStatus);
        return instance.Incidents[0];
    }

    private static JsonObject Says(string script) => A.Flow("f", [A.Step("Elsa.WriteLine", "a", ("text", A.Js(script)))]);

    private static string Chain(int length)
    {
        var json = new StringBuilder("""{"id":"x","root":{"id":"f","type":"Elsa.Flowchart","version":1,"activities":[""");
        for (var i = 0; i < length; i++) json.Append(i == 0 ? "" : ",").Append("{\"id\":\"a").Append(i).Append("\",\"type\":\"Elsa.WriteLine\",\"version\":1}");
        json.Append("],\"connections\":[");
        for (var i = 1; i < length; i++) json.Append(i == 1 ? "" : ",").Append("{\"source\":{\"activity\":\"a").Append(i - 1).Append("\",\"port\":\"Done\"},\"target\":{\"activity\":\"a").Append(i).Append("\"}}");
        return json.Append("]}}").ToString();
    }

    [Fact]
    public void Ten_megabytes_are_refused() => Assert.Contains("Split it into several workflows", Refused(Encoding.UTF8.GetBytes(Chain(10).Replace("\"x\"", $"\"x\",\"pad\":\"{new string('x', 10_000_000)}\"", StringComparison.Ordinal))), StringComparison.Ordinal);

    [Fact]
    public void Ten_thousand_activities_are_refused() => Assert.Contains("more than 5000 activities", Refused(Encoding.UTF8.GetBytes(Chain(10_000))), StringComparison.Ordinal);

    [Fact]
    public void As_many_activities_as_are_allowed_are_compiled_checked_run_and_drawn_in_time()
    {
        var definition = Bounded(() => WorkflowDefinition.Read(Chain(DefinitionLimitOfActivities)));
        Bounded(() => WorkflowCheck.Of(definition, A.Catalogue));
        Bounded(() => WorkflowDrawing.Svg(definition));
        Assert.Equal(WorkflowSubStatus.Finished, Bounded(() => Simulator.Run(definition, A.Catalogue, new SimulationScript())).Instance.SubStatus);
    }

    private const int DefinitionLimitOfActivities = 4_999;

    [Fact]
    public void A_dense_graph_is_compiled_and_checked_in_time()
    {
        var steps = Enumerable.Range(0, 140).Select(i => A.Line($"a{i}")).ToArray();
        var ways = (from i in Enumerable.Range(0, 140) from j in Enumerable.Range(0, 140) where i != j select $"a{i} -> a{j}").ToArray();
        var definition = A.Definition(A.Flow("f", steps, ways));
        Bounded(() => WorkflowCheck.Of(definition, A.Catalogue));
    }

    [Fact]
    public void Deep_JSON_is_refused() =>
        Assert.Contains("JSON", Refused(Encoding.UTF8.GetBytes($"{{\"id\":\"x\",\"root\":{string.Concat(Enumerable.Repeat("{\"a\":", 5000))}1{new string('}', 5000)}}}")), StringComparison.Ordinal);

    [Fact]
    public void Deeply_nested_activities_are_refused()
    {
        var json = "{\"id\":\"leaf\",\"type\":\"Elsa.WriteLine\"}";
        for (var i = 0; i < 60; i++) json = $"{{\"id\":\"s{i}\",\"type\":\"Elsa.Sequence\",\"activities\":[{json}]}}";
        Assert.Contains("nested more than", Refused(Encoding.UTF8.GetBytes($"{{\"id\":\"x\",\"root\":{json}}}")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_loop_without_a_wait_is_stopped()
    {
        var incident = Fails(A.Flow("f", [A.Line("a"), A.Line("b")], "a -> b", "b -> a"));
        Assert.True(incident.Message.Contains("loop that never ends", StringComparison.Ordinal) || incident.Message.Contains("took longer", StringComparison.Ordinal), incident.Message);
    }

    [Fact]
    public void A_while_that_is_always_true_is_stopped() =>
        Fails(A.Flow("f", [A.Step("Elsa.While", "w", ("condition", A.Literal(true)), ("body", A.Line("a")))]));

    [Fact]
    public void A_loop_that_starts_ever_more_branches_is_stopped() =>
        Fails(A.Flow("f", [A.Step("Elsa.ParallelForEach", "p", ("items", A.Js("Array.from({ length: 90000 }, (_, i) => i)")), ("body", A.Line("a")))]));

    [Fact]
    public void An_expression_that_never_ends_is_stopped() => Assert.Contains("stopped", Fails(Says("while (true) { }")).Message, StringComparison.Ordinal);

    [Fact]
    public void Slow_expressions_in_a_loop_are_stopped_together() =>
        Fails(A.Flow("f", [A.Step("Elsa.WriteLine", "a", ("text", A.Js("let n = 0; for (let i = 0; i < 20000; i++) n += i; n"))), A.Line("b")], "a -> b", "b -> a"));

    [Theory]
    [InlineData("let s = 'x'; while (true) s += s;")]
    [InlineData("'x'.repeat(2 ** 29)")]
    [InlineData("'x'.padStart(2 ** 29)")]
    [InlineData("const a = []; while (true) a.push('y'.repeat(10000));")]
    [InlineData("new Array(2 ** 31).fill(1)")]
    [InlineData("Array.from({ length: 2 ** 31 })")]
    [InlineData("let o = {}; for (;;) { o = { o }; }")]
    [InlineData("JSON.stringify(Array.from({ length: 50000 }, (_, i) => ({ i, a: 'x'.repeat(500) })))")]
    public void An_expression_that_eats_memory_is_stopped(string script) => Fails(Says(script));

    [Fact]
    public void An_expression_that_calls_itself_for_ever_is_stopped() => Fails(Says("(function f() { return f(); })()"));

    [Theory]
    [InlineData("/^(a+)+$/.test('a'.repeat(40) + '!')")]
    [InlineData("new RegExp('^(([a-z])+.)+[A-Z]([a-z])+$').test('a'.repeat(60))")]
    [InlineData("'x'.repeat(50000).replace(/(x+x+)+y/g, '')")]
    public void A_regular_expression_that_explodes_is_stopped(string script)
    {
        var program = WorkflowProgram.Compile(A.Definition(Says(script)), A.Catalogue);
        Bounded(() => WorkflowStep.Run(program, null, A.Start()));
    }

    [Fact]
    public void A_deeply_nested_expression_is_refused_or_run()
    {
        var program = Bounded(() => WorkflowProgram.Compile(A.Definition(Says(new string('(', 30_000) + "1" + new string(')', 30_000))), A.Catalogue));
        Bounded(() => WorkflowStep.Run(program, null, A.Start()));
    }

    [Fact]
    public void A_template_that_loops_for_ever_is_stopped() =>
        Fails(A.Flow("f", [A.Step("Elsa.WriteLine", "a", ("text", A.Liquid("{% for i in (1..100000) %}{% for j in (1..100000) %}{{ i }}{% endfor %}{% endfor %}")))]));

    [Fact]
    public void A_script_cannot_reach_the_machine() =>
        Assert.Contains("System", Fails(Says("System.IO.File.ReadAllText('/etc/passwd')")).Message, StringComparison.Ordinal);
}
