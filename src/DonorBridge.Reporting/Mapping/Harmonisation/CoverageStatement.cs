using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DonorBridge.Reporting.Mapping.Harmonisation;

/// <summary>The coverage and loss statement with the score that sums it up: what the terminal prints and the portal shows and hands out.</summary>
public sealed record CoverageStatement(Coverage Coverage, HarmonisationScore Harmonisation)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>For programs: the same statement gives the same text.</summary>
    public string Json() => JsonSerializer.Serialize(
        new
        {
            Coverage.Format, Coverage.Asked, Coverage.Filled,
            Harmonisation = new
            {
                Harmonisation.Score, Harmonisation.Changes,
                WrittenAnew = Harmonisation.Fields.Where(field => field.Anew != WrittenAnew.Nothing).Select(field => new { field.Field, field.Label, field.Anew, field.Weight, field.Cost }),
            },
            Coverage.Lines, Coverage.NotAskedButReported,
        },
        Options);
}
