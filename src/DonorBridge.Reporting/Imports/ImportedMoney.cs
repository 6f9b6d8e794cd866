using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Spending;

namespace DonorBridge.Reporting.Imports;

/// <summary>A published transaction as an entry of the project's ledger.</summary>
public sealed record ImportedMoney
{
    /// <summary>Stable: the activity and the transaction's reference, or what the transaction says where it has none.</summary>
    public required string Key { get; init; }

    /// <summary>The project's key.</summary>
    public required string Project { get; init; }

    /// <summary>The grant's key; null where the file does not settle which.</summary>
    public string? Grant { get; init; }

    public required MoneyEntryKind Kind { get; init; }

    public required DateOnly Date { get; init; }

    public required Money Amount { get; init; }

    /// <summary>The day whose exchange rate the amount stands for.</summary>
    public DateOnly? ValueDate { get; init; }

    public string? Text { get; init; }

    /// <summary>The other organisation's id: the payer of a receipt, the payee of spending.</summary>
    public string? Counterpart { get; init; }

    /// <summary>The other organisation's own activity, where given: the link that makes money traceable.</summary>
    public string? CounterpartActivity { get; init; }
}
