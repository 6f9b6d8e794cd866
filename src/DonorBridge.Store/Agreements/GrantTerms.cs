using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Store.Agreements;

/// <summary>A dated change of an agreement; written once.</summary>
public sealed class GrantAmendmentRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid GrantId { get; init; }
    public required int Number { get; init; }
    public required AmendmentKind Kind { get; init; }
    public required DateOnly FromOn { get; init; }
    public required string Reason { get; init; }
    public DateOnly? NewEndOn { get; init; }
    public decimal? NewAmount { get; init; }
    public required Guid RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    public Amendment AsAgreed(string currency) => new()
    {
        Number = Number, Kind = Kind, From = FromOn, Reason = Reason, NewEnd = NewEndOn, NewAmount = NewAmount is { } amount ? new Money(amount, currency) : null,
    };
}

/// <summary>A line of a grant's budget. Version 0 was signed; an amendment of the budget brings a whole new version, in force with the amendment of that number.</summary>
public sealed class BudgetLineRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid GrantId { get; init; }
    public int BudgetVersion { get; init; }
    public required string Code { get; set; }
    public required string Name { get; set; }

    /// <summary>A key of the standard report's budget categories.</summary>
    public required string Category { get; set; }

    public string? Heading { get; set; }
    public required decimal Amount { get; set; }
    public required int Position { get; set; }
}

/// <summary>An indicator as one grant agreed to it.</summary>
public sealed class AgreedIndicatorRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid GrantId { get; init; }
    public required Guid IndicatorId { get; init; }
    public required string Code { get; set; }
    public required string Wording { get; set; }
    public decimal? Target { get; set; }
    public required int Position { get; set; }
}

/// <summary>A payment the donor agreed to make, and what came of it.</summary>
public sealed class InstalmentRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid GrantId { get; init; }
    public required DateOnly DueOn { get; set; }
    public required decimal Amount { get; set; }
    public string? Condition { get; set; }
    public DateOnly? RequestedOn { get; set; }

    /// <summary>Who asked the donor for it.</summary>
    public string? RequestedByName { get; set; }

    /// <summary>When the donor says it paid.</summary>
    public DateOnly? PaidOn { get; set; }

    /// <summary>When the grantee saw the money.</summary>
    public DateOnly? ReceivedOn { get; set; }

    /// <summary>As paid, in the grant's currency; in <see cref="ReceivedCurrency"/> where an import says another. What arrived is a receipt in the accounts.</summary>
    public decimal? ReceivedAmount { get; set; }

    public string? ReceivedCurrency { get; set; }

    /// <summary>Units of the accounts' currency obtained for one of the grant's.</summary>
    public decimal? ReceivedRate { get; set; }
}

/// <summary>A clause of the agreement that makes reports due.</summary>
public sealed class ScheduleRuleRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid GrantId { get; init; }
    public required int Position { get; set; }
    public required ScheduleRule Rule { get; set; }
}
