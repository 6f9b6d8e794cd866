namespace DonorBridge.Store.Programmes;

/// <summary>A state's child protection programme, owned by the responsible authority; everyone signed in may read it.</summary>
public sealed class ProgrammeRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The authority.</summary>
    public required Guid OwnerOrg { get; init; }

    public required string Country { get; init; }
    public required string Name { get; set; }
    public required DateOnly FromOn { get; set; }
    public DateOnly? ToOn { get; set; }
    public string? Identifier { get; set; }
    public decimal? OwnFunding { get; set; }
    public string? Currency { get; set; }
}

public sealed class ProgrammeObjectiveRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid ProgrammeId { get; init; }
    public required string Key { get; init; }
    public required string Text { get; set; }

    /// <summary>Keys of the components it works on, such as shelter or guardianship.</summary>
    public IReadOnlyList<string> Components { get; set; } = [];
}

/// <summary>A project says that it serves an objective. The authority may read the claim; what it may know of the project is <see cref="ContributionRow"/>.</summary>
public sealed class ClaimRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid ProjectId { get; init; }
    public required Guid ProgrammeId { get; init; }
    public required Guid ObjectiveId { get; init; }

    /// <summary>Share of the project's budget that serves it, 0 to 100.</summary>
    public decimal? SharePercent { get; set; }

    public required DateOnly FromOn { get; init; }
    public required Guid ClaimedBy { get; init; }
    public required DateTimeOffset ClaimedAt { get; init; }
    public DateTimeOffset? WithdrawnAt { get; set; }
}

public enum ClaimAnswerKind { Confirmed, Declined }

/// <summary>What the contact point says to a claim: known to us and fits this objective, or not. Written once; a later answer stands above an earlier one.</summary>
public sealed class ClaimAnswerRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The authority.</summary>
    public required Guid OwnerOrg { get; init; }

    public required Guid ClaimId { get; init; }
    public required ClaimAnswerKind Kind { get; init; }
    public string? Reason { get; init; }
    public required Guid AnsweredBy { get; init; }
    public required string AnsweredByName { get; init; }
    public required DateTimeOffset AnsweredAt { get; init; }
}

/// <summary>All that an authority and the secretariat may know of a claiming project. Projected from project, grants and snapshots; can be made again from them.</summary>
public sealed class ContributionRow : IOwned
{
    /// <summary>The claim.</summary>
    public required Guid ClaimId { get; init; }

    public required Guid OwnerOrg { get; init; }
    public required Guid ProgrammeId { get; init; }
    public required Guid ObjectiveId { get; init; }
    public required Guid ProjectId { get; init; }
    public required string Country { get; init; }
    public required string ProjectTitle { get; set; }
    public required string OrganisationName { get; set; }
    public required DateOnly StartOn { get; set; }
    public required DateOnly EndOn { get; set; }

    /// <summary>The project's own objective, in its words.</summary>
    public string? Objective { get; set; }

    public decimal? SharePercent { get; set; }
    public required DateOnly FromOn { get; set; }
    public bool Withdrawn { get; set; }

    /// <summary>People reached by group, small counts left out; empty before the first report is sent.</summary>
    public IReadOnlyList<ReachedCount> Reached { get; set; } = [];

    /// <summary>The due report they were sent in.</summary>
    public Guid? ReachedIn { get; set; }

    /// <summary>Where that due report stands with its donor.</summary>
    public Agreements.DueReportState? ReachedState { get; set; }

    public required DateTimeOffset ProjectedAt { get; set; }
}

/// <param name="Count">Null: suppressed, or not reported.</param>
public sealed record ReachedCount(string Group, decimal? Count, bool Suppressed);
