using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Store.Agreements;

/// <summary>Where and whether the donor answers a report.</summary>
public enum ReviewMode { Portal, Outside, NoDecision, SilenceAccepts }

/// <summary>Only a draft is hidden from the donor.</summary>
public enum GrantState { Draft, Signed, Suspended, Terminated, Closed }

/// <summary>An agreement as first signed, kept by the grantee; its donor may read it. What it says on a day is computed with its amendments.</summary>
public sealed class GrantRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The grantee.</summary>
    public required Guid OwnerOrg { get; init; }

    public required Guid DonorOrg { get; set; }

    /// <summary>The grant this one is passed on from.</summary>
    public Guid? ParentGrantId { get; set; }

    /// <summary>The donor's own number for it.</summary>
    public required string Reference { get; set; }

    public required string Title { get; set; }
    public DateOnly? SignedOn { get; set; }
    public required DateOnly StartOn { get; set; }
    public required DateOnly OriginalEndOn { get; set; }
    public required decimal OriginalAmount { get; set; }
    public required string Currency { get; set; }

    /// <summary>Currency of the grantee's accounts for this grant; null: the grant's own.</summary>
    public string? Books { get; set; }

    public decimal? FundingPercent { get; set; }
    public decimal? IndirectPercent { get; set; }
    public required ReviewMode ReviewMode { get; set; }

    /// <summary>Days after which silence accepts, where the agreement says so.</summary>
    public int? SilenceDays { get; set; }

    /// <summary>BCP 47, the preferred one first.</summary>
    public IReadOnlyList<string> ReportLanguages { get; set; } = [];

    /// <summary>Other donors and the region see "another donor".</summary>
    public bool DonorShownAsAnother { get; set; }

    public string? IatiIdentifier { get; set; }
    /// <summary>Draft, signed or closed; whether it rests or was ended is said by its amendments: <see cref="StateOn"/>.</summary>
    public GrantState State { get; set; } = GrantState.Draft;

    /// <summary>As it stands on a day: what is dated ahead does not count yet.</summary>
    /// <param name="amendments">All of this grant.</param>
    public GrantState StateOn(IEnumerable<GrantAmendmentRow> amendments, DateOnly day) => State != GrantState.Signed ? State
        : AgreementOnDay.Standing(amendments.Select(change => change.AsAgreed(Currency)), day) switch
        {
            GrantStanding.Suspended => GrantState.Suspended,
            GrantStanding.Terminated => GrantState.Terminated,
            _ => GrantState.Signed,
        };
}

/// <summary>Which part of a grant goes to a project of the same organisation.</summary>
public sealed class GrantProjectRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid GrantId { get; init; }
    public required Guid ProjectId { get; init; }

    /// <summary>Above 0 to 100; a grant's shares sum to 100.</summary>
    public required decimal Percent { get; set; }
}
