using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Reporting.Spending;

public enum MoneyEntryKind { Expenditure, Receipt, Interest, Commitment }

/// <summary>A dated amount in a project's ledger. It names project, grant and, for expenditure, budget line.</summary>
/// <param name="Id">Stable; IATI's transaction reference when imported.</param>
/// <param name="Line">The grant's budget line; null for money that is not spending.</param>
public sealed record MoneyEntry(string Id, MoneyEntryKind Kind, DateOnly Date, Money Amount, string? Line = null, string? Text = null)
{
    /// <summary>IATI identifier or name of the payer or payee organisation, never a person.</summary>
    public Organisation? Counterpart { get; init; }
}
