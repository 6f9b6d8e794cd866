using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DonorBridge.Reporting.Mapping.Inverting;

namespace DonorBridge.Cli.Reading;

/// <summary>Beside a report that was read: of each of its values whether a form says it, the known report, or nobody. report.json itself has no place for that.</summary>
internal static class OriginsFile
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

    public static void Write(string path, DraftedReport draft) =>
        File.WriteAllText(path, JsonSerializer.Serialize(new { Values = draft.Origins, Wanted = draft.Wanted }, Options) + "\n");
}
