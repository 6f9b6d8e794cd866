using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Spending;

namespace DonorBridge.Store.Ledgers;

/// <summary>What a project measures, once, however many donors agreed to it in their own words.</summary>
public sealed class IndicatorRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid ProjectId { get; init; }
    public required string Title { get; set; }
    public required string Result { get; set; }
    public required ResultLevel Level { get; set; }
    public required FigureKind Kind { get; init; }
    public IndicatorMeasure Measure { get; set; } = IndicatorMeasure.Unit;
    public string? Unit { get; set; }
    public bool Descending { get; set; }
    public decimal? Baseline { get; set; }
    public int? BaselineYear { get; set; }
    public decimal? Target { get; set; }
    public int Position { get; set; }
}

/// <summary>A dated amount of a project, grant and line. Once it was filed it cannot be changed: a correction is a new entry with its reason.</summary>
public sealed class MoneyEntryRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid ProjectId { get; init; }
    public required Guid GrantId { get; init; }

    /// <summary>Code of the grant's budget line; null for money that is not spending.</summary>
    public string? Line { get; set; }

    public required MoneyEntryKind Kind { get; set; }
    public required DateOnly BookedOn { get; set; }
    public required decimal Amount { get; set; }
    public required string Currency { get; set; }
    public string? Text { get; set; }

    /// <summary>Payer or payee, an organisation and never a person.</summary>
    public string? CounterpartName { get; set; }

    public string? CounterpartIdentifier { get; set; }

    /// <summary>Where it came from, such as "by hand", "accounts", "IATI".</summary>
    public string Source { get; set; } = "by hand";

    /// <summary>The source's own number; unique within the grant, so that the same file twice changes nothing.</summary>
    public string? ExternalRef { get; init; }

    /// <summary>The instalment that came in with it, where it is the receipt of one: it counts once.</summary>
    public Guid? InstalmentId { get; set; }

    /// <summary>The entry this one corrects: the amount here is added to it, and may be negative.</summary>
    public Guid? CorrectsId { get; init; }

    public string? CorrectionReason { get; init; }

    /// <summary>The first snapshot that carries it; from then on nothing above can change.</summary>
    public Guid? FiledIn { get; set; }
}

/// <summary>A figure for a window: of an indicator, or of a group of people. A later row for the same window replaces the earlier one, with its reason.</summary>
public sealed class FigureRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid ProjectId { get; init; }
    public Guid? IndicatorId { get; init; }
    public string? PeopleGroup { get; init; }
    public Reach? Reach { get; init; }
    public required DateOnly FromOn { get; init; }
    public required DateOnly ToOn { get; init; }
    public required FigureKind Kind { get; init; }
    public decimal? Value { get; set; }
    public decimal? Numerator { get; set; }
    public decimal? Denominator { get; set; }
    public string? Text { get; set; }
    public string? Comment { get; set; }
    public string? Source { get; set; }
    public Guid? CorrectsId { get; init; }
    public string? CorrectionReason { get; init; }
    public required Guid RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public Guid? FiledIn { get; set; }
    public List<FigurePartRow> Parts { get; init; } = [];
}

/// <summary>One cell of a figure's disaggregation.</summary>
public sealed class FigurePartRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public Guid FigureId { get; init; }
    public string? Sex { get; init; }
    public string? AgeBand { get; init; }
    public string? TargetGroup { get; init; }
    public required decimal Value { get; set; }
}

/// <summary>What the grantee expects to spend of a grant in a year.</summary>
public sealed class ForecastRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid GrantId { get; init; }
    public required int Year { get; init; }
    public required decimal Amount { get; set; }
}

/// <summary>Units of a currency for one euro. Those the secretariat publishes are for everyone; others for the organisation that entered them.</summary>
public sealed class RateRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required string Currency { get; init; }
    public required DateOnly RatedOn { get; init; }
    public required decimal PerEuro { get; init; }
    public required RateKind Kind { get; init; }

    /// <summary>Who published it, such as ECB.</summary>
    public required string Source { get; init; }

    public bool ForEveryone { get; init; }
}
