using System.Text;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Interop;

namespace DonorBridge.Workflows.Expressions;

/// <summary>Gives a script what Elsa's scripts have: variables, inputs, outputs and small helpers; every source of chance and time is the trigger's.</summary>
/// <param name="names">The only names the script can reach, so that no more is made ready for it; null when that cannot be told.</param>
internal sealed class ScriptHost(Engine engine, ExpressionScope scope, HashSet<string>? names)
{
    private const int LongestText = 1_000_000;
    private readonly Dictionary<string, JsValue> _given = [];
    private JsObject? _variables;

    public IReadOnlyList<string>? Outcomes { get; private set; }

    public void Provide()
    {
        var burst = scope.Burst;
        _variables = new JsObject(engine);
        foreach (var (name, value, kind) in scope.VariablesInSight())
        {
            var js = JsValues.To(engine, value, kind);
            _given[name] = js;
            _variables.Set(name, js);
            Define($"get{Pascal(name)}", _ => scope.TryVariable(name, out var now, out var as_) ? JsValues.To(engine, now, as_) : JsValue.Null);
            Define($"set{Pascal(name)}", a => Set(name, a.At(0)));
        }
        engine.SetValue("variables", _variables);
        if (scope.Inputs is not null) engine.SetValue("inputs", JsValues.To(engine, scope.Inputs));
        foreach (var (name, value) in burst.Input) Define($"get{Pascal(name)}", _ => JsValues.To(engine, value));
        Define("getVariable", a => scope.TryVariable(a.At(0).ToString(), out var v, out var k) ? JsValues.To(engine, v, k) : JsValue.Null);
        Define("setVariable", a => Set(a.At(0).ToString(), a.At(1)));
        Define("getInput", a => JsValues.To(engine, burst.Input.GetValueOrDefault(a.At(0).ToString())));
        Define("getOutputFrom", a => JsValues.To(engine, burst.ActivityOutputs.GetValueOrDefault((a.At(0).ToString(), a.At(1).IsUndefined() ? "Result" : a.At(1).ToString()))));
        Define("getLastResult", _ => JsValues.To(engine, burst.LastResult));
        Define("getCorrelationId", _ => Text(burst.CorrelationId));
        Define("setCorrelationId", a => { burst.CorrelationId = a.At(0).IsNull() ? null : a.At(0).ToString(); return JsValue.Undefined; });
        Define("getWorkflowInstanceId", _ => Text(burst.Instance.Id));
        Define("getWorkflowDefinitionId", _ => Text(burst.Instance.DefinitionId));
        Define("getWorkflowDefinitionVersionId", _ => Text(burst.Instance.DefinitionVersionId));
        Define("getWorkflowDefinitionVersion", _ => JsNumber.Create(burst.Program.Definition.Version));
        Define("getWorkflowInstanceName", _ => Text(burst.Name));
        Define("setWorkflowInstanceName", a => { burst.Name = a.At(0).ToString(); return JsValue.Undefined; });
        Define("isNullOrEmpty", a => a.At(0).IsNull() || a.At(0).IsUndefined() || a.At(0).ToString().Length == 0);
        Define("isNullOrWhiteSpace", a => a.At(0).IsNull() || a.At(0).IsUndefined() || string.IsNullOrWhiteSpace(a.At(0).ToString()));
        Define("newGuid", _ => Text(scope.NewGuid().ToString()));
        Define("newGuidString", _ => Text(scope.NewGuid().ToString()));
        Define("newShortGuid", _ => Text(Convert.ToBase64String(scope.NewGuid().ToByteArray()).TrimEnd('=').Replace('+', '-').Replace('/', '_')));
        Define("parseGuid", a => Guid.TryParse(a.At(0).ToString(), out var g) ? Text(g.ToString()) : JsValue.Null);
        Define("toJson", a => Text(ValueConversion.Json(JsValues.From(a.At(0)))));
        Define("stringToBase64", a => Text(Convert.ToBase64String(Encoding.UTF8.GetBytes(a.At(0).ToString()))));
        Define("stringFromBase64", a => Text(Encoding.UTF8.GetString(Convert.FromBase64String(a.At(0).ToString()))));
        Define("setOutcome", a => { Outcomes = [a.At(0).ToString()]; return JsValue.Undefined; });
        Define("setOutcomes", a => { Outcomes = [.. (JsValues.From(a.At(0)) as IReadOnlyList<object?> ?? []).Select(ValueConversion.Text)]; return JsValue.Undefined; });
        Tame();
    }

    /// <summary>What the script left in <c>variables</c> goes back into the workflow's variables.</summary>
    public void TakeBackVariables()
    {
        foreach (var (name, before) in _given)
        {
            var after = _variables!.Get(name);
            if (after is not ObjectInstance && after.Equals(before)) continue;
            var value = JsValues.From(after);
            if (!scope.TryVariable(name, out var kept, out _) || ValueConversion.Json(kept) != ValueConversion.Json(value)) scope.SetVariable(name, value);
        }
    }

    /// <summary>Chance comes from the trigger; one call cannot make a text that bursts the memory between two checks.</summary>
    private void Tame()
    {
        var math = (ObjectInstance)engine.GetValue("Math");
        math.Set("random", Function("random", _ => JsNumber.Create(BitConverter.ToUInt32(scope.NewGuid().ToByteArray()) / 4294967296.0)));
        var text = (ObjectInstance)((ObjectInstance)engine.GetValue("String")).Get("prototype");
        foreach (var name in new[] { "repeat", "padStart", "padEnd" })
        {
            var original = text.Get(name);
            text.Set(name, new ClrFunction(engine, name, (self, arguments) =>
            {
                var count = arguments.At(0).IsNumber() ? arguments.At(0).AsNumber() : 0;
                var size = name == "repeat" ? count * self.ToString().Length : count;
                if (size > LongestText) throw new ExpressionFailure($"The expression would make a text of {size} characters and was stopped.");
                return engine.Call(original, self, arguments);
            }));
        }
    }

    private JsValue Set(string name, JsValue value)
    {
        scope.SetVariable(name, JsValues.From(value));
        _variables!.Set(name, value);
        _given[name] = value;
        return JsValue.Undefined;
    }

    private static JsValue Text(string? text) => text is null ? JsValue.Null : new JsString(text);

    private static string Pascal(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    private ClrFunction Function(string name, Func<JsValue[], JsValue> body) => new(engine, name, (_, arguments) => body(arguments));

    private void Define(string name, Func<JsValue[], JsValue> body)
    {
        if (names is null || names.Contains(name)) engine.SetValue(name, Function(name, body));
    }

    private void Define(string name, Func<JsValue[], bool> body) => Define(name, a => body(a) ? JsBoolean.True : JsBoolean.False);
}
