using DonorBridge.Reporting.Standard;

namespace DonorBridge.Store.Filings;

public enum FilingState { Draft, Checked, SignedOff, Sent }

/// <summary>One standard report on its way: of one project, by its lead.</summary>
public sealed class FilingRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid ProjectId { get; init; }

    /// <summary>Version of the standard report's questions, such as 2026.</summary>
    public required string StandardReport { get; init; }

    /// <summary>BCP 47: the language it is written in.</summary>
    public required string Language { get; set; }

    public FilingState State { get; set; } = FilingState.Draft;

    /// <summary>The version being written, or last sent when <see cref="State"/> is Sent. 1 for the first.</summary>
    public int Version { get; set; } = 1;

    public required Guid StartedBy { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
}

/// <summary>A due report a filing answers, with the deliverables it answers now; one left out stays due.</summary>
public sealed class FilingDueReportRow : IOwned
{
    public required Guid FilingId { get; init; }
    public required Guid DueReportId { get; init; }
    public required Guid OwnerOrg { get; init; }
    public IReadOnlyList<Guid> Deliverables { get; set; } = [];
}

/// <summary>The words of one section, with a version of its own: two people in two sections never collide.</summary>
public sealed class SectionRow : IOwned
{
    public required Guid FilingId { get; init; }
    public required string Key { get; init; }
    public required Guid OwnerOrg { get; init; }

    /// <summary>1 after the first save.</summary>
    public required int Version { get; set; }

    public required SectionDocument Document { get; set; }
    public required Guid SavedBy { get; set; }
    public required DateTimeOffset SavedAt { get; set; }
}

/// <summary>A section as it was in a version that was sent. Written once.</summary>
public sealed class SectionHistoryRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid FilingId { get; init; }
    public required int FilingVersion { get; init; }
    public required string Key { get; init; }
    public required Guid OwnerOrg { get; init; }
    public required SectionDocument Document { get; init; }
}

/// <summary>Someone with the right to do so vouches for a version of a filing. Written once.</summary>
public sealed class SignOffRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid FilingId { get; init; }
    public required int FilingVersion { get; init; }
    public required Guid PersonId { get; init; }
    public required string PersonName { get; init; }

    /// <summary>Such as "director"; the name of a person need not be in the report.</summary>
    public required string Function { get; init; }

    public required DateTimeOffset SignedAt { get; init; }
}
