using DonorBridge.Portal.Binding;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Store.Reviews;

namespace DonorBridge.Portal.Pages.Reviews;

/// <summary>A decision as it is typed.</summary>
public sealed class DecisionForm
{
    public string? Narrative { get; set; }
    public string? Reasons { get; set; }
    public string? Costs { get; set; }
    public List<WantedLine> Changes { get; set; } = [];
    public List<DisallowedLine> Disallowed { get; set; } = [];

    public bool Add(string what)
    {
        if (what == "change") Changes.Add(new WantedLine());
        else if (what == "cost") Disallowed.Add(new DisallowedLine());
        else return false;
        return true;
    }

    public void LeaveOutBlank()
    {
        Changes.RemoveAll(row => string.IsNullOrWhiteSpace(row.Text));
        Disallowed.RemoveAll(row => row.Amount is null && string.IsNullOrWhiteSpace(row.Line) && string.IsNullOrWhiteSpace(row.Reason));
    }

    public DecisionForm WithRoom()
    {
        if (Changes.Count == 0) Changes.Add(new WantedLine());
        if (Disallowed.Count == 0) Disallowed.Add(new DisallowedLine());
        return this;
    }

    /// <summary>Of the five a donor may choose in the portal; null while none is.</summary>
    public NarrativeDecision? Chosen => Key.Read<NarrativeDecision>(Narrative) is { } chosen and (NarrativeDecision.Accepted or NarrativeDecision.AcceptedWithReservations or NarrativeDecision.Returned or NarrativeDecision.Rejected) ? chosen : null;

    public CostsDecision? ChosenCosts => Key.Read<CostsDecision>(Costs);

    /// <param name="currency">Of the grant's accounts.</param>
    public NewDecision ToDecision(Guid snapshot, string currency, DateOnly on, string byName) =>
        new(snapshot, Chosen!.Value, ChosenCosts!.Value, on, RecordedHow.InPortal, byName)
        {
            Reasons = string.IsNullOrWhiteSpace(Reasons) ? null : Reasons.Trim(),
            Changes = Changes.ConvertAll(row => new WantedChange(string.IsNullOrEmpty(row.Anchor) ? null : row.Anchor, row.Text!.Trim())),
            Disallowed = ChosenCosts == CostsDecision.LinesDisallowed
                ? Disallowed.ConvertAll(row => new Disallowed(row.Line!, new Money(row.Amount!.Value, currency), row.Reason?.Trim() ?? ""))
                : [],
        };
}

public sealed class WantedLine
{
    public string? Anchor { get; set; }
    public string? Text { get; set; }
}

public sealed class DisallowedLine
{
    public string? Line { get; set; }
    [Decimals(2)] public decimal? Amount { get; set; }
    public string? Reason { get; set; }
}
