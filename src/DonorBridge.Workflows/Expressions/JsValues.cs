using System.Globalization;
using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace DonorBridge.Workflows.Expressions;

/// <summary>Values into a script and out of it.</summary>
internal static class JsValues
{
    private const int Deepest = 32;
    private const int Most = 100_000;

    public static JsValue To(Engine engine, object? value, ValueKind kind = ValueKind.Object) => value switch
    {
        null => JsValue.Null,
        string text when kind is ValueKind.DateTime or ValueKind.DateTimeOffset =>
            new JsDate(engine, DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)),
        string text => new JsString(text),
        bool flag => flag ? JsBoolean.True : JsBoolean.False,
        long number => JsNumber.Create(number),
        decimal number => JsNumber.Create((double)number),
        double number => JsNumber.Create(number),
        IReadOnlyList<object?> list => new JsArray(engine, [.. list.Select(item => To(engine, item))]),
        IReadOnlyDictionary<string, object?> map => Map(engine, map),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} cannot be given to a script.")
    };

    private static JsObject Map(Engine engine, IReadOnlyDictionary<string, object?> map)
    {
        var result = new JsObject(engine);
        foreach (var (name, value) in map) result.Set(name, To(engine, value));
        return result;
    }

    /// <exception cref="ExpressionFailure">It is too deep or too large to keep.</exception>
    public static object? From(JsValue value)
    {
        var left = Most;
        return From(value, 0, ref left);
    }

    private static object? From(JsValue value, int depth, ref int left)
    {
        if (depth > Deepest || --left < 0) throw new ExpressionFailure("The expression gives a value too deep or too large to keep.");
        if (value.IsNull() || value.IsUndefined()) return null;
        if (value.IsBoolean()) return value.AsBoolean();
        if (value.IsNumber()) return ValueConversion.Number(value.AsNumber());
        if (value.IsString()) return value.AsString();
        if (value.IsDate()) return Moment(value.AsDate());
        if (value is Jint.Native.Function.Function or JsSymbol) return null;
        if (value is JsArray array)
        {
            var list = new List<object?>();
            for (uint i = 0; i < array.Length; i++) list.Add(From(array[i], depth + 1, ref left));
            return list;
        }
        if (value is not ObjectInstance made) return value.ToString();
        var map = new Dictionary<string, object?>();
        foreach (var (key, property) in made.GetOwnProperties())
            if (property.Enumerable && key.IsString()) map[key.AsString()] = From(made.Get(key), depth + 1, ref left);
        return map;
    }

    private static string? Moment(JsDate date) =>
        double.IsNaN(date.DateValue) ? null : DateTimeOffset.FromUnixTimeMilliseconds((long)date.DateValue).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
