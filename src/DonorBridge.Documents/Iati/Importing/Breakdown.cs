using System.Xml.Linq;
using DonorBridge.Reporting.Results;

namespace DonorBridge.Documents.Iati.Importing;

/// <summary>Reads the dimensions of a figure where they are ours: sex, age band and group. IATI leaves their names and values free.</summary>
public static class Breakdown
{
    private static readonly Dictionary<string, string> Sexes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["female"] = "female", ["f"] = "female", ["male"] = "male", ["m"] = "male", ["other"] = "other", ["unknown"] = "unknown", ["not known"] = "unknown",
    };

    /// <summary>The age bands of StandardReport; a test keeps them the same.</summary>
    public static readonly IReadOnlySet<string> AgeBands = new HashSet<string> { "0-5", "6-11", "12-14", "15-17", "18-24", "25+", "unknown" };

    /// <summary>The groups of people of StandardReport; a test keeps them the same.</summary>
    public static readonly IReadOnlySet<string> Groups = new HashSet<string>
    {
        "unaccompanied", "trafficked-between-countries", "trafficked-within-a-country", "exploited-with-valid-documents", "without-documentation",
        "at-risk-reached-by-prevention", "parents-and-carers", "professionals-trained", "general-public",
    };

    /// <summary>The part, or null where a dimension is not one of ours: then the figure cannot be held, since dropping a dimension would make it say more than it does.</summary>
    internal static FigurePart? Of(XElement figure, decimal value, Reading reading)
    {
        var part = new FigurePart(value);
        foreach (var dimension in figure.Elements("dimension"))
        {
            var name = reading.Attribute(dimension, "name")?.ToLowerInvariant();
            var its = reading.Attribute(dimension, "value") ?? "";
            FigurePart? next = name switch
            {
                "sex" or "gender" when part.Sex is null && Sexes.TryGetValue(its, out var sex) => part with { Sex = sex },
                "age" or "age band" or "age group" when part.AgeBand is null && AgeBands.Contains(its.Replace(" ", "").Replace('–', '-').ToLowerInvariant()) => part with { AgeBand = its.Replace(" ", "").Replace('–', '-').ToLowerInvariant() },
                "group" or "target group" when part.Group is null && Groups.Contains(its) => part with { Group = its },
                _ => null,
            };
            if (next is null) return null;
            part = next;
        }
        return part;
    }
}
