using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace DonorBridge.Reporting.Standard;

/// <summary>How every value of the core is written as JSON: camelCase in declared order, decimals as strings, kebab-case names of choices, nothing null or empty, UTF-8 without white space. Equal values give equal bytes.</summary>
public static class ReportJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>The canonical bytes of a value: what a snapshot hashes.</summary>
    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <summary>Reads canonical bytes back. Text from outside goes through <see cref="ReportReader"/>, which says what is wrong.</summary>
    /// <exception cref="JsonException">The bytes are not such a value.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize<T>(utf8, Options) ?? throw new JsonException("The document is null.");

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            AllowDuplicateProperties = false,
            // Letters of every language stay letters; the bytes never stand inside HTML.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmptyLists, LetAbsentBeNull } },
            Converters = { new DecimalAsString(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)))
            if (!property.IsRequired)
                property.ShouldSerialize = (_, list) => list is not System.Collections.ICollection { Count: 0 };
    }

    // What is null is not written, so what may be null need not be there.
    private static void LetAbsentBeNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.AssociatedParameter is { IsNullable: true }))
            property.IsRequired = false;
    }

    /// <summary>"1234.5", so that no reader turns it into a binary fraction. A JSON number is read too.</summary>
    private sealed class DecimalAsString : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var number)) return number;
            if (reader.TokenType == JsonTokenType.String
                && decimal.TryParse(reader.GetString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var text))
                return text;
            throw new JsonException("a number was expected, written as a string with a point and no thousands separator, such as \"1234.50\"");
        }

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteStringValue((value / Scaled).ToString(CultureInfo.InvariantCulture));

        // Dividing by a one with every decimal place strips trailing zeros: 8000 and 8000.00 are equal, so their bytes must be.
        private const decimal Scaled = 1.0000000000000000000000000000m;
    }
}
