using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Filing.Answers;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;
using Microsoft.AspNetCore.Authorization;

namespace DonorBridge.Portal.Pages.Filing;

/// <summary>The risks a report names.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class RisksModel(FilingSheets sheets, RowsSaving saving, Wording text)
    : TitledRowsModel<RiskInput>(sheets, saving, text, AskedPart.Risks, TaskPage.Risks)
{
    public IEnumerable<Choice> Levels { get; } = Enum.GetValues<RiskLevel>().Select(level => new Choice(level.ToString(), text[$"filing.risk-level.{level}"]));

    protected override IEnumerable<RiskInput> Saved(SectionDocument document) => document.Risks.Select(RiskInput.Of);

    protected override SectionDocument With(SectionDocument document, IEnumerable<RiskInput> rows) =>
        document with { Risks = [.. rows.Select(row => new Risk(row.Title!.Trim(), row.Likelihood, row.Impact, row.Happened, Kept(row.Response)))] };
}

public sealed class RiskInput : ITitledRow
{
    public string? Title { get; set; }

    public RiskLevel Likelihood { get; set; } = RiskLevel.Medium;

    public RiskLevel Impact { get; set; } = RiskLevel.Medium;

    public bool Happened { get; set; }

    public string? Response { get; set; }

    string? ITitledRow.Remark => Response;

    public static RiskInput Of(Risk risk) => new() { Title = risk.Title, Likelihood = risk.Likelihood, Impact = risk.Impact, Happened = risk.Happened, Response = risk.Response };
}
