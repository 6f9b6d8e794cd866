using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Spending;

namespace DonorBridge.Reporting.Standard;

/// <summary>A project's figures as recorded, before any donor's period is cut from them.</summary>
public sealed record ProjectLedger
{
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>By indicator id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Figure>> Figures { get; init; } = new Dictionary<string, IReadOnlyList<Figure>>();

    /// <summary>Counts of people, each with its own window.</summary>
    public IReadOnlyList<PeopleReached> People { get; init; } = [];

    /// <summary>Dated entries by grant id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<MoneyEntry>> Entries { get; init; } = new Dictionary<string, IReadOnlyList<MoneyEntry>>();

    /// <summary>By grant id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Forecast>> Forecasts { get; init; } = new Dictionary<string, IReadOnlyList<Forecast>>();

    public IReadOnlyList<FundingSource> Sources { get; init; } = [];

    public IReadOnlyList<ExchangeRate> Rates { get; init; } = [];
}
