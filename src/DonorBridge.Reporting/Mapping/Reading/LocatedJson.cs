using System.Text.Json;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Reading;

/// <summary>JSON as it was written: every value with its file and line, so that a message can name the place.</summary>
internal sealed class LocatedJson
{
    public required string File { get; init; }

    public required int Line { get; init; }

    public required JsonValueKind Kind { get; init; }

    public string Text { get; init; } = "";

    public decimal Number { get; init; }

    public IReadOnlyList<Member> Members { get; init; } = [];

    public IReadOnlyList<LocatedJson> Items { get; init; } = [];

    public sealed record Member(string Name, LocatedJson Value);

    public LocatedJson? this[string name] => Members.FirstOrDefault(member => member.Name == name)?.Value;

    /// <exception cref="UnreadableFormatException">It is not JSON, is nested deeper than 64, or holds a key twice.</exception>
    public static LocatedJson Read(ReadOnlyMemory<byte> utf8, string file)
    {
        var bytes = utf8.Span;
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        var lines = new LineCounter();
        var reader = new Utf8JsonReader(bytes);
        try
        {
            reader.Read();
            var root = Value(ref reader, bytes, ref lines, file);
            if (reader.Read()) throw new JsonException("there is more after the end");
            return root;
        }
        catch (JsonException error)
        {
            var line = error.LineNumber is { } number ? (int)number + 1 : 0;
            throw new UnreadableFormatException([new FormatProblem(file, line, null, $"this is not JSON: {error.Message.Split(" LineNumber")[0].TrimEnd('.')}.")]);
        }
    }

    /// <summary>The same value with another's members laid over its own, one level deep; a null member takes one away.</summary>
    public LocatedJson Under(LocatedJson over)
    {
        var members = Members.Select(member => over[member.Name] is { } own ? new Member(member.Name, own) : member)
            .Concat(over.Members.Where(member => this[member.Name] is null))
            .Where(member => member.Value.Kind != JsonValueKind.Null)
            .ToList();
        return new LocatedJson { File = over.File, Line = over.Line, Kind = JsonValueKind.Object, Members = members };
    }

    public void WriteTo(Utf8JsonWriter writer)
    {
        switch (Kind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in Members)
                {
                    writer.WritePropertyName(member.Name);
                    member.Value.WriteTo(writer);
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in Items) item.WriteTo(writer);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(Text);
                break;
            case JsonValueKind.Number:
                writer.WriteNumberValue(Number);
                break;
            case JsonValueKind.Null:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteBooleanValue(Kind == JsonValueKind.True);
                break;
        }
    }

    private static LocatedJson Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes, ref LineCounter lines, string file)
    {
        var line = lines.At(bytes, (int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new List<Member>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    var at = lines.At(bytes, (int)reader.TokenStartIndex);
                    if (members.Any(member => member.Name == name))
                        throw new UnreadableFormatException([new FormatProblem(file, at, null, $"'{name}' stands here twice; keep one.")]);
                    reader.Read();
                    members.Add(new Member(name, Value(ref reader, bytes, ref lines, file)));
                }
                return new LocatedJson { File = file, Line = line, Kind = JsonValueKind.Object, Members = members };
            case JsonTokenType.StartArray:
                var items = new List<LocatedJson>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Value(ref reader, bytes, ref lines, file));
                return new LocatedJson { File = file, Line = line, Kind = JsonValueKind.Array, Items = items };
            case JsonTokenType.String:
                return new LocatedJson { File = file, Line = line, Kind = JsonValueKind.String, Text = reader.GetString()! };
            case JsonTokenType.Number:
                return reader.TryGetDecimal(out var number)
                    ? new LocatedJson { File = file, Line = line, Kind = JsonValueKind.Number, Number = number }
                    : throw new UnreadableFormatException([new FormatProblem(file, line, null, "the number is too large.")]);
            default:
                var kind = reader.TokenType switch
                {
                    JsonTokenType.True => JsonValueKind.True,
                    JsonTokenType.False => JsonValueKind.False,
                    _ => JsonValueKind.Null,
                };
                return new LocatedJson { File = file, Line = line, Kind = kind };
        }
    }

    private struct LineCounter
    {
        private int _position;
        private int _line;

        public int At(ReadOnlySpan<byte> bytes, int position)
        {
            _line += bytes[_position..position].Count((byte)'\n');
            _position = position;
            return _line + 1;
        }
    }
}
