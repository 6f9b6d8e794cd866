using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Store.Agreements;

/// <summary>Where a due report stands; journeys write it beside the row that explains it.</summary>
public enum DueReportState { Expected, InFiling, Sent, Returned, Accepted, Rejected, Closed }

/// <summary>What a donor expects of one grant, for one project and one period. The donor may read it.</summary>
public sealed class DueReportRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid GrantId { get; init; }
    public required Guid ProjectId { get; init; }
    public Guid? ScheduleRuleId { get; init; }
    public required DateOnly FromOn { get; init; }
    public required DateOnly ToOn { get; init; }
    public required DueReportKind Kind { get; init; }
    public required DateOnly DueOn { get; set; }

    /// <summary>IANA zone in which the due day ends.</summary>
    public required string TimeZone { get; init; }

    public required string Clause { get; init; }

    /// <summary>Keys of the narrative questions asked.</summary>
    public IReadOnlyList<string> Questions { get; set; } = [];

    public IReadOnlyList<AskedPart> Asks { get; set; } = [];
    public IReadOnlyList<string> Languages { get; set; } = [];
    public DueReportState State { get; set; } = DueReportState.Expected;
}

/// <summary>A changed due date: the old one is kept with who and why. Written once.</summary>
public sealed class DueDateChangeRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid DueReportId { get; init; }
    public required DateOnly OldDueOn { get; init; }
    public required DateOnly NewDueOn { get; init; }
    public required string Why { get; init; }
    public required Guid ChangedBy { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }
}

/// <summary>One document a due report consists of.</summary>
public sealed class DeliverableRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid DueReportId { get; init; }
    public required DeliverableKind Kind { get; init; }

    /// <summary>A donor format as id@version; null for an annex in no form.</summary>
    public string? Format { get; set; }

    public required DateOnly DueOn { get; set; }

    /// <summary>The filing that last answered it; null while it is due.</summary>
    public Guid? FiledIn { get; set; }
}
