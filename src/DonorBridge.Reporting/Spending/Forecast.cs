using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Reporting.Spending;

/// <summary>What the NGO expects to spend of a grant in a year.</summary>
public sealed record Forecast(int Year, Money Amount);
