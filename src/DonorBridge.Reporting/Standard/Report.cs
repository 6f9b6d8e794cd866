using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Programmes;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Spending;

namespace DonorBridge.Reporting.Standard;

/// <summary>What one donor's forms are filled from: the shared part, that donor's due report, and the rates used. A mapping reads this and nothing else.</summary>
public sealed record Report(string StandardReport, SharedPart Shared, DueReportPart Due, IReadOnlyList<ExchangeRate> Rates)
{
    /// <summary>Whole texts that go beside the forms, since a form takes only a shorter version; known once the forms are filled, and no part of report.json.</summary>
    public IReadOnlyList<AnnexedText> Annexes { get; init; } = [];
}

/// <param name="Label">What the form calls the field.</param>
/// <param name="Language">BCP 47, of the text.</param>
public sealed record AnnexedText(string Label, Answer Answer, string Text, string Language);

/// <summary>A snapshot in its portable form, <c>report.json</c>: the shared part and one part per due report.</summary>
public sealed record ReportFile
{
    /// <summary>Version of the standard report's questions, such as 2026.</summary>
    public required string StandardReport { get; init; }

    public required SharedPart Shared { get; init; }

    public required IReadOnlyList<DueReportPart> DueReports { get; init; }

    /// <summary>Every rate a donor's rule may need; an amount without its rate stays unconverted and is a problem.</summary>
    public IReadOnlyList<ExchangeRate> Rates { get; init; } = [];

    /// <exception cref="ArgumentException">No due report has that id.</exception>
    public Report For(string dueReport) => new(
        StandardReport,
        Shared,
        DueReports.FirstOrDefault(part => part.Due.Id == dueReport)
            ?? throw new ArgumentException($"The report holds no due report '{dueReport}'; it holds {string.Join(", ", DueReports.Select(part => part.Due.Id))}.", nameof(dueReport)),
        Rates);
}

/// <summary>What every donor of the filing is told alike.</summary>
public sealed record SharedPart
{
    public required FilingFacts Filing { get; init; }

    public required Project Project { get; init; }

    public IReadOnlyList<Answer> Answers { get; init; } = [];

    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    public IReadOnlyList<Activity> Activities { get; init; } = [];

    public IReadOnlyList<Risk> Risks { get; init; } = [];

    public IReadOnlyList<ProgrammeContribution> Contributions { get; init; } = [];

    /// <summary>The project's total by source; a funder may stand as "another donor".</summary>
    public IReadOnlyList<FundingSource> Sources { get; init; } = [];

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}

/// <param name="Version">1 for the first time it was sent.</param>
/// <param name="SubmittedAt">When the NGO sent it; null while it is being written.</param>
/// <param name="ApprovedBy">Function of who signed it off, such as "director".</param>
public sealed record FilingFacts(string Id, int Version, string Language, DateTimeOffset? SubmittedAt = null, string? ApprovedBy = null);

/// <param name="Name">As it may be shown to the other donors.</param>
public sealed record FundingSource(string Name, Money Amount);

/// <summary>What one donor is told about its own grant and period.</summary>
public sealed record DueReportPart
{
    public required DueReport Due { get; init; }

    public required Grant Grant { get; init; }

    /// <summary>Versions of answers for this donor, and answers to questions only it asks. They win over the shared ones.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    public IReadOnlyList<IndicatorResult> Results { get; init; } = [];

    public IReadOnlyList<PeopleReached> People { get; init; } = [];

    /// <summary>Dated entries of this grant within the due report's period.</summary>
    public IReadOnlyList<MoneyEntry> Entries { get; init; } = [];

    public IReadOnlyList<LineSpending> Spending { get; init; } = [];

    /// <summary>Null where the agreement asks for none.</summary>
    public FundsStatement? Funds { get; init; }

    public IReadOnlyList<Forecast> Forecast { get; init; } = [];

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}
