using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Portal.DemonstrationRegion;

/// <summary>What the region's people wrote and agreed, as data beside the assembly.</summary>
internal static class RegionWords
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "DemonstrationRegion", "Words");

    /// <summary>The clauses of each agreement, by a name of the region's own.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<ScheduleRule>> Clauses() => Read<IReadOnlyDictionary<string, IReadOnlyList<ScheduleRule>>>("clauses");

    /// <summary>Section documents by section.</summary>
    public static IReadOnlyDictionary<string, SectionDocument> Sections(string name) => Read<IReadOnlyDictionary<string, SectionDocument>>(name);

    /// <summary>What a donor wants changed, with the question it stands at.</summary>
    public static IReadOnlyList<RegionWish> Wishes(string name) => Read<IReadOnlyDictionary<string, IReadOnlyList<RegionWish>>>("wishes")[name];

    private static T Read<T>(string name) => ReportJson.Read<T>(File.ReadAllBytes(Path.Combine(Folder, name + ".json")));
}

internal sealed record RegionWish(string? At, string Text);
