using System.Text.Json;
using DonorBridge.Workflows.Definitions;
using DonorBridge.Workflows.Instances;

namespace DonorBridge.Workflows.Expressions;

/// <summary>Where a value comes from, compiled once.</summary>
internal abstract record Expression
{
    public sealed record Constant(object? Value) : Expression;
    /// <summary>JSON in a string; to a text input it gives the raw text.</summary>
    public sealed record ObjectJson(string Text, object? Value, string? Problem, bool Raw) : Expression;
    public sealed record Variable(string Id) : Expression;
    public sealed record WorkflowInput(string Name) : Expression;
    public sealed record Script(JavaScript Code) : Expression;
    public sealed record Template(LiquidTemplate Code) : Expression;

    public static readonly Expression Null = new Constant(null);

    /// <summary>Reads the value of an input; null is an input that Elsa reads as null without a word.</summary>
    public static Expression Read(JsonElement? member, ValueKind kind)
    {
        if (member is not { } json || json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) return Null;
        if (json.ValueKind != JsonValueKind.Object) return new Constant(ValueJson.From(json));
        if (json.Object("expression") is { } expression) return json.TryGetProperty("typeName", out _) ? Of(expression, kind) : Null;
        return Null;
    }

    /// <summary>A bare expression: type and value.</summary>
    public static Expression Of(JsonElement expression, ValueKind kind)
    {
        var value = expression.TryGetProperty("value", out var v) && v.ValueKind != JsonValueKind.Null ? v : (JsonElement?)null;
        return (expression.Text("type"), value) switch
        {
            (_, null) => Null,
            ("Literal", { } literal) => new Constant(ValueJson.From(literal)),
            ("Object" or "Json", { } text) => FromJson(text, kind),
            ("Variable", { } reference) => new Variable(Reference(reference, "id") ?? ""),
            ("Input", { } reference) => new WorkflowInput(Reference(reference, "name") ?? ""),
            ("JavaScript", { } code) => new Script(JavaScript.Of(code.AsText() ?? code.GetRawText())),
            ("Liquid", { } code) => new Template(LiquidTemplate.Of(code.AsText() ?? code.GetRawText())),
            _ => Null
        };
    }

    public static bool IsRegistered(string? type) => type is "Literal" or "Object" or "Json" or "Variable" or "Input" or "JavaScript" or "Liquid";

    private static Expression FromJson(JsonElement value, ValueKind kind)
    {
        if (value.ValueKind != JsonValueKind.String) return new Constant(ValueJson.From(value));
        var text = value.GetString()!;
        if (string.IsNullOrWhiteSpace(text)) return Null;
        try { return new ObjectJson(text, ValueConversion.ParseJson(text), null, kind == ValueKind.Text); }
        catch (ExpressionFailure bad) { return new ObjectJson(text, null, bad.Message, kind == ValueKind.Text); }
    }

    private static string? Reference(JsonElement reference, string member)
    {
        if (reference.ValueKind == JsonValueKind.Object) return reference.Text(member);
        if (reference.AsText() is not { } text) return null;
        try { return JsonElement.Parse(text).Text(member); }
        catch (JsonException) { return null; }
    }
}
