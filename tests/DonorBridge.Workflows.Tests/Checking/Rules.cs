using System.Text.Json.Nodes;
using DonorBridge.Workflows.Checking;
using Xunit;

namespace DonorBridge.Workflows.Tests.Checking;

/// <summary>Each rule of <c>workflow check</c> has a small definition that breaks it, and a neighbour that does not.</summary>
public class Rules
{
    private static void Breaks(string rule, string activity, string says, WorkflowDefinition definition)
    {
        var problems = WorkflowCheck.Of(definition, A.Catalogue);
        var problem = Assert.Single(problems, p => p.Rule == rule);
        Assert.Equal(activity, problem.Activity);
        Assert.Contains(says, problem.Text, StringComparison.Ordinal);
        Assert.All(problems, p => Assert.Equal(rule, p.Rule));
    }

    private static void Clean(WorkflowDefinition definition) => Assert.Empty(WorkflowCheck.Of(definition, A.Catalogue));

    private static readonly string[] AllOutcomes = ["w:Accept -> end", "w:Return -> end2"];
    private static JsonObject[] AndEnds(params JsonObject[] steps) => [.. steps, A.Step("Elsa.End", "end"), A.Step("Elsa.End", "end2")];

    [Fact]
    public void The_definitions_we_ship_are_clean()
    {
        foreach (var definition in ShippedWorkflows.Definitions())
            Assert.Empty(WorkflowCheck.Of(definition, ActivityCatalogue.Shipped()));
    }

    [Fact]
    public void An_unknown_type_is_found_with_what_was_meant() =>
        Breaks("unknown-type", "a", "Did you mean 'Elsa.WriteLine'?", A.Definition(A.Flow("f", [A.Step("Elsa.WriteLin", "a")])));

    [Fact]
    public void A_version_that_is_not_registered_is_found()
    {
        var old = A.Line("a");
        old["version"] = 2;
        Breaks("unknown-version", "a", "Use version 1", A.Definition(A.Flow("f", [old])));
    }

    [Fact]
    public void An_activity_without_an_id_is_found()
    {
        var nameless = A.Line("x");
        nameless.Remove("id");
        Breaks("missing-id", "WriteLine1", "Give it one", A.Definition(A.Flow("f", [nameless])));
    }

    [Fact]
    public void Two_activities_with_one_id_are_found() =>
        Breaks("duplicate-id", "a", "Give each its own", A.Definition(A.Flow("f", [A.Line("b"), A.Step("Elsa.If", "i", ("condition", A.Literal(true)), ("then", A.Line("a")), ("else", A.Line("a")))], "b -> i")));

    [Fact]
    public void An_input_without_a_type_name_is_found()
    {
        var input = A.Literal("x");
        input.Remove("typeName");
        Breaks("input-without-type", "a", "Add \"typeName\"", A.Definition(A.Flow("f", [A.Step("Elsa.WriteLine", "a", ("text", input))])));
    }

    [Fact]
    public void An_unregistered_expression_type_is_found() =>
        Breaks("unregistered-expression", "a", "Did you mean 'JavaScript'?", A.Definition(A.Flow("f", [A.Step("Elsa.WriteLine", "a", ("text", A.Wrapped("String", "Javascript", "1")))])));

    [Fact]
    public void A_misspelt_input_is_found() =>
        Breaks("unknown-member", "a", "Did you mean 'text'?", A.Definition(A.Flow("f", [A.Step("Elsa.WriteLine", "a", ("txet", A.Literal("x")))])));

    [Fact]
    public void A_misspelt_port_with_an_activity_is_found() =>
        Breaks("unknown-member", "i", "Did you mean 'then'?", A.Definition(A.Flow("f", [A.Step("Elsa.If", "i", ("condition", A.Literal(true)), ("thne", A.Line("a")))])));

    [Fact]
    public void A_port_written_in_the_wrong_case_is_found() =>
        Breaks("wrong-port", "a", "Did you mean 'Done'?", A.Definition(A.Flow("f", [A.Step("Elsa.Start", "s"), A.Line("a"), A.Line("b")], "s -> a", "a:done -> b")));

    [Fact]
    public void A_port_that_is_no_outcome_is_found() =>
        Breaks("wrong-port", "j", "it knows Good, Bad", A.Definition(A.Flow("f", [A.Step("DonorBridge.Judge", "j", ("score", A.Literal(1))), A.Line("b")], "j:Done -> b")));

    [Fact]
    public void A_connection_without_a_port_is_found() =>
        Breaks("missing-port", "a", "Name the port: Done", A.Definition(A.Flow("f", [A.Line("a"), A.Line("b")], "a:null -> b")));

    [Fact]
    public void A_connection_that_leaves_an_end_is_found() =>
        Breaks("wrong-port", "e", "nothing follows it", A.Definition(A.Flow("f", [A.Step("Elsa.End", "e"), A.Line("b")], "e -> b")));

    [Fact]
    public void A_connection_to_an_unknown_activity_is_found() =>
        Breaks("unknown-activity", "f", "'bb'", A.Definition(A.Flow("f", [A.Line("a"), A.Line("b")], "a -> b", "a -> bb")));

    [Fact]
    public void A_connection_written_twice_is_found() =>
        Breaks("duplicate-connection", "f", "Keep one", A.Definition(A.Flow("f", [A.Line("a"), A.Line("b")], "a -> b", "a -> b")));

    [Fact]
    public void An_unknown_variable_id_is_found() =>
        Breaks("unknown-variable-id", "set", "'totl'", A.Definition(A.Flow("f", [A.Set("set", "totl", "1")]), [A.Variable("total")]));

    [Fact]
    public void A_variable_read_after_a_wait_must_be_kept()
    {
        WorkflowDefinition Reads(bool kept) => A.Definition(A.Flow("f", AndEnds(A.Await("w"), A.Step("Elsa.WriteLine", "a", ("text", A.Js("variables.v")))), "w:Accept -> a", "a -> end", "w:Return -> end2"), [A.Variable("v", kept: kept)]);
        Breaks("variable-not-kept", "a", "after a wait", Reads(kept: false));
        Clean(Reads(kept: true));
    }

    [Fact]
    public void A_variable_used_only_before_the_wait_need_not_be_kept() =>
        Clean(A.Definition(A.Flow("f", AndEnds(A.Set("a", "v", "1"), A.Await("w")), ["a -> w", .. AllOutcomes]), [A.Variable("v", kept: false)]));

    [Fact]
    public void A_workflow_input_read_after_a_wait_must_be_kept()
    {
        WorkflowDefinition Reads(bool kept) => A.Definition(A.Flow("f", AndEnds(A.Await("w"), A.Step("Elsa.WriteLine", "a", ("text", A.Js("getInput('I')")))), "w:Accept -> a", "a -> end", "w:Return -> end2"), inputs: ["I"], keptInputs: kept);
        Breaks("input-not-kept", "a", "storageDriverType", Reads(kept: false));
        Clean(Reads(kept: true));
    }

    [Fact]
    public void A_join_over_a_branch_that_may_not_arrive_is_found()
    {
        WorkflowDefinition Joins(string mode, params string[] more) => A.Definition(A.Flow("f",
            [A.Step("Elsa.FlowFork", "s", ("branches", A.Object("[\"A\",\"B\"]"))), A.Step("DonorBridge.Judge", "x", ("score", A.Literal(1))), A.Line("y"), A.Step("Elsa.FlowJoin", "j", ("mode", A.Literal(mode)))],
            ["s:A -> x", "s:B -> y", "x:Good -> j", "y -> j", .. more]));
        Breaks("join-may-not-fill", "j", "the one from x", Joins("WaitAll"));
        Clean(Joins("WaitAllActive"));
    }

    [Fact]
    public void A_join_all_of_whose_branches_arrive_is_clean() =>
        Clean(A.Definition(A.Flow("f", [A.Step("Elsa.FlowFork", "s", ("branches", A.Object("[\"A\",\"B\"]"))), A.Line("x"), A.Line("y"), A.Step("Elsa.FlowJoin", "j", ("mode", A.Literal("WaitAll")))],
            "s:A -> x", "s:B -> y", "x -> j", "y -> j")));

    [Fact]
    public void A_node_that_merges_across_a_loop_is_found() =>
        Breaks("merges-across-a-loop", "m", "Give each its own node", A.Definition(A.Flow("f",
            [A.Step("Elsa.FlowDecision", "kind", ("condition", A.Literal(true))), A.Line("x"), A.Step("Elsa.FlowDecision", "again", ("condition", A.Literal(false))), A.Line("m")],
            "kind:True -> x", "kind:False -> m", "x -> again", "again:True -> x", "again:False -> m")));

    [Fact]
    public void An_illegal_backward_connection_is_found() =>
        Breaks("illegal-backward-connection", "again", "back to x", A.Definition(A.Flow("f",
            [A.Step("Elsa.Start", "s"), A.Line("x"), A.Line("y"), A.Step("Elsa.FlowDecision", "again", ("condition", A.Literal(true)))],
            "s -> x", "s -> y", "x -> again", "y -> again", "again:True -> x")));

    [Fact]
    public void A_node_that_cannot_be_reached_is_found() =>
        Breaks("unreachable", "b", "Nothing leads to it from s", A.Definition(A.Flow("f", [A.Step("Elsa.Start", "s"), A.Line("a"), A.Line("b")], "s -> a")));

    [Fact]
    public void A_script_that_does_not_parse_is_found() =>
        Breaks("expression-does-not-parse", "a", "Input text", A.Definition(A.Flow("f", [A.Step("Elsa.WriteLine", "a", ("text", A.Js("1 +")))])));

    [Fact]
    public void A_template_that_does_not_parse_is_found() =>
        Breaks("expression-does-not-parse", "a", "Input text", A.Definition(A.Flow("f", [A.Step("Elsa.WriteLine", "a", ("text", A.Liquid("{{ x | }}")))])));

    [Fact]
    public void JSON_that_does_not_parse_is_found() =>
        Breaks("expression-does-not-parse", "a", "is not JSON", A.Definition(A.Flow("f", [A.Step("Elsa.FlowFork", "a", ("branches", A.Object("[\"A\"")))])));

    [Fact]
    public void A_script_that_names_an_unknown_variable_is_found() =>
        Breaks("unknown-variable", "a", "Did you mean 'total'?", A.Definition(A.Flow("f", [A.Step("Elsa.WriteLine", "a", ("text", A.Js("variables.totle + 1")))]), [A.Variable("total")]));

    [Fact]
    public void A_template_that_names_an_unknown_variable_is_found() =>
        Breaks("unknown-variable", "a", "Did you mean 'total'?", A.Definition(A.Flow("f", [A.Step("Elsa.WriteLine", "a", ("text", A.Liquid("{{ Variables.totla }}")))]), [A.Variable("total")]));

    [Fact]
    public void A_script_that_reads_an_undeclared_input_is_found() =>
        Breaks("unknown-input", "a", "Did you mean 'Donor'?", A.Definition(A.Flow("f", [A.Step("Elsa.WriteLine", "a", ("text", A.Js("getInput('Doner')")))]), inputs: ["Donor"]));

    [Fact]
    public void A_script_that_uses_a_name_nothing_declares_is_found() =>
        Breaks("unknown-name", "a", "'getTotl'", A.Definition(A.Flow("f", [A.Step("Elsa.WriteLine", "a", ("text", A.Js("getTotl()")))]), [A.Variable("Total")]));

    [Fact]
    public void A_script_that_declares_its_own_names_is_clean() =>
        Clean(A.Definition(A.Flow("f", [A.Step("Elsa.WriteLine", "a", ("text", A.Js("(() => { const [x, { y: z = 2 }] = [1, {}]; function g(q) { return q + x + z; } try { return [3].map(i => g(i)); } catch (e) { return e.message; } })()")))])));

    [Fact]
    public void An_output_of_an_unknown_activity_is_found() =>
        Breaks("unknown-activity", "a", "'gone'", A.Definition(A.Flow("f", [A.Step("Elsa.WriteLine", "a", ("text", A.Js("getOutputFrom('gone')")))])));

    [Fact]
    public void An_undeclared_workflow_output_is_found() =>
        Breaks("unknown-output", "a", "Did you mean 'Result'?", A.Definition(A.Flow("f", [A.Step("Elsa.SetOutput", "a", ("outputName", A.Literal("Resutl")), ("outputValue", A.Literal(1)))])));

    [Fact]
    public void A_wait_with_an_outcome_that_leads_nowhere_is_found() =>
        Breaks("wait-without-way-out", "w", "answered with Return", A.Definition(A.Flow("f", AndEnds(A.Await("w")), "w:Accept -> end", "w:Accept -> end2")));

    [Fact]
    public void A_loop_of_waits_without_an_exit_is_found() =>
        Breaks("wait-without-way-out", "d", "only goes round", A.Definition(A.Flow("f", [A.Line("a"), A.Step("Elsa.Delay", "d", ("timeSpan", A.Literal("00:01:00")))], "a -> d", "d -> a")));

    [Fact]
    public void A_timeout_that_can_never_fire_is_found() =>
        Breaks("wait-without-way-out", "w", "no input 'timeout'", A.Definition(A.Flow("f", [.. AndEnds(A.Await("w")), A.Step("Elsa.End", "end3")], [.. AllOutcomes, "w:Timeout -> end3"])));

    [Fact]
    public void A_loop_without_a_body_is_found() =>
        Breaks("empty-loop", "w", "no body", A.Definition(A.Flow("f", [A.Step("Elsa.While", "w", ("condition", A.Literal(false)))])));

    [Fact]
    public void A_variable_of_an_unknown_type_is_found() =>
        Assert.Contains(WorkflowCheck.Of(A.Definition(A.Flow("f", [A.Line("a")]), [A.Variable("v", "Strng")]), A.Catalogue), p => p.Rule == "unknown-value-type" && p.Text.Contains("Did you mean 'String'?", StringComparison.Ordinal));

    [Fact]
    public void A_default_that_is_not_of_its_type_is_found() =>
        Assert.Contains(WorkflowCheck.Of(A.Definition(A.Flow("f", [A.Line("a")]), [A.Variable("v", "Int32", "many")]), A.Catalogue), p => p.Rule == "bad-default");

    [Fact]
    public void Two_variables_of_one_name_are_found() =>
        Assert.Contains(WorkflowCheck.Of(A.Definition(A.Flow("f", [A.Line("a")]), [A.Variable("v"), A.Variable("v")]), A.Catalogue), p => p.Rule == "duplicate-variable");

    [Fact]
    public void A_problem_names_the_activity_and_the_rule() =>
        Assert.Equal("activity a: The type 'X.Y' is not known: Elsa puts a placeholder in its place that fails, and drops its outgoing connections. [unknown-type]",
            WorkflowCheck.Of(A.Definition(A.Flow("f", [A.Step("X.Y", "a")])), ActivityCatalogue.Empty)[0].ToString());
}
