namespace DonorBridge.Reporting.Agreements;

/// <summary>An agreement as it stands after its amendments: who gives what to whom, for how long, on which lines.</summary>
public sealed record Grant
{
    public required string Id { get; init; }

    /// <summary>The donor's own number for it.</summary>
    public required string Reference { get; init; }

    public required string Title { get; init; }

    public required Organisation Donor { get; init; }

    public required Organisation Grantee { get; init; }

    /// <summary>The grant this one is passed on from, when it is a sub-grant.</summary>
    public string? ParentGrant { get; init; }

    /// <summary>As now agreed, amendments included.</summary>
    public required Money Amount { get; init; }

    /// <summary>The currency the grantee keeps this grant's accounts in, where it is not the grant's own. Entries, spending and the funds statement are in it; budget lines are in the grant's.</summary>
    public string? Books { get; init; }

    public DateOnly? SignedOn { get; init; }

    public required DateOnly Start { get; init; }

    /// <summary>Last eligible day as first signed.</summary>
    public required DateOnly OriginalEnd { get; init; }

    /// <summary>Last eligible day as now agreed.</summary>
    public required DateOnly End { get; init; }

    public IReadOnlyList<ProjectShare> Projects { get; init; } = [];

    public IReadOnlyList<BudgetLine> BudgetLines { get; init; } = [];

    public IReadOnlyList<AgreedIndicator> Indicators { get; init; } = [];

    public IReadOnlyList<Instalment> Instalments { get; init; } = [];

    public IReadOnlyList<Amendment> Amendments { get; init; } = [];

    /// <summary>Languages (BCP 47) the donor reads reports in, the preferred one first.</summary>
    public IReadOnlyList<string> ReportLanguages { get; init; } = [];

    /// <summary>The donor's share of eligible cost in percent, where the agreement has one.</summary>
    public decimal? FundingPercent { get; init; }

    /// <summary>Indirect costs as a percentage of direct costs, at most, where the agreement has one.</summary>
    public decimal? IndirectPercent { get; init; }

    /// <summary>The currency of entries, spending and the funds statement.</summary>
    public string AccountsCurrency() => Books ?? Amount.Currency;
}

/// <summary>Which part of a grant goes to a project.</summary>
/// <param name="Percent">Above 0 to 100; the shares of a grant sum to 100.</param>
public sealed record ProjectShare(string Project, decimal Percent);

/// <summary>A line of the grant's own budget, with the harmonised category that regional pictures read.</summary>
/// <param name="Heading">The donor's heading the line stands under, such as A; may be null.</param>
/// <param name="Category">A key of StandardReport's budget categories.</param>
public sealed record BudgetLine(string Code, string Name, string Category, Money Amount, string? Heading = null);

/// <summary>An indicator as one grant agreed to it: its own wording, number and target, fed by one actual.</summary>
public sealed record AgreedIndicator(string Indicator, string Code, string Wording, decimal? Target = null);

/// <param name="Condition">What must happen first, in words; null when nothing.</param>
public sealed record Instalment(string Id, DateOnly DueOn, Money Amount, string? Condition = null, DateOnly? ReceivedOn = null, Money? Received = null, decimal? ReceivedRate = null);

/// <summary>A dated change of the agreement. The grant keeps its original end beside the current one.</summary>
public sealed record Amendment
{
    public required int Number { get; init; }

    public required AmendmentKind Kind { get; init; }

    /// <summary>In force from this day.</summary>
    public required DateOnly From { get; init; }

    public required string Reason { get; init; }

    public DateOnly? NewEnd { get; init; }

    public Money? NewAmount { get; init; }
}

public enum AmendmentKind { NoCostExtension, Money, Budget, Partner, Schedule, Suspension, Termination }
