using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DonorBridge.Cli;

/// <summary>JSON written beside what a command makes, for people and programs: camel case, indented, no nulls, the same bytes on every machine.</summary>
internal static class JsonBeside
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static void Write(string path, object content) => File.WriteAllText(path, JsonSerializer.Serialize(content, Options) + "\n");
}
