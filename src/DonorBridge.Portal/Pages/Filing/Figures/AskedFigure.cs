using DonorBridge.Portal.Languages;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Store.Ledgers;

namespace DonorBridge.Portal.Pages.Filing.Figures;

/// <summary>An indicator for one period: how the donors agreed to word it, and what the ledger says already.</summary>
/// <param name="Summed">Taken from the ledger's other windows: not asked. Null where it must be given.</param>
public sealed record AskedFigure(Indicator Indicator, IReadOnlyList<(string Donor, AgreedIndicator Agreed)> Wordings, FigureRow? Recorded, Figure? Summed)
{
    /// <summary>A split by sex and age makes sense of something counted.</summary>
    public bool CanBeSplit => Indicator.Kind is FigureKind.Flow or FigureKind.UniquePersons or FigureKind.Stock && Recorded?.Value > 0;

    /// <summary>What the donors who ask for this period agreed to; all the project measures where one of them named no indicator.</summary>
    public static IReadOnlyList<AskedFigure> Of(FilingSheet sheet, Period period, IReadOnlyList<FigureRow> recorded)
    {
        var askers = sheet.AskersOf(AskedPart.Results).Where(part => part.Due.Period == period).ToList();
        var everything = askers.Any(part => part.Grant.Indicators.Count == 0);
        return
        [
            .. from indicator in sheet.Report.Shared.Indicators
               let wordings = askers.SelectMany(part => part.Grant.Indicators.Where(agreed => agreed.Indicator == indicator.Id).Select(agreed => (part.Grant.Donor.Name, agreed))).Distinct().ToList()
               where everything || wordings.Count > 0
               let own = recorded.FirstOrDefault(row => row.IndicatorId.ToString() == indicator.Id)
               let known = askers[0].Results.FirstOrDefault(result => result.Indicator == indicator.Id)?.Actual
               select new AskedFigure(indicator, wordings, own, own is null ? known : null)
        ];
    }
}

/// <summary>What is typed for an indicator; which of it counts depends on the indicator's kind.</summary>
public sealed class FigureInput
{
    public string Indicator { get; set; } = "";

    public decimal? Value { get; set; }

    public decimal? Numerator { get; set; }

    public decimal? Denominator { get; set; }

    public string? Words { get; set; }

    public string? Comment { get; set; }

    public static FigureInput Of(AskedFigure asked) => new()
    {
        Indicator = asked.Indicator.Id,
        Value = asked.Recorded?.Value,
        Numerator = asked.Recorded?.Numerator,
        Denominator = asked.Recorded?.Denominator,
        Words = asked.Recorded?.Text,
        Comment = asked.Recorded?.Comment,
    };

    /// <summary>What a reader sees of it, by the name of its field.</summary>
    public IEnumerable<(string Field, string Said)> Fields(string prefix, FigureKind kind, Wording text)
    {
        if (kind == FigureKind.Ratio)
        {
            yield return (prefix + nameof(Numerator), Said(Numerator, text));
            yield return (prefix + nameof(Denominator), Said(Denominator, text));
        }
        else if (kind == FigureKind.Text) yield return (prefix + nameof(Words), Words ?? "");
        else yield return (prefix + nameof(Value), Said(Value, text));
        yield return (prefix + nameof(Comment), Comment ?? "");
    }

    public static string Said(decimal? number, Wording text) => number is { } value ? text.Number(value) : "";

    public FigureValues Values(AskedFigure asked)
    {
        var kind = asked.Indicator.Kind;
        return new FigureValues
        {
            Value = kind is FigureKind.Ratio or FigureKind.Text ? null : Value,
            Numerator = kind == FigureKind.Ratio ? Numerator : null,
            Denominator = kind == FigureKind.Ratio ? Denominator : null,
            Text = kind == FigureKind.Text && !string.IsNullOrWhiteSpace(Words) ? Words.Trim() : null,
            Comment = string.IsNullOrWhiteSpace(Comment) ? null : Comment.Trim(),
            Source = asked.Recorded?.Source,
        };
    }
}
