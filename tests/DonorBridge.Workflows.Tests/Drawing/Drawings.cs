using System.Xml.Linq;
using DonorBridge.Workflows.Drawing;
using Xunit;

namespace DonorBridge.Workflows.Tests.Drawing;

public class Drawings
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static XElement Draw(WorkflowDefinition definition, WorkflowInstance? instance = null) => XDocument.Parse(WorkflowDrawing.Svg(definition, instance)).Root!;

    private static XElement Box(XElement svg, string activity) =>
        Assert.Single(svg.Descendants(Svg + "g"), g => g.Attribute("aria-label")?.Value.Contains($", {activity}.", StringComparison.Ordinal) == true);

    [Fact]
    public void A_drawing_has_a_title_a_description_and_a_labelled_box_for_every_activity()
    {
        foreach (var definition in ShippedWorkflows.Definitions())
        {
            var svg = Draw(definition);
            Assert.Equal("workflow-title workflow-description", svg.Attribute("aria-labelledby")!.Value);
            Assert.Contains(definition.Name!, svg.Element(Svg + "title")!.Value, StringComparison.Ordinal);
            foreach (var activity in definition.Activities.Where(a => a.Type != "Elsa.Flowchart")) Box(svg, activity.Id);
        }
    }

    [Fact]
    public void Places_from_the_designer_are_kept_in_their_order()
    {
        var svg = Draw(ShippedWorkflows.Definitions().First(d => d.DefinitionId == "filing"));
        double X(string id) => (double)Box(svg, id).Element(Svg + "rect")!.Attribute("x")!;
        Assert.True(X("start") < X("check") && X("check") < X("signOff") && X("signOff") < X("submit"));
    }

    [Fact]
    public void No_box_lies_on_another_without_places_from_the_designer()
    {
        var svg = Draw(A.Definition(A.Flow("f", [A.Step("Elsa.FlowFork", "s", ("branches", A.Object("[\"A\",\"B\",\"C\"]"))), A.Line("a"), A.Line("b"), A.Line("c"), A.Line("d")], "s:A -> a", "s:B -> b", "s:C -> c", "a -> d", "b -> d", "c -> d", "d -> s")));
        var boxes = svg.Descendants(Svg + "rect").Where(r => r.Attribute("class")!.Value == "box").Select(r => (X: (double)r.Attribute("x")!, Y: (double)r.Attribute("y")!)).ToList();
        Assert.Equal(5, boxes.Distinct().Count());
        foreach (var (one, other) in from i in boxes from j in boxes where i != j select (i, j))
            Assert.False(Math.Abs(one.X - other.X) < 190 && Math.Abs(one.Y - other.Y) < 64);
    }

    [Fact]
    public void An_instance_shows_the_path_taken_and_where_it_waits()
    {
        var program = A.Program(A.Flow("f", [A.Step("Elsa.Start", "s"), A.Line("a"), A.Step("DonorBridge.AwaitDecision", "w", ("timeout", A.Literal("1.00:00:00"))), A.Line("b")], "s -> a", "a -> w", "w:Accept -> b"));
        var svg = Draw(program.Definition, WorkflowStep.Run(program, null, A.Start()).Instance);
        Assert.Contains("done", Box(svg, "a").Attribute("class")!.Value, StringComparison.Ordinal);
        Assert.Contains("Waits, until 2026-06-02 12:00", Box(svg, "w").Attribute("aria-label")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("done", Box(svg, "b").Attribute("class")!.Value, StringComparison.Ordinal);
        Assert.Equal(2, svg.Descendants(Svg + "g").Count(g => g.Attribute("class")?.Value == "taken"));
    }

    [Fact]
    public void A_finished_instance_still_shows_its_path()
    {
        var program = A.Program(A.Flow("f", [A.Step("DonorBridge.Judge", "j", ("score", A.Literal(90))), A.Line("good"), A.Line("bad")], "j:Good -> good", "j:Bad -> bad"));
        var svg = Draw(program.Definition, WorkflowStep.Run(program, null, A.Start()).Instance);
        Assert.Contains("done", Box(svg, "good").Attribute("class")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("done", Box(svg, "bad").Attribute("class")!.Value, StringComparison.Ordinal);
        Assert.Contains("It is over.", svg.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_instance_still_shows_its_path()
    {
        var program = A.Program(A.Flow("f", [A.Line("a"), A.Await("w")], "a -> w"));
        var waiting = WorkflowStep.Run(program, null, A.Start()).Instance;
        var svg = Draw(program.Definition, WorkflowStep.Run(program, waiting, new Trigger.Cancel { At = A.Noon, Key = "c" }).Instance);
        Assert.Contains("done", Box(svg, "a").Attribute("class")!.Value, StringComparison.Ordinal);
        Assert.Contains("It was cancelled.", svg.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void An_incident_is_shown_with_its_sentence()
    {
        var program = A.Program(A.Flow("f", [A.Step("Elsa.Fault", "bad", ("message", A.Literal("out of ink")))]));
        var svg = Draw(program.Definition, WorkflowStep.Run(program, null, A.Start()).Instance);
        Assert.Contains("Failed: out of ink", Box(svg, "bad").Attribute("aria-label")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_a_definition_is_never_markup()
    {
        var step = A.Line("x");
        step["metadata"] = new System.Text.Json.Nodes.JsonObject { ["displayText"] = "<script>alert(1)</script>\u0001\"&" };
        var svg = Draw(A.Definition(A.Flow("f", [step])));
        Assert.Empty(svg.Descendants(Svg + "script"));
        Assert.Contains(svg.Descendants(Svg + "title"), t => t.Value.Contains("<script>", StringComparison.Ordinal));
    }

    [Fact]
    public void What_hangs_in_a_loop_is_drawn_below_with_its_own_heading()
    {
        var svg = Draw(A.Definition(A.Flow("f", [A.Step("Elsa.ForEach", "each", ("items", A.Object("[1]")), ("body", A.Flow("g", [A.Line("in")])))])));
        Assert.Contains(svg.Descendants(Svg + "text"), t => t.Value == "each: body");
        Box(svg, "in");
    }
}
