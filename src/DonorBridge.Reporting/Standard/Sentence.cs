using System.Text.Json;
using System.Text.Json.Serialization;

namespace DonorBridge.Reporting.Standard;

/// <summary>
/// Something told to a person: in plain English here, and by key and values in the reader's language on a page. Two are equal
/// when they say the same. As JSON it is an object with key, text and values; a plain string is read as a sentence without a key.
/// </summary>
[JsonConverter(typeof(AsJson))]
public sealed class Sentence : IEquatable<Sentence>
{
    /// <param name="key">Names the sentence among its kind.</param>
    /// <param name="said">In plain English; its holes are the <see cref="Values"/>.</param>
    public Sentence(string key, FormattableString said) : this(key, FormattableString.Invariant(said), said.GetArguments())
    {
    }

    private Sentence(string key, string text, IReadOnlyList<object?> values) => (Key, Text, Values) = (key, text, values);

    /// <summary>Empty for a sentence kept before sentences had keys: then the text is all there is.</summary>
    public string Key { get; }

    public string Text { get; }

    /// <summary>What it speaks of, in its order: texts, numbers, dates, money. Read back from JSON: texts and decimal numbers.</summary>
    public IReadOnlyList<object?> Values { get; }

    public bool Equals(Sentence? other) => other is not null && (other.Key, other.Text) == (Key, Text);

    public override bool Equals(object? other) => Equals(other as Sentence);

    public override int GetHashCode() => (Key, Text).GetHashCode();

    public override string ToString() => Text;

    internal sealed class AsJson : JsonConverter<Sentence>
    {
        public override Sentence? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String) return new Sentence("", reader.GetString()!, []);
            using var json = JsonDocument.ParseValue(ref reader);
            var root = json.RootElement;
            return root.ValueKind != JsonValueKind.Object
                ? throw new JsonException("A sentence is an object with key, text and values, or a string.")
                : new Sentence(Word(root, "key"), Word(root, "text"), root.TryGetProperty("values", out var values) ? [.. values.EnumerateArray().Select(Value)] : []);
        }

        public override void Write(Utf8JsonWriter writer, Sentence sentence, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("key", sentence.Key);
            writer.WriteString("text", sentence.Text);
            writer.WriteStartArray("values");
            foreach (var value in sentence.Values) Write(writer, value);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        private static void Write(Utf8JsonWriter writer, object? value)
        {
            if (value is int whole) writer.WriteNumberValue(whole);
            else if (value is decimal number) writer.WriteNumberValue(number);
            else writer.WriteStringValue(FormattableString.Invariant($"{value}"));
        }

        private static string Word(JsonElement from, string name) =>
            from.TryGetProperty(name, out var word) && word.ValueKind == JsonValueKind.String ? word.GetString()! : throw new JsonException($"The sentence has no {name}.");

        private static object? Value(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : value.ToString();
    }
}
