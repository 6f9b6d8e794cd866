using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Results;
using DonorBridge.Store.Ledgers;

namespace DonorBridge.Portal.Pages.Agreements;

/// <summary>An indicator of a project as it is typed.</summary>
public sealed class MeasureLine
{
    /// <summary>Null for a new one.</summary>
    public Guid? Id { get; set; }
    public string? Title { get; set; }
    public string? Result { get; set; }
    public string? Level { get; set; }

    /// <summary>Cannot change once figures are kept under it.</summary>
    public string? Kind { get; set; }
    public string? Unit { get; set; }
    public bool Descending { get; set; }
    public decimal? Baseline { get; set; }
    public string? BaselineYear { get; set; }
    public decimal? Target { get; set; }

    public static MeasureLine Of(IndicatorRow row) => new()
    {
        Id = row.Id,
        Title = row.Title,
        Result = row.Result,
        Level = Key.Of(row.Level),
        Kind = Key.Of(row.Kind),
        Unit = row.Unit,
        Descending = row.Descending,
        Baseline = row.Baseline,
        BaselineYear = row.BaselineYear?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Target = row.Target,
    };

    public Indicator Read() => new()
    {
        Id = Id?.ToString() ?? "",
        Title = Title!.Trim(),
        Result = Result!.Trim(),
        Level = Key.Read<ResultLevel>(Level)!.Value,
        Kind = Key.Read<FigureKind>(Kind)!.Value,
        Measure = Key.Read<FigureKind>(Kind) switch { FigureKind.Ratio => IndicatorMeasure.Percentage, FigureKind.Text => IndicatorMeasure.Qualitative, _ => IndicatorMeasure.Unit },
        Unit = string.IsNullOrWhiteSpace(Unit) ? null : Unit.Trim(),
        Descending = Descending,
        Baseline = Baseline,
        BaselineYear = int.TryParse(BaselineYear, out var year) && year is > 1900 and < 2200 ? year : null,
        Target = Target,
    };
}
