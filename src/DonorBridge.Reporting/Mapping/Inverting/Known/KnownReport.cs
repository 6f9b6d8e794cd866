using System.Globalization;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Spending;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Inverting.Known;

/// <summary>The forms and the known report do not belong together. The message is meant for the person who gave them.</summary>
public sealed class OtherReportException(string message) : Exception(message);

/// <summary>A known report beside forms that were read: the due report they are of, as it stands, or made ready for the period the forms are of.</summary>
public sealed class KnownReport
{
    /// <summary>It holds the one due report.</summary>
    public required ReportFile File { get; init; }

    /// <summary>The forms are of another period: agreement, project and indicators stay, what was reported of the known period does not.</summary>
    public required bool IsOtherPeriod { get; init; }

    /// <summary>By line: spent until the new period begins, where it follows the known one at once.</summary>
    internal IReadOnlyDictionary<string, Money> SpentUntil { get; private init; } = new Dictionary<string, Money>();

    internal Money? BroughtForward { get; private init; }

    public Report Report => File.For(File.DueReports[0].Due.Id);

    /// <param name="forms">Read without regard to it.</param>
    /// <param name="formats">Of the forms, as id@version.</param>
    /// <param name="due">The due report meant, where the person says it.</param>
    /// <exception cref="OtherReportException">The known report holds no such due report, or several may be meant.</exception>
    public static KnownReport For(ReportFile known, IReadOnlyList<ReadForm> forms, IReadOnlyList<string> formats, string? due)
    {
        var part = Meant(known, forms, formats, due);
        var period = PeriodOf(forms, part.Due.Period);
        var one = known with { DueReports = [part] };
        return period == part.Due.Period ? new KnownReport { File = one, IsOtherPeriod = false } : Next(one, part, period);
    }

    private static DueReportPart Meant(ReportFile known, IReadOnlyList<ReadForm> forms, IReadOnlyList<string> formats, string? due)
    {
        var all = string.Join(", ", known.DueReports.Select(part => part.Due.Id));
        if (due is not null) return known.DueReports.FirstOrDefault(part => part.Due.Id == due) ?? throw new OtherReportException($"The known report holds no due report '{due}'; it holds {all}.");
        var candidates = known.DueReports;
        if (Text(forms, "grant.reference") is { } reference)
        {
            candidates = [.. known.DueReports.Where(part => RowKeys.Plain(part.Grant.Reference) == RowKeys.Plain(reference))];
            if (candidates.Count == 0)
                throw new OtherReportException($"The form is of the grant {reference}; the known report holds {string.Join(", ", known.DueReports.Select(part => part.Grant.Reference))}. If it is one of these, name its due report: {all}.");
        }
        foreach (var narrower in new Func<DueReportPart, bool>[]
                 {
                     part => Day(forms, "due.to") is not { } to || part.Due.Period.To == to,
                     part => Day(forms, "due.from") is not { } from || part.Due.Period.From == from,
                     part => part.Due.Deliverables.Any(deliverable => deliverable.Format is { } format && formats.Contains(format)),
                 })
            if (candidates.Count > 1 && candidates.Where(narrower).ToList() is { Count: > 0 } fewer) candidates = fewer;
        return candidates is [var one] ? one : throw new OtherReportException($"The form does not say which of the known report's due reports it is of: name one of {string.Join(", ", candidates.Select(part => part.Due.Id))}.");
    }

    private static Period PeriodOf(IReadOnlyList<ReadForm> forms, Period known)
    {
        var (from, to) = (Day(forms, "due.from"), Day(forms, "due.to"));
        if (to is null || to == known.To && (from is null || from == known.From)) return known;
        var first = from ?? (to > known.To ? known.To.AddDays(1) : known.From);
        return to >= first ? new Period(first, to.Value) : throw new OtherReportException(string.Create(CultureInfo.InvariantCulture, $"The form's period ends ({to:yyyy-MM-dd}) before it begins ({first:yyyy-MM-dd}): correct it in the form."));
    }

    private static KnownReport Next(ReportFile known, DueReportPart part, Period period)
    {
        var follows = period.From == part.Due.Period.To.AddDays(1);
        return new KnownReport
        {
            IsOtherPeriod = true,
            SpentUntil = follows ? part.Spending.ToDictionary(line => line.Line, line => line.SpentInAll()) : new Dictionary<string, Money>(),
            BroughtForward = follows ? part.Funds?.Balance() : null,
            File = known with
            {
                Shared = known.Shared with
                {
                    Filing = new FilingFacts("read-back", 1, known.Shared.Filing.Language),
                    Answers = [], Activities = [], Risks = [], Attachments = [],
                },
                DueReports =
                [
                    new DueReportPart
                    {
                        Due = part.Due with { Id = string.Create(CultureInfo.InvariantCulture, $"{part.Grant.Id}-{period.To:yyyy-MM-dd}"), Period = period, Deliverables = [] },
                        Grant = part.Grant,
                    },
                ],
            },
        };
    }

    private static string? Text(IReadOnlyList<ReadForm> forms, string source) =>
        forms.SelectMany(form => form.Values).Where(value => value.Source == source).Select(value => (value.Value as TextValue)?.Text).FirstOrDefault();

    private static DateOnly? Day(IReadOnlyList<ReadForm> forms, string source) =>
        forms.SelectMany(form => form.Values).Where(value => value.Source == source).Select(value => (value.Value as DateValue)?.Date).FirstOrDefault();
}
