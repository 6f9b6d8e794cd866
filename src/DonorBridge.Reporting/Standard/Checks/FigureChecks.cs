using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;

namespace DonorBridge.Reporting.Standard.Checks;

internal static class FigureChecks
{
    public static IEnumerable<Problem> Of(SharedPart shared, DueReportPart part, string place, StandardReportDefinition questions) =>
    [
        .. part.Results.SelectMany((result, index) => Result(shared, part, result, $"{place}.results[{index}]", questions)),
        .. part.People.SelectMany((row, index) => People(part, row, $"{place}.people[{index}]", questions)),
        .. Totals(part, $"{place}.people", questions),
        .. Missing(shared, part, place, questions),
    ];

    private static IEnumerable<Problem> Result(SharedPart shared, DueReportPart part, IndicatorResult result, string place, StandardReportDefinition questions)
    {
        var section = questions.SectionOf(AskedPart.Results)?.Key;
        var indicator = shared.Indicators.FirstOrDefault(indicator => indicator.Id == result.Indicator);
        if (indicator is null)
        {
            yield return new Problem($"{place}.indicator", "unknown-indicator", $"The project has no indicator '{result.Indicator}'; it has {string.Join(", ", shared.Indicators.Select(known => known.Id))}.", section: section);
            yield break;
        }
        if (result.Actual is { } actual && actual.Window != part.Due.Period)
            yield return new Problem($"{place}.actual.window", "figure-other-period", $"The figure of '{indicator.Title}' is for {actual.Window}, the due report for {part.Due.Period}: nothing is pro-rated, so give the figure of that period.", section: section);
        foreach (var (figure, name) in new[] { (result.Actual, "actual"), (result.Cumulative, "cumulative") })
            if (figure is not null)
                foreach (var problem in Figure(figure, $"{place}.{name}", indicator.Title, indicator.Kind, section, questions)) yield return problem;
    }

    private static IEnumerable<Problem> People(DueReportPart part, PeopleReached row, string place, StandardReportDefinition questions)
    {
        var section = questions.SectionOf(AskedPart.People)?.Key;
        if (questions.Groups.All(group => group.Key != row.Group))
        {
            var near = NearMiss.Of(row.Group, questions.Groups.Select(group => group.Key));
            yield return new Problem($"{place}.group", "unknown-group", $"There is no group of people '{row.Group}'{(near is null ? "" : $"; did you mean '{near}'?")}", section: section);
        }
        if (row.Figure.Window != part.Due.Period)
            yield return new Problem($"{place}.figure.window", "count-other-period", $"The count is for {row.Figure.Window}, the due report for {part.Due.Period}: give the count of that period.", section: section);
        foreach (var problem in Figure(row.Figure, $"{place}.figure", row.Group, FigureKind.UniquePersons, section, questions)) yield return problem;
    }

    private static IEnumerable<Problem> Figure(Figure figure, string place, string what, FigureKind kind, string? section, StandardReportDefinition questions)
    {
        if (kind == FigureKind.UniquePersons && figure.Value is { } people && (people < 0 || people != decimal.Truncate(people)))
            yield return new Problem($"{place}.value", "not-whole-people", $"'{what}' counts people: {people} is not a whole number of people from 0 up.", section: section);
        if (kind == FigureKind.Flow && figure.Value is < 0)
            yield return new Problem($"{place}.value", "flow-below-zero", $"'{what}' counts what happened: it cannot be below 0.", section: section);
        if (kind == FigureKind.Ratio && figure.Denominator is <= 0)
            yield return new Problem($"{place}.denominator", "ratio-denominator", $"'{what}' is a ratio: its denominator must be above 0. Leave the figure out if there is none.", section: section);
        if (kind == FigureKind.Ratio && figure.Value is not null)
            yield return new Problem($"{place}.value", "ratio-value", $"'{what}' is a ratio: give numerator and denominator, not a value.", section: section);

        for (var i = 0; i < figure.Parts.Count; i++)
        {
            var cell = figure.Parts[i];
            if (cell.Value < 0)
                yield return new Problem($"{place}.parts[{i}].value", "part-below-zero", $"A part of '{what}' is below 0.", section: section);
            if (cell.Sex is not null && !questions.Sexes.Contains(cell.Sex))
                yield return new Problem($"{place}.parts[{i}].sex", "unknown-sex", $"'{cell.Sex}' is not one of {string.Join(", ", questions.Sexes)}.", section: section);
            if (cell.AgeBand is not null && !questions.AgeBands.Contains(cell.AgeBand))
                yield return new Problem($"{place}.parts[{i}].ageBand", "unknown-age-band", $"'{cell.AgeBand}' is not one of the age bands {string.Join(", ", questions.AgeBands)}.", section: section);
        }
        // Parts may be partial, so they may sum to less; each way of splitting is summed on its own.
        foreach (var split in figure.Parts.GroupBy(cell => (cell.Sex is not null, cell.AgeBand is not null, cell.Group is not null)))
            if (figure.Value is { } whole && split.Key.Item3 == false && split.Sum(cell => cell.Value) > whole)
                yield return new Problem($"{place}.parts", "parts-over-whole", $"The parts of '{what}' sum to {split.Sum(cell => cell.Value)}, more than the whole of {whole}.", section: section);
    }

    // A person may be in several groups, so groups may sum to more than the total, but none alone can.
    private static IEnumerable<Problem> Totals(DueReportPart part, string place, StandardReportDefinition questions) =>
        from total in part.People
        where total.Group == PeopleReached.Total && total.Figure.Value is not null
        from row in part.People
        where row.Group != PeopleReached.Total && row.Reach == total.Reach && row.Figure.Value > total.Figure.Value
        select new Problem(place, "group-over-total", $"'{row.Group}' has {row.Figure.Value} people, more than the {total.Figure.Value} in all: the total counts each person once and cannot be smaller than a group.", section: questions.SectionOf(AskedPart.People)?.Key);

    private static IEnumerable<Problem> Missing(SharedPart shared, DueReportPart part, string place, StandardReportDefinition questions)
    {
        if (part.Due.Asks.Contains(AskedPart.Results))
            foreach (var agreed in part.Grant.Indicators.Where(agreed => part.Results.FirstOrDefault(result => result.Indicator == agreed.Indicator)?.Actual is null))
                yield return new Problem($"{place}.results", "indicator-not-reported", $"The indicator {agreed.Code} '{agreed.Wording}', agreed with {part.Grant.Donor.Name}, has no figure for {part.Due.Period}: record it, or it is shown as not reported.", Weight.Note, questions.SectionOf(AskedPart.Results)?.Key);
        if (part.Due.Asks.Contains(AskedPart.People) && part.People.Count == 0)
            yield return new Problem($"{place}.people", "people-not-reported", $"{part.Grant.Donor.Name} asks who was reached in {part.Due.Period}; nothing is recorded.", Weight.Note, questions.SectionOf(AskedPart.People)?.Key);
    }
}
