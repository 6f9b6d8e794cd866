using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Store.Agreements;

public enum ProjectState { Planned, Running, Ended, Cancelled }

/// <summary>A project of its lead, who owns the row; partners and funders may read it.</summary>
public sealed class ProjectRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The lead.</summary>
    public required Guid OwnerOrg { get; init; }

    public required string Title { get; set; }
    public string? ShortTitle { get; set; }
    public string? Objective { get; set; }
    public string? Description { get; set; }
    public required DateOnly StartOn { get; set; }

    /// <summary>Last day of activity as now planned.</summary>
    public required DateOnly EndOn { get; set; }

    /// <summary>A shelter or the like: country and region only, everywhere.</summary>
    public bool ProtectedPlace { get; set; }

    public string? IatiIdentifier { get; set; }
    public ProjectState State { get; set; } = ProjectState.Running;
    public IReadOnlyList<CodeShare> Countries { get; set; } = [];
    public IReadOnlyList<CodeShare> Sectors { get; set; } = [];
}

/// <summary>An organisation that carries out part of a project.</summary>
public sealed class ProjectPartnerRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid ProjectId { get; init; }
    public required Guid PartnerOrg { get; init; }

    /// <summary>What it does in the project, in words.</summary>
    public string? Part { get; set; }

    /// <summary>Its first day where an amendment brought it in; null: from the beginning.</summary>
    public DateOnly? FromOn { get; init; }

    /// <summary>Its last day where an amendment ends its part; null: to the end.</summary>
    public DateOnly? UntilOn { get; set; }

    /// <summary>It may read the project: true between its days. Set when the day has come.</summary>
    public bool Active { get; set; } = true;

    public bool IsIn(DateOnly day) => (FromOn is null || FromOn <= day) && (UntilOn is null || UntilOn >= day);
}
