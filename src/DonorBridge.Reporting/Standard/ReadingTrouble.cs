using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DonorBridge.Reporting.Standard;

/// <summary>Turns a JSON reader's exception into a sentence with the place and a near miss.</summary>
internal static partial class ReadingTrouble
{
    public static string Sentence(JsonException error, Type root)
    {
        var place = string.IsNullOrEmpty(error.Path) ? "" : $" at {error.Path}";
        var inner = error.InnerException is ArgumentException refused ? refused.Message : error.Message;

        if (UnknownKey().Match(inner) is { Success: true } unknown)
        {
            var key = unknown.Groups[1].Value;
            var near = NearMiss.Of(key, KeysBelow(root));
            return $"'{key}' is not a known key{place}. {(near is null ? "Remove it, or compare with the report's JSON Schema." : $"Did you mean '{near}'?")}";
        }
        if (MissingKeys().Match(inner) is { Success: true } missing)
            return $"{missing.Groups[1].Value.Trim()} must be given{place}.";
        if (Repeated().Match(inner) is { Success: true } twice)
            return $"'{twice.Groups[1].Value}' stands twice{place}: keep one.";
        if (inner.Contains("could not be converted", StringComparison.Ordinal))
            return $"the value does not fit{place}: a different kind of value was expected; compare with the report's JSON Schema.";
        return $"{inner.Split(" Path:")[0].TrimEnd('.')}{place}.";
    }

    private static IEnumerable<string> KeysBelow(Type root)
    {
        var seen = new HashSet<Type>();
        var waiting = new Stack<Type>([root]);
        while (waiting.TryPop(out var type))
        {
            if (type.IsGenericType) { foreach (var argument in type.GetGenericArguments()) waiting.Push(argument); continue; }
            if (type.Namespace?.StartsWith("DonorBridge", StringComparison.Ordinal) != true || type.IsEnum || !seen.Add(type)) continue;
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                yield return JsonNamingPolicy.CamelCase.ConvertName(property.Name);
                waiting.Push(property.PropertyType);
            }
        }
    }

    [GeneratedRegex("JSON property '([^']*)' could not be mapped")]
    private static partial Regex UnknownKey();

    [GeneratedRegex("Duplicate property '([^']*)'")]
    private static partial Regex Repeated();

    [GeneratedRegex("missing required properties[^:]*: (.*?)\\.?( Path:|$)")]
    private static partial Regex MissingKeys();
}
