using Xunit;

namespace DonorBridge.Cli.Tests.Workflow;

public sealed class WorkflowVerbs : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("workflow-verbs").FullName;

    private const string Waits = """
        { "id": "w-v1", "definitionId": "w", "name": "Waits", "version": 1,
          "root": { "id": "f", "type": "Elsa.Flowchart", "version": 1, "activities": [
            { "id": "d", "type": "Elsa.Delay", "version": 1, "timeSpan": { "typeName": "TimeSpan", "expression": { "type": "Literal", "value": "00:00:01" } } },
            { "id": "end", "type": "Elsa.End", "version": 1 } ],
            "connections": [ { "source": { "activity": "d", "port": "Done" }, "target": { "activity": "end", "port": "In" } } ] } }
        """;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    private static async Task<(int End, string Output, string Error)> Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var end = await Terminal.RunAsync(["workflow", .. args], output, error);
        return (end, output.ToString(), error.ToString());
    }

    [Fact]
    public async Task A_clean_definition_checks_with_nothing_said()
    {
        var (end, output, error) = await Run("check", File("w.json", Waits));
        Assert.Equal((0, "", ""), (end, output, error));
    }

    [Fact]
    public async Task A_problem_is_one_line_with_file_activity_and_rule_and_ends_with_1()
    {
        var path = File("w.json", Waits.Replace("Elsa.End", "Elsa.Edn", StringComparison.Ordinal));
        var (end, output, _) = await Run("check", path);
        Assert.Equal(1, end);
        Assert.StartsWith($"{path}: activity end: The type 'Elsa.Edn' is not known", Assert.Single(output.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_simulated_run_prints_its_trace()
    {
        var (end, output, _) = await Run("simulate", File("w.json", Waits), "--script", File("s.json", """{ "steps": [ { "wait": 1000 } ] }"""));
        Assert.Equal(0, end);
        Assert.Equal(
            ["START w.json", "execute Elsa.Workflow Workflow1", "execute Elsa.Flowchart f", "execute Elsa.Delay d", "wait Elsa.Delay d bookmarks: Elsa.Delay",
             "STATUS Running/Suspended bookmarks=[Elsa.Delay@d]", "WAIT 1000 ms", "execute Elsa.Delay d", "complete Elsa.Delay d", "execute Elsa.End end", "complete Elsa.End end", "STATUS Finished/Finished bookmarks=[]"],
            output.TrimEnd().Split('\n').Select(line => line.TrimEnd('\r')));
    }

    [Fact]
    public async Task A_drawing_is_written_where_asked()
    {
        var svg = Path.Combine(_folder, "w.svg");
        Assert.Equal(0, (await Run("draw", File("w.json", Waits), "--out", svg)).End);
        Assert.StartsWith("<svg", await System.IO.File.ReadAllTextAsync(svg, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_instance_of_another_version_is_not_drawn()
    {
        var instance = File("i.json", """{"id":"i","definition":"w","version":"w-v0","status":"Finished","created":"2026-01-01T00:00:00+00:00","updated":"2026-01-01T00:00:00+00:00","sequence":1,"activities":[]}""");
        var svg = Path.Combine(_folder, "w.svg");
        var (end, _, error) = await Run("draw", File("w.json", Waits), "--instance", instance, "--out", svg);
        Assert.Equal(1, end);
        Assert.Contains("this instance runs on w-v0, not on w-v1", error, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(svg));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("simulate")]
    public async Task A_file_that_is_no_definition_ends_with_1_and_a_sentence_that_names_it(string verb)
    {
        var path = File("bad.json", "{ \"id\": ");
        var (end, output, error) = await Run(verb, path);
        Assert.Equal((1, ""), (end, output));
        Assert.StartsWith($"{path}: The definition is not JSON", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_cannot_be_played_is_refused()
    {
        var (end, _, error) = await Run("simulate", File("w.json", Waits), "--script", File("s.json", """{ "steps": [ { "wiat": 5 } ] }"""));
        Assert.Equal(1, end);
        Assert.Contains("Step 1 of the script is none of activity, event, wait, cancel.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_usage_ends_with_2() => Assert.Equal(2, (await Run("draw", File("w.json", Waits))).End);
}
