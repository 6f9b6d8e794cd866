namespace DonorBridge.Reporting.Spending;

/// <summary>How many units of <see cref="Currency"/> one euro bought, as published.</summary>
/// <param name="Date">The day, or the first day of the month for a monthly rate.</param>
/// <param name="Source">Who published it, such as ECB; "own books" for the NGO's own.</param>
public sealed record ExchangeRate(string Currency, DateOnly Date, decimal PerEuro, RateKind Kind, string Source);

public enum RateKind { Daily, Monthly, OwnBooks }
