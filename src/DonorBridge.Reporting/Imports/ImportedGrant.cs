using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Reporting.Imports;

/// <summary>Where a grant's amount was read.</summary>
public enum AmountSource
{
    /// <summary>The sum of the commitments between donor and grantee.</summary>
    Commitments,
    /// <summary>The sum of the activity's budgets, which are the whole grant only where it is the only one.</summary>
    Budgets,
    /// <summary>The file does not say.</summary>
    NotStated,
}

/// <summary>Who funds the activity's lead: one grant per funding organisation.</summary>
public sealed record ImportedGrant
{
    /// <summary>The donor's own activity identifier where the donor publishes it, else the activity's and the donor's.</summary>
    public required string Key { get; init; }

    /// <summary>The donor's number for it, as far as the file tells.</summary>
    public required string Reference { get; init; }

    public required string Title { get; init; }

    /// <summary>An organisation's id.</summary>
    public required string Donor { get; init; }

    /// <summary>An organisation's id.</summary>
    public required string Grantee { get; init; }

    /// <summary>The project's key.</summary>
    public required string Project { get; init; }

    public Money? Amount { get; init; }

    public required AmountSource AmountFrom { get; init; }

    /// <summary>The day of the first commitment.</summary>
    public DateOnly? SignedOn { get; init; }

    public DateOnly? Start { get; init; }

    /// <summary>The planned end as published.</summary>
    public DateOnly? OriginalEnd { get; init; }

    /// <summary>The actual end where published, else the planned one.</summary>
    public DateOnly? End { get; init; }

    public IReadOnlyList<PlannedPayment> PlannedPayments { get; init; } = [];
}
