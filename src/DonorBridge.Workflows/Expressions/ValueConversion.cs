using System.Globalization;
using System.Text.Json;
using DonorBridge.Workflows.Instances;

namespace DonorBridge.Workflows.Expressions;

/// <summary>An expression could not give a value of the kind asked; the sentence says why.</summary>
internal sealed class ExpressionFailure(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Turns values into the kind an input or variable wants, as Elsa's object converter does, without a culture.</summary>
internal static class ValueConversion
{
    /// <exception cref="ExpressionFailure">The value cannot become that.</exception>
    public static object? To(object? value, ValueKind kind)
    {
        if (value is null) return null;
        return kind switch
        {
            ValueKind.Object => value,
            ValueKind.Text => Text(value),
            ValueKind.Boolean => Boolean(value),
            ValueKind.Integer => Integer(value),
            ValueKind.Real => Real(value),
            ValueKind.Decimal => Decimal(value),
            ValueKind.Guid => Guid.TryParse(Text(value), out var guid) ? guid.ToString() : throw Cannot(value, "a GUID"),
            ValueKind.TimeSpan => Span(value),
            ValueKind.DateTime or ValueKind.DateTimeOffset => Moment(value),
            _ => List(value)
        };
    }

    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "True" : "False",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Json(value)
    };

    public static string Json(object? value)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer)) ValueJson.Write(json, value);
        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Text that holds JSON; text as it is when it does not.</summary>
    public static object? ParseJson(string text)
    {
        try { return ValueJson.From(JsonElement.Parse(text)); }
        catch (JsonException bad) { throw new ExpressionFailure($"'{Short(text)}' is not JSON: {bad.Message}", bad); }
    }

    private static bool Boolean(object value) => value switch
    {
        bool flag => flag,
        string text => bool.TryParse(text, out var flag) ? flag : throw Cannot(value, "true or false"),
        long number => number != 0,
        decimal number => number != 0,
        double number => number is not (0 or double.NaN),
        _ => throw Cannot(value, "true or false")
    };

    private static long Integer(object value) => value switch
    {
        long number => number,
        decimal number when number is >= long.MinValue and <= long.MaxValue => (long)Math.Round(number, MidpointRounding.ToEven),
        double number when Math.Abs(number) < 9e18 => (long)Math.Round(number, MidpointRounding.ToEven),
        bool flag => flag ? 1 : 0,
        string text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Cannot(value, "a whole number")
    };

    private static object Real(object value) => value switch
    {
        long or decimal or double => value,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => Number(number)!,
        _ => throw Cannot(value, "a number")
    };

    private static object Decimal(object value) => value switch
    {
        long or decimal => value,
        double number when Math.Abs(number) < 7e27 => (decimal)number,
        string text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Cannot(value, "a number")
    };

    /// <summary>A JavaScript number as a value: whole numbers as long; what JSON cannot say as null.</summary>
    public static object? Number(double number) =>
        double.IsFinite(number) ? number == Math.Floor(number) && Math.Abs(number) < 9007199254740992 ? (long)number : Fraction(number) : null;

    // 0.1 is written 0.1 and read back as a decimal; a decimal of the same digits keeps the instance equal to its copy.
    private static object Fraction(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal) ? number : decimal.Parse(text, CultureInfo.InvariantCulture);
    }

    private static string Span(object value) =>
        value is string text && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span)
            ? span.ToString("c", CultureInfo.InvariantCulture) : throw Cannot(value, "a time span such as 00:30:00");

    private static string Moment(object value) =>
        value is string text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.ToString("O", CultureInfo.InvariantCulture) : throw Cannot(value, "a date and time");

    private static object List(object value) => value switch
    {
        IReadOnlyList<object?> => value,
        string text when text.AsSpan().TrimStart() is ['[', ..] => ParseJson(text) ?? throw Cannot(value, "a list"),
        string or IReadOnlyDictionary<string, object?> => throw Cannot(value, "a list"),
        _ => throw Cannot(value, "a list")
    };

    private static ExpressionFailure Cannot(object? value, string what) => new($"'{Short(Text(value))}' is not {what}.");

    private static string Short(string text) => text.Length <= 60 ? text : text[..57] + "...";
}
