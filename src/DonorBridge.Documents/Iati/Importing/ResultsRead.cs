using System.Globalization;
using System.Xml.Linq;
using DonorBridge.Reporting.Imports;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Iati.Importing;

/// <summary>Reads results: each indicator with its baseline, targets and actuals by window.</summary>
internal sealed class ResultsRead(string activity, Reading reading, Words words)
{
    private readonly List<ToConfirm> _toConfirm = [];

    public IReadOnlyList<ToConfirm> ToConfirm => _toConfirm;

    public IReadOnlyList<ImportedIndicator> All() =>
        reading.Activity.Elements("result").SelectMany((result, at) => Of(result, at + 1)).ToList();

    private List<ImportedIndicator> Of(XElement result, int number)
    {
        var level = reading.Attribute(result, "type") switch
        {
            "1" => ResultLevel.Output, "2" => ResultLevel.Outcome, "3" => ResultLevel.Impact, "9" => ResultLevel.Other, _ => (ResultLevel?)null,
        };
        if (level is null && result.Attribute("type") is { } type) reading.LeaveOut(type, new Sentence("result-type", $"It is none of 1, 2, 3 and 9: the result was taken as another."));
        var title = words.Of(result.Element("title")) ?? "";
        var description = words.Of(result.Element("description"));
        var documents = DocumentRead.Of(result, reading, words);
        var references = References(result);
        return result.Elements("indicator")
            .Select((indicator, at) => Of(indicator, $"{activity}/result-{number}.{at + 1}", title, level ?? ResultLevel.Other))
            .OfType<ImportedIndicator>()
            .Select(indicator => indicator with { ResultDescription = description, Documents = [.. documents, .. indicator.Documents], References = [.. references, .. indicator.References] })
            .ToList();
    }

    private ImportedIndicator? Of(XElement element, string key, string result, ResultLevel level)
    {
        if (!Enum.TryParse<IndicatorMeasure>(reading.Attribute(element, "measure"), out var measure) || !Enum.IsDefined(measure))
        {
            reading.LeaveOut(element, new Sentence("measure-1-to-5", $"Its measure is none of 1 to 5."));
            return null;
        }
        var title = words.Of(element.Element("title")) ?? key;
        var (kind, confirm) = IndicatorKinds.Of(measure, title);
        if (confirm is not null) _toConfirm.Add(new ToConfirm("result", key, "kind", confirm));

        var windows = Windows(element, kind);
        var baseline = Baseline(element);
        var targets = windows.Select(window => window.Target?.Value ?? window.Target?.Numerator).OfType<decimal>().ToList();
        return new ImportedIndicator
        {
            Key = key,
            Project = activity,
            Indicator = new Indicator
            {
                Id = key,
                Title = title,
                Result = result,
                Level = level,
                Kind = kind,
                Measure = measure,
                Descending = IsDescending(element),
                Baseline = baseline.Value,
                BaselineYear = baseline.Year,
                Target = targets is [var only] ? only : null,
            },
            Description = words.Of(element.Element("description")),
            BaselineOn = baseline.On,
            BaselineComment = baseline.Comment,
            Windows = windows,
            References = References(element),
            Documents = DocumentRead.Of(element, reading, words),
        };
    }

    private bool IsDescending(XElement indicator)
    {
        var ascending = reading.Attribute(indicator, "ascending");
        if (ascending is not (null or "0" or "1" or "true" or "false")) reading.LeaveOut(indicator.Attribute("ascending")!, new Sentence("neither-0-nor-1", $"It is neither 0 nor 1: higher was taken to be better."));
        return ascending is "0" or "false";
    }

    private List<ImportedWindow> Windows(XElement indicator, FigureKind kind)
    {
        var windows = new List<ImportedWindow>();
        foreach (var period in indicator.Elements("period"))
        {
            if (BudgetRead.Period(period, reading) is not { } window)
            {
                reading.LeaveOut(period, new Sentence("bad-days", $"Its days are missing, unreadable or end before they start."));
                continue;
            }
            var target = FigureRead.Of(period.Elements("target"), window, kind, reading, words);
            var actual = FigureRead.Of(period.Elements("actual"), window, kind, reading, words);
            if (target is not null || actual is not null) windows.Add(new ImportedWindow(window, target, actual));
            else if (!period.Elements().Any(row => row.Name.LocalName is "target" or "actual")) reading.LeaveOut(period, new Sentence("no-figures", $"It has neither a target nor an actual."));
            else foreach (var day in period.Elements().Where(day => day.Name.LocalName is "period-start" or "period-end")) reading.LeaveOut(day, new Sentence("none-held", $"None of the window's figures could be held."));
        }
        return windows;
    }

    private (decimal? Value, int? Year, DateOnly? On, string? Comment) Baseline(XElement indicator)
    {
        (decimal?, int?, DateOnly?, string?)? first = null;
        foreach (var baseline in indicator.Elements("baseline"))
        {
            if (baseline.Element("dimension") is not null || baseline.Element("location") is not null || first is not null)
            {
                reading.LeaveOut(baseline, new Sentence("one-baseline", $"A baseline is kept as one figure: not by place, not broken down, not a second one."));
                continue;
            }
            var text = reading.Attribute(baseline, "value");
            var value = text is null ? null : XsdTypes.Decimal(text);
            if (text is not null && value is null) reading.LeaveOut(baseline.Attribute("value")!, new Sentence("no-number", $"It is not a number with a point and no separators."));
            var year = reading.Attribute(baseline, "year");
            var number = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed is > 0 and <= 9999 ? parsed : (int?)null;
            if (year is not null && number is null) reading.LeaveOut(baseline.Attribute("year")!, new Sentence("no-year", $"It is not a year."));
            first = (value, number, reading.Day(baseline, "iso-date"), words.Of(baseline.Element("comment")));
        }
        return first ?? (null, null, null, null);
    }

    private List<CodeReference> References(XElement holder)
    {
        var references = new List<CodeReference>();
        foreach (var reference in holder.Elements("reference"))
            if (reading.Attribute(reference, "code") is { } code && reading.Attribute(reference, "vocabulary") is { } vocabulary)
                references.Add(new CodeReference(code, vocabulary, reading.Attribute(reference, "indicator-uri") ?? reading.Attribute(reference, "vocabulary-uri")));
            else reading.LeaveOut(reference, new Sentence("no-vocabulary", $"It lacks its code or vocabulary."));
        return references;
    }
}
