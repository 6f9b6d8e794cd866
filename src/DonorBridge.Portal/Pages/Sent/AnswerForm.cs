using DonorBridge.Portal.Binding;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Reviews;

namespace DonorBridge.Portal.Pages.Sent;

/// <summary>A donor's answer as its letter says it.</summary>
public sealed class AnswerForm
{
    public string? Decision { get; set; }

    public string? Reasons { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public string? Costs { get; set; } = nameof(CostsDecision.NotDecided);

    public List<WishInput> Wishes { get; set; } = [];

    public List<CostInput> Lines { get; set; } = [];

    public static readonly IReadOnlyList<NarrativeDecision> Decisions =
        [NarrativeDecision.Accepted, NarrativeDecision.AcceptedWithReservations, NarrativeDecision.Returned, NarrativeDecision.Rejected];

    public IReadOnlyList<WantedChange> Changes() =>
        [.. Wishes.Where(wish => !string.IsNullOrWhiteSpace(wish.Words)).Select(wish => new WantedChange(string.IsNullOrEmpty(wish.Place) ? null : wish.Place, wish.Words!.Trim()))];

    public IReadOnlyList<Disallowed> Disallowed(string currency) => Costs != nameof(CostsDecision.LinesDisallowed)
        ? []
        : [.. Lines.Where(line => line.Amount is not null || !string.IsNullOrWhiteSpace(line.Reason)).Select(line => new Disallowed(line.Line, new Money(line.Amount ?? 0, currency), line.Reason ?? ""))];

    /// <summary>What a wish can be about: a question this donor asked, a part of the report, a budget line.</summary>
    public static IReadOnlyList<Choice> Places(DueReportPart part, StandardReportWording words, Wording text) =>
    [
        .. part.Due.Questions.Select(key => new Choice(key, $"{key} {words.Questions[key].Title}")),
        .. part.Due.Asks.Select(asked => new Choice(System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(asked.ToString()), text[$"filing.part.{asked}"])),
        .. part.Due.Asks.Contains(AskedPart.Spending) ? part.Grant.BudgetLines.Select(line => new Choice($"spending/{line.Code}", text["sent.wish-line", ("code", line.Code), ("name", line.Name)])) : [],
    ];
}

public sealed class WishInput
{
    /// <summary>An anchor; empty for the whole report.</summary>
    public string? Place { get; set; }

    public string? Words { get; set; }
}

public sealed class CostInput
{
    public string Line { get; set; } = "";

    [Decimals(2)] public decimal? Amount { get; set; }

    public string? Reason { get; set; }
}
