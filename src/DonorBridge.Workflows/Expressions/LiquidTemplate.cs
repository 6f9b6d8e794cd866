using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace DonorBridge.Workflows.Expressions;

/// <summary>A Liquid template, parsed once: <c>{{ Variables.X }}</c>, <c>{{ Input.X }}</c>, <c>{{ CorrelationId }}</c>.</summary>
internal sealed class LiquidTemplate
{
    private const int MostSteps = 20_000;
    private const int LongestOutput = 1_000_000;
    private static readonly FluidParser Parser = new();
    private static readonly ConcurrentDictionary<string, LiquidTemplate> Known = new();
    private readonly IFluidTemplate? _template;

    private LiquidTemplate(string text)
    {
        if (text.Length > JavaScript.LongestScript) Problem = $"The template is {text.Length} characters long; at most {JavaScript.LongestScript} are read.";
        else if (Parser.TryParse(text, out var template, out var error)) _template = template;
        else Problem = $"It does not parse: {error}";
    }

    /// <summary>Why it cannot run, null when it parses.</summary>
    public string? Problem { get; }

    public static LiquidTemplate Of(string text)
    {
        if (text.Length > 4_096) return new LiquidTemplate(text);
        if (Known.Count > 4_000) Known.Clear();
        return Known.GetOrAdd(text, t => new LiquidTemplate(t));
    }

    public string Render(ExpressionScope scope)
    {
        if (_template is null) throw new ExpressionFailure(Problem!);
        var burst = scope.Burst;
        var options = new TemplateOptions { MaxSteps = MostSteps, MaxRecursion = 50, CultureInfo = CultureInfo.InvariantCulture, TimeZone = TimeZoneInfo.Utc, Now = () => burst.Now };
        var context = new TemplateContext(options);
        context.SetValue("Variables", new DictionaryValue(new FluidValueDictionaryFluidIndexable(
            scope.VariablesInSight().ToDictionary(v => v.Name, v => Value(v.Value)))));
        context.SetValue("Input", Value(burst.Input));
        context.SetValue("CorrelationId", Value(burst.CorrelationId));
        context.SetValue("WorkflowInstanceId", Value(burst.Instance.Id));
        context.SetValue("WorkflowDefinitionId", Value(burst.Instance.DefinitionId));
        context.SetValue("WorkflowDefinitionVersionId", Value(burst.Instance.DefinitionVersionId));
        try
        {
            var text = _template.Render(context, NullEncoder.Default);
            return text.Length <= LongestOutput ? text : throw new ExpressionFailure($"The template gives {text.Length} characters; at most {LongestOutput} are kept.");
        }
        catch (InvalidOperationException bad) { throw new ExpressionFailure($"The template was stopped: {bad.Message}", bad); }
    }

    private static FluidValue Value(object? value) => value switch
    {
        null => NilValue.Instance,
        string text => new StringValue(text),
        bool flag => flag ? BooleanValue.True : BooleanValue.False,
        long number => NumberValue.Create(number),
        decimal number => NumberValue.Create(number),
        double number => NumberValue.Create((decimal)number),
        IReadOnlyList<object?> list => new ArrayValue([.. list.Select(Value)]),
        IReadOnlyDictionary<string, object?> map => new DictionaryValue(new FluidValueDictionaryFluidIndexable(map.ToDictionary(m => m.Key, m => Value(m.Value)))),
        _ => new StringValue(ValueConversion.Text(value))
    };
}
