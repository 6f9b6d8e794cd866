namespace DonorBridge.Store.Sharing;

/// <summary>What can be shown to someone it does not go to by agreement.</summary>
public enum SharedDocument { File, ProducedFile }

/// <summary>The owner shows one document to another organisation, until it takes that back.</summary>
public sealed class ShareRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required SharedDocument Kind { get; init; }
    public required Guid DocumentId { get; init; }

    /// <summary>What the receiver reads and saves it as; a file itself has no name.</summary>
    public required string Name { get; init; }

    public required Guid ToOrg { get; init; }
    public required Guid GrantedBy { get; init; }
    public required DateTimeOffset GrantedAt { get; init; }
    public Guid? RevokedBy { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
}
