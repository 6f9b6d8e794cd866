namespace DonorBridge.Store.Formats;

/// <summary>The owner of a published version shows it to everybody in the catalogue, until it takes that back.</summary>
public sealed class FormatOfferRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid FolderId { get; init; }
    public required Guid OfferedBy { get; init; }
    public required string OfferedByName { get; init; }
    public required DateTimeOffset OfferedAt { get; init; }
    public Guid? TakenBackBy { get; set; }
    public string? TakenBackByName { get; set; }
    public DateTimeOffset? TakenBackAt { get; set; }
}

public enum FormatWord
{
    /// <summary>The donor whose form it is says that this is its form.</summary>
    ConfirmedByDonor,
    /// <summary>The secretariat has compared it with the donor's form.</summary>
    CheckedBySecretariat,
}

/// <summary>What somebody other than its maker says of a published version. Written once.</summary>
public sealed class FormatWordRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who says it.</summary>
    public required Guid OwnerOrg { get; init; }

    public required Guid FolderId { get; init; }
    public required FormatWord Word { get; init; }
    public required Guid SaidBy { get; init; }
    public required string SaidByName { get; init; }
    public required DateTimeOffset SaidAt { get; init; }
}
