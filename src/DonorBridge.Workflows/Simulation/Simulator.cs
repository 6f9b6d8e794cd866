using System.Globalization;
using System.Text.Json;
using DonorBridge.Workflows.Instances;

namespace DonorBridge.Workflows.Simulation;

/// <summary>Runs a definition against a script with a simulated clock and stub activities, and tells what ran, line by line,
/// as the recorded runs of the real Elsa do. The instance goes through its JSON between any two triggers.</summary>
public sealed class Simulator
{
    private const int MostFirings = 10_000;
    private readonly WorkflowProgram _program;
    private readonly SimulationScript _script;
    private readonly List<string> _lines = [];
    private readonly List<Effect.PublishEvent> _published = [];
    private WorkflowInstance _instance = null!;
    private DateTimeOffset _now;
    private int _keys;

    private Simulator(WorkflowDefinition definition, ActivityCatalogue activities, SimulationScript script)
    {
        _script = script;
        _now = script.At;
        _program = WorkflowProgram.Compile(definition, activities, new StubBehaviours(script).For);
    }

    /// <summary>The trace of a run and the instance it ends with.</summary>
    public static (IReadOnlyList<string> Trace, WorkflowInstance Instance) Run(WorkflowDefinition definition, ActivityCatalogue activities, SimulationScript script)
    {
        var simulator = new Simulator(definition, activities, script);
        simulator.Run();
        return (simulator._lines, simulator._instance);
    }

    private void Run()
    {
        Take(WorkflowStep.Run(_program, null, new Trigger.Start
        {
            At = _now, Key = NextKey(), InstanceId = "simulated", CorrelationId = _script.CorrelationId, Input = _script.Input
        }, trace: true));
        Status();
        foreach (var step in _script.Steps) Play(step);
    }

    private void Play(SimulationStep step)
    {
        switch (step)
        {
            case SimulationStep.Resume resume: Resume(resume); break;
            case SimulationStep.Event published:
                _lines.Add($"EVENT {published.Name}");
                Step(new Trigger.Event { At = _now, Key = NextKey(), Name = published.Name, Payload = published.Payload, CorrelationId = published.CorrelationId });
                Status();
                break;
            case SimulationStep.Wait wait:
                _lines.Add($"WAIT {wait.Milliseconds} ms");
                LetPass(wait.Milliseconds);
                Status();
                break;
            default:
                _lines.Add("CANCEL");
                Step(new Trigger.Cancel { At = _now, Key = NextKey() });
                Status();
                break;
        }
    }

    private void Resume(SimulationStep.Resume resume)
    {
        var bookmark = _instance.Bookmarks.Where(b => b.ActivityId == resume.Activity).Skip(resume.Index).FirstOrDefault();
        if (bookmark is null)
        {
            _lines.Add($"RESUME {resume.Activity}: no bookmark");
            return;
        }
        _lines.Add($"RESUME {resume.Activity} input={resume.InputText}");
        Step(new Trigger.Resume { At = _now, Key = NextKey(), BookmarkId = bookmark.Id, Input = resume.Input });
        Status();
    }

    /// <summary>Events published by the workflow itself are delivered while time passes; timers fire in the order of their due time.</summary>
    private void LetPass(long milliseconds)
    {
        var until = _now.AddMilliseconds(milliseconds);
        for (var fired = 0; ; fired++)
        {
            if (fired > MostFirings) throw new FormatException($"More than {MostFirings} timers fired in one wait: the workflow loops on a timer. Make the script wait shorter.");
            DeliverPublished();
            if (_instance.Status == WorkflowStatus.Finished || _instance.Timers.FirstOrDefault() is not { } timer || timer.DueAt > until) break;
            _now = timer.DueAt!.Value > _now ? timer.DueAt.Value : _now;
            Step(new Trigger.TimerDue { At = _now, Key = NextKey(), BookmarkId = timer.Id });
        }
        _now = until;
    }

    private void DeliverPublished()
    {
        var delivered = 0;
        for (var i = 0; i < _published.Count; i++)
        {
            if (delivered++ > MostFirings) throw new FormatException($"More than {MostFirings} events were delivered in one wait: the workflow wakes itself again and again.");
            var effect = _published[i];
            var result = Step(new Trigger.Event { At = _now, Key = effect.Key, Name = effect.Name, CorrelationId = effect.CorrelationId, Payload = effect.Payload });
            if (result.Outcome == StepOutcome.NothingWaits) continue;
            _published.RemoveAt(i);
            i = -1;
        }
    }

    private StepResult Step(Trigger trigger)
    {
        var result = WorkflowStep.Run(_program, _instance, trigger, trace: true);
        Take(result);
        return result;
    }

    private void Take(StepResult result)
    {
        _lines.AddRange(result.Trace);
        _published.AddRange(result.Effects.OfType<Effect.PublishEvent>());
        _instance = WorkflowInstance.FromJson(result.Instance.ToJson());
    }

    private string NextKey() => "simulated-" + (++_keys).ToString(CultureInfo.InvariantCulture);

    private void Status()
    {
        var bookmarks = string.Join(", ", _instance.Bookmarks.Select(b => $"{b.Name}@{b.ActivityId}"));
        var output = _instance.Output.Count == 0 ? "" : $" output={Json(_instance.Output)}";
        _lines.Add($"STATUS {_instance.Status}/{_instance.SubStatus} bookmarks=[{bookmarks}]{output}");
    }

    private static string Json(IReadOnlyDictionary<string, object?> map)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer)) ValueJson.WriteMap(json, map);
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
