using DonorBridge.Reporting.Programmes;

namespace DonorBridge.Reporting.Standard;

/// <summary>The words of one section of a filing. Figures are not here: they live in the project's ledgers.</summary>
/// <remarks>Every section is stored as one document with a version of its own; which lists it uses is said by the standard report's data.</remarks>
public sealed record SectionDocument
{
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>Answers, or versions of answers, meant for one due report only.</summary>
    public IReadOnlyList<DonorAnswer> DonorAnswers { get; init; } = [];

    public IReadOnlyList<Activity> Activities { get; init; } = [];

    public IReadOnlyList<Risk> Risks { get; init; } = [];

    public IReadOnlyList<ProgrammeContribution> Contributions { get; init; } = [];

    public IReadOnlyList<LineExplanation> Explanations { get; init; } = [];

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}

/// <summary>What only one due report gets: its own version of an answer, or the answer to a question only it asks.</summary>
/// <param name="DueReport">The due report's id.</param>
public sealed record DonorAnswer(string DueReport, Answer Answer);

public enum ActivityState { Done, Ongoing, Delayed, NotDone, Unplanned }

/// <param name="Comment">Why it differs from the plan, or what comes next.</param>
public sealed record Activity(string Title, ActivityState State, string? Comment = null)
{
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}

public enum RiskLevel { Low, Medium, High }

/// <param name="Happened">It materialised in the period.</param>
public sealed record Risk(string Title, RiskLevel Likelihood, RiskLevel Impact, bool Happened, string? Response = null);

/// <param name="Grant">The grant's id.</param>
/// <param name="Line">The budget line's code.</param>
public sealed record LineExplanation(string Grant, string Line, string Text);

/// <param name="Sha256">Lower-case hexadecimal, of the file's bytes.</param>
/// <param name="DueReports">The due reports it goes to; empty goes to all.</param>
public sealed record Attachment(string Name, string MediaType, long Bytes, string Sha256, IReadOnlyList<string> DueReports);
