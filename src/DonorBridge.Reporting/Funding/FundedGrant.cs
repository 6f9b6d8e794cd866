using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Reporting.Funding;

/// <summary>What the funding picture knows of a grant: who gives whom how much, for what, from when to when.</summary>
public sealed record FundedGrant
{
    public required string Grant { get; init; }

    public required string Project { get; init; }

    public required string Ngo { get; init; }

    public required string Donor { get; init; }

    /// <summary>ISO 3166-1 alpha-2, or empty where the grant names none.</summary>
    public string Country { get; init; } = "";

    /// <summary>As now agreed; negative for a refund.</summary>
    public required Money Amount { get; init; }

    /// <summary>First eligible day to last eligible day as now agreed.</summary>
    public required Period Period { get; init; }

    /// <summary>Last eligible day as first signed.</summary>
    public required DateOnly OriginalEnd { get; init; }

    /// <summary>The grant's days as first signed.</summary>
    /// <exception cref="ArgumentException">The original end is before the start.</exception>
    public Period OriginalPeriod() => new(Period.From, OriginalEnd);

    /// <summary>The funding picture's view of an agreement, for one of the projects it funds.</summary>
    /// <exception cref="ArgumentException">The project is not funded by the grant.</exception>
    public static FundedGrant Of(Grant grant, Project project)
    {
        var share = grant.Projects.FirstOrDefault(share => share.Project == project.Id)
            ?? throw new ArgumentException($"Grant {grant.Reference} does not fund project {project.Title}.", nameof(project));
        return new FundedGrant
        {
            Grant = grant.Id,
            Project = project.Id,
            Ngo = grant.Grantee.Name,
            Donor = grant.Donor.Name,
            Country = project.Countries.Count == 1 ? project.Countries[0].Code : "",
            Amount = grant.Amount * (share.Percent / 100m),
            Period = new Period(grant.Start, grant.End),
            OriginalEnd = grant.OriginalEnd,
        };
    }
}
