using System.Globalization;
using System.Security.Cryptography;
using DonorBridge.Portal.Pages.Filing.Answers;
using DonorBridge.Reporting.Standard;
using DonorBridge.Reporting.Standard.ThreeWay;

namespace DonorBridge.Portal.Pages.Filing.Offline;

/// <summary>What a filing held when a package of it was downloaded.</summary>
/// <remarks>
/// Kept as a file of the organisation, and the package carries only its hash: so no editor can drop or change it, another
/// organisation's package finds no base, and the same state downloaded twice is one row.
/// </remarks>
public sealed record OfflineOrigin(string Filing, string Language, IReadOnlyList<OfflinePart> Parts)
{
    public const string MediaType = "application/json";

    public const string KindProperty = "DonorBridgeOffline", FilingProperty = "DonorBridgeFiling", SectionsProperty = "DonorBridgeSections", BaseProperty = "DonorBridgeBase";

    public byte[] Bytes() => ReportJson.Write(this);

    public static OfflineOrigin Read(byte[] bytes) => ReportJson.Read<OfflineOrigin>(bytes);

    /// <summary>Names a state of the portal: what a person saw is what is there, or it moved on.</summary>
    public static string StateOf(IReadOnlyList<OfflinePart> parts) => Convert.ToHexStringLower(SHA256.HashData(ReportJson.Write(parts)));

    public static IReadOnlyList<(string Name, string Value)> Properties(FilingSheet sheet, string baseHash) =>
    [
        (KindProperty, "1"), (FilingProperty, sheet.Id.ToString()), (BaseProperty, baseHash),
        (SectionsProperty, SectionVersions.Write(sheet.ToWrite.Select(section => (section.Key, sheet.Version(section.Key))))),
    ];

    internal static string Number(decimal? number) => number is { } one ? (one / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture) : "";

    internal static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
