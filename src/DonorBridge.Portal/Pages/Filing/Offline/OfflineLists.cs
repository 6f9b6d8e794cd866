using DonorBridge.Portal.Languages;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard.ThreeWay;

namespace DonorBridge.Portal.Pages.Filing.Offline;

/// <summary>What is beside the report's own words and figures: what is expected to be spent, which programmes it serves, which files go with it.</summary>
public sealed class OfflineLists(OfflineClaims claims, Wording text)
{
    public const string Forecast = "forecast", Contributions = "contributions", Attachments = "attachments";

    public static OfflinePart Expected(FilingSheet sheet) => new(Forecast, OfflineGrowth.None, "donor",
        [new("donor", OfflineKind.Text, IsFixed: true), new("year", OfflineKind.Text, IsFixed: true), new("expected", OfflineKind.Number, Decimals: 2)],
        [
            .. sheet.ForecastYears.Select(one => OfflineSheets.Row($"{one.Part.Grant.Id}|{one.Year}",
                ("donor", $"{one.Part.Grant.Donor.Name}, {one.Part.Grant.AccountsCurrency()}"), ("year", FormattableString.Invariant($"{one.Year}")),
                ("expected", OfflineOrigin.Number(one.Part.Forecast.FirstOrDefault(forecast => forecast.Year == one.Year)?.Amount.Amount))))
        ]);

    /// <summary>Claims that are made stay as they are; new ones are added.</summary>
    public async Task<(OfflinePart Part, IReadOnlyDictionary<string, string> Objectives)> Claimed(FilingSheet sheet, CancellationToken cancel)
    {
        var (made, objectives) = await claims.Of(sheet.Filing.ProjectId, cancel);
        return (new OfflinePart(Contributions, OfflineGrowth.OnlyNew, "objective",
            [new("objective", OfflineKind.Choice, Choices: [.. objectives.Keys]), new("share", OfflineKind.Number), new("since", OfflineKind.Date), new("answered", OfflineKind.Text, IsFixed: true)],
            [
                .. made.Select(claim => OfflineSheets.Row(claim.Id.ToString(), ("objective", claim.Objective.ToString()), ("share", OfflineOrigin.Number(claim.Share)), ("since", OfflineOrigin.Day(claim.From)),
                    ("answered", claim.Answer.Length > 0 ? text[$"filing.claim.{claim.Answer}"] : text["filing.claim-waits"])))
            ]), objectives);
    }

    /// <summary>A list to be read: the files themselves stay in the portal.</summary>
    public OfflinePart Attached(FilingSheet sheet) => new(Attachments, OfflineGrowth.None, "file",
        [new("file", OfflineKind.Text, IsFixed: true), new("size", OfflineKind.Text, IsFixed: true), new("goes-to", OfflineKind.Words, IsFixed: true)],
        [
            .. sheet.Document(OfflineSheets.SectionOf(sheet, AskedPart.Attachments)).Attachments.Select(file => OfflineSheets.Row(file.Sha256, ("file", file.Name), ("size", text["filing.offline.size", ("kilobytes", Math.Max(1, file.Bytes / 1024))]),
                ("goes-to", file.DueReports.Count == 0 ? text["filing.attached-to-all"] : FilingSheet.Names(sheet.Due.Where(part => file.DueReports.Contains(part.Due.Id))))))
        ]);
}
