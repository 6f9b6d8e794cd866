using Xunit;

namespace DonorBridge.Workflows.Tests.Running;

public class Steps
{
    private static readonly WorkflowProgram Review = A.Program(
        A.Flow("f",
            [A.Step("Elsa.Start", "s"), A.Step("DonorBridge.Render", "render", ("donor", A.Js("getInput('Donor')")), ("file", A.To("file"))),
             A.Step("DonorBridge.AwaitDecision", "w", ("subject", A.Literal("x")), ("timeout", A.Literal("2.00:00:00"))), A.Step("Elsa.End", "end"), A.Step("Elsa.End", "late"), A.Step("Elsa.End", "failed")],
            "s -> render", "render:Done -> w", "render:Failed -> failed", "w:Accept -> end", "w:Return -> render", "w:Timeout -> late"),
        [A.Variable("file", "String")], ["Donor"]);

    private static WorkflowInstance Rendered()
    {
        var started = WorkflowStep.Run(Review, null, A.Start(("Donor", "D-7"))).Instance;
        return WorkflowStep.Run(Review, started, A.Resume(started, "render", "Done", "rendered", ("File", "f-1"))).Instance;
    }

    [Fact]
    public void An_activity_that_does_asks_for_one_job_and_waits_for_its_answer()
    {
        var result = WorkflowStep.Run(Review, null, A.Start(("Donor", "D-7")));

        var effect = Assert.IsType<Effect.DoActivity>(Assert.Single(result.Effects));
        var bookmark = Assert.Single(result.Instance.Bookmarks);
        Assert.Equal("DonorBridge.Render", effect.ActivityType);
        Assert.Equal("D-7", effect.Inputs["Donor"]);
        Assert.Equal(bookmark.Id, effect.BookmarkId);
        Assert.NotEqual(effect.Key, bookmark.Id);
        Assert.Equal(StepOutcome.Applied, result.Outcome);
    }

    [Fact]
    public void The_job_s_answer_gives_outputs_and_the_outcome()
    {
        var waiting = Rendered();
        Assert.Equal("f-1", waiting.Variables["file"]);
        Assert.Equal(["DonorBridge.AwaitDecision", "Elsa.Delay"], waiting.Bookmarks.Select(b => b.Name));
        Assert.Equal(A.Noon.AddHours(1).AddDays(2), Assert.Single(waiting.Timers).DueAt);
    }

    [Fact]
    public void A_job_that_failed_takes_its_own_way()
    {
        var started = WorkflowStep.Run(Review, null, A.Start(("Donor", "D-7"))).Instance;
        Assert.Equal(WorkflowSubStatus.Finished, WorkflowStep.Run(Review, started, A.Resume(started, "render", "Failed")).Instance.SubStatus);
    }

    [Fact]
    public void The_same_trigger_twice_changes_nothing()
    {
        var waiting = Rendered();
        var back = A.Resume(waiting, "w", "Return", "return-1");
        var once = WorkflowStep.Run(Review, waiting, back);
        var twice = WorkflowStep.Run(Review, once.Instance, back);

        Assert.Equal(StepOutcome.AlreadyApplied, twice.Outcome);
        Assert.Same(once.Instance, twice.Instance);
        Assert.Empty(twice.Effects);
    }

    [Fact]
    public void A_bookmark_that_is_gone_makes_a_resume_do_nothing()
    {
        var waiting = Rendered();
        var accepted = WorkflowStep.Run(Review, waiting, A.Resume(waiting, "w", "Accept", "accept")).Instance;
        var late = WorkflowStep.Run(Review, accepted, A.Resume(waiting, "w", "Return", "return-late"));

        Assert.Equal(WorkflowSubStatus.Finished, accepted.SubStatus);
        Assert.Equal(StepOutcome.NothingWaits, late.Outcome);
        Assert.Same(accepted, late.Instance);
    }

    [Fact]
    public void A_time_limit_takes_the_outcome_Timeout_and_the_other_bookmark_goes()
    {
        var waiting = Rendered();
        var timer = Assert.Single(waiting.Timers);
        var result = WorkflowStep.Run(Review, waiting, new Trigger.TimerDue { At = timer.DueAt!.Value, Key = timer.Id, BookmarkId = timer.Id }, trace: true);

        Assert.Contains("complete DonorBridge.AwaitDecision w -> Timeout", result.Trace);
        Assert.Empty(result.Instance.Bookmarks);
    }

    [Fact]
    public void A_decision_that_is_no_outcome_is_refused_and_nothing_is_lost()
    {
        var waiting = Rendered();
        var refusal = Assert.Throws<ArgumentException>(() => WorkflowStep.Run(Review, waiting, A.Resume(waiting, "w", "Acept")));
        Assert.Contains("it knows Accept, Return, Timeout", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_instance_stays_on_its_version()
    {
        var waiting = Rendered();
        var refusal = Assert.Throws<ArgumentException>(() => WorkflowStep.Run(Review, waiting with { DefinitionVersionId = "test-v0" }, A.Resume(waiting, "w", "Accept")));
        Assert.Contains("an instance stays on its version", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_start_makes_an_instance()
    {
        Assert.Throws<ArgumentException>(() => WorkflowStep.Run(Review, null, new Trigger.Cancel { At = A.Noon, Key = "c" }));
        Assert.Throws<ArgumentException>(() => WorkflowStep.Run(Review, Rendered(), A.Start()));
    }

    [Fact]
    public void Cancelling_ends_it_and_cancelling_again_changes_nothing()
    {
        var cancelled = WorkflowStep.Run(Review, Rendered(), new Trigger.Cancel { At = A.Noon, Key = "c-1" }).Instance;
        Assert.Equal((WorkflowStatus.Finished, WorkflowSubStatus.Cancelled), (cancelled.Status, cancelled.SubStatus));
        Assert.Empty(cancelled.Bookmarks);
        Assert.Equal(StepOutcome.NothingWaits, WorkflowStep.Run(Review, cancelled, new Trigger.Cancel { At = A.Noon, Key = "c-2" }).Outcome);
    }

    [Fact]
    public void An_instance_goes_to_JSON_and_back_without_loss()
    {
        var waiting = Rendered();
        var json = waiting.ToJson();
        Assert.Equal(json, WorkflowInstance.FromJson(json).ToJson());
        Assert.True(json.Length < 4096, $"{json.Length} bytes");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id":"x"}""")]
    [InlineData("""{"id":"x","surprise":1}""")]
    [InlineData("""{"id":7}""")]
    public void What_is_no_instance_is_refused_with_a_sentence(string json) =>
        Assert.Contains("instance", Assert.Throws<FormatException>(() => WorkflowInstance.FromJson(System.Text.Encoding.UTF8.GetBytes(json))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(80, "Good")]
    [InlineData(50, "Good")]
    [InlineData(49, "Bad")]
    public void An_activity_that_decides_takes_the_first_rule_that_holds(int score, string outcome)
    {
        var program = A.Program(A.Flow("f", [A.Step("DonorBridge.Judge", "j", ("score", A.Js("getInput('Score')")))]), inputs: ["Score"]);
        Assert.Contains($"complete DonorBridge.Judge j -> {outcome}", WorkflowStep.Run(program, null, A.Start(("Score", (long)score)), trace: true).Trace);
    }

    [Fact]
    public void New_ids_come_from_the_trigger_and_are_not_repeated()
    {
        var program = A.Program(A.Flow("f", [A.Set("a", "x", "newGuid()"), A.Set("b", "y", "newGuid()"), A.Await("w")], "a -> b", "b -> w"), [A.Variable("x", "String"), A.Variable("y", "String")]);
        var one = WorkflowStep.Run(program, null, A.Start()).Instance;
        var same = WorkflowStep.Run(program, null, A.Start()).Instance;
        var other = WorkflowStep.Run(program, null, A.Start() with { Key = "another" }).Instance;
        Assert.Equal(one.ToJson(), same.ToJson());
        Assert.NotEqual(one.Variables["x"], one.Variables["y"]);
        Assert.NotEqual(one.Variables["x"], other.Variables["x"]);
    }

    [Fact]
    public void Dispatched_workflows_and_published_events_are_effects_with_keys()
    {
        var program = A.Program(A.Flow("f",
            [A.Step("Elsa.PublishEvent", "p", ("eventName", A.Literal("Go")), ("correlationId", A.Literal("D-1")), ("payload", A.Js("({ A: 1 })"))),
             A.Step("Elsa.DispatchWorkflow", "d", ("workflowDefinitionId", A.Literal("other")), ("correlationId", A.Literal("D-1")), ("input", A.Js("({ B: [1, 'x'] })")))], "p -> d"));
        var effects = WorkflowStep.Run(program, null, A.Start()).Effects;
        var published = Assert.IsType<Effect.PublishEvent>(effects[0]);
        var dispatched = Assert.IsType<Effect.DispatchWorkflow>(effects[1]);
        Assert.Equal(("Go", "D-1"), (published.Name, published.CorrelationId));
        Assert.Equal(("other", "D-1"), (dispatched.DefinitionId, dispatched.CorrelationId));
        Assert.Equal(new object?[] { 1L, "x" }, Assert.IsAssignableFrom<IReadOnlyList<object?>>(dispatched.Input["B"]));
        Assert.NotEqual(published.Key, dispatched.Key);
    }

    [Fact]
    public void A_fault_is_an_incident_of_the_instance_not_an_exception()
    {
        var program = A.Program(A.Flow("f", [A.Step("Elsa.Fault", "bad", ("code", A.Literal("C1")), ("message", A.Literal("boom")))]));
        var incident = Assert.Single(WorkflowStep.Run(program, null, A.Start()).Instance.Incidents);
        Assert.Equal(("bad", "Elsa.Fault", "C1: boom", A.Noon), (incident.ActivityId, incident.ActivityType, incident.Message, incident.At));
    }

    [Fact]
    public void Nothing_to_wake_it_is_called_stuck()
    {
        var program = A.Program(A.Flow("f", [A.Step("Elsa.Fault", "bad")]), options: new() { ["incidentStrategyType"] = "Elsa.Workflows.IncidentStrategies.ContinueWithIncidentsStrategy, Elsa.Workflows.Core" });
        Assert.True(WorkflowStep.Run(program, null, A.Start()).Instance.IsStuck);
    }

    [Fact]
    public void An_event_starts_at_the_trigger_that_fired()
    {
        var ev = A.Step("Elsa.Event", "ev", ("eventName", A.Literal("Go")), ("result", A.To("v")));
        var program = A.Program(A.Flow("f", [A.Line("first"), ev, A.Await("w")], "first -> ev", "ev -> w"), [A.Variable("v")]);
        var started = WorkflowStep.Run(program, null, A.Start(("Payload", "hello")) with { StartActivityId = "ev" }, trace: true);
        Assert.DoesNotContain(started.Trace, line => line.Contains("first", StringComparison.Ordinal));
        Assert.Equal("hello", started.Instance.Variables["v"]);
        Assert.Equal(WorkflowSubStatus.Finished, WorkflowStep.Run(program, started.Instance, A.Resume(started.Instance, "w", "Accept")).Instance.SubStatus);
    }

    [Fact]
    public void More_keys_than_are_kept_push_out_the_oldest()
    {
        var instance = Rendered();
        for (var i = 0; i < 70; i++)
        {
            instance = WorkflowStep.Run(Review, instance, A.Resume(instance, "w", "Return", $"return-{i}")).Instance;
            instance = WorkflowStep.Run(Review, instance, A.Resume(instance, "render", "Done", $"done-{i}")).Instance;
        }
        Assert.Equal(WorkflowInstance.KeysKept, instance.Keys.Count);
        Assert.True(instance.HasTaken("done-69"));
        Assert.False(instance.HasTaken("start"));
        Assert.True(instance.ToJson().Length < 4096, $"{instance.ToJson().Length} bytes");
    }

    [Theory]
    [InlineData("1 + 2", "3")]
    [InlineData("'a' + 1 + true + null + undefined", "a1truenullundefined")]
    [InlineData("1.5 + 1.5", "3")]
    [InlineData("0.1 + 0.2", "0.30000000000000004")]
    [InlineData("variables.n * 2 - 1", "9")]
    [InlineData("`${variables.n}|${variables.t}|${variables.nothing}|${getInput('I')}|${getInput('none')}`", "5|text|undefined|in|null")]
    [InlineData("variables.n > 4 && variables.t === 'text'", "True")]
    [InlineData("variables.n > 5 ? 'big' : 'small'", "small")]
    [InlineData("variables.nothing ?? 'else'", "else")]
    [InlineData("!variables.n", "False")]
    [InlineData("'5' == 5", "True")]
    [InlineData("1 / 3", "0.3333333333333333")]
    [InlineData("2 ** 53", "9007199254740992")]
    [InlineData("-0", "0")]
    [InlineData("'10' > 9", "True")]
    [InlineData("null + 1", "1")]
    [InlineData("'' || variables.t", "text")]
    [InlineData("typeof variables.nothing", "undefined")]
    [InlineData("variables.n === 5 !== false", "True")]
    public void Expressions_mean_what_JavaScript_means(string script, string expected)
    {
        var program = A.Program(A.Flow("f", [A.Set("a", "result", script), A.Await("w")], "a -> w"), [A.Variable("result", "String"), A.Variable("n", "Int32", "5"), A.Variable("t", "String", "text")], ["I"]);
        Assert.Equal(expected, WorkflowStep.Run(program, null, A.Start(("I", "in"))).Instance.Variables["result"]);
    }
}
