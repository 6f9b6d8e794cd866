using System.Text.Json;

namespace DonorBridge.Store.Imports;

/// <summary>An uploaded IATI file with its preview, and when it was applied.</summary>
public sealed class IatiImportRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid FileId { get; init; }
    public required string FileName { get; init; }

    /// <summary>What would be added, changed and left out, as the reader wrote it.</summary>
    public required JsonDocument Preview { get; init; }

    public required Guid UploadedBy { get; init; }
    public required DateTimeOffset UploadedAt { get; init; }
    public DateTimeOffset? AppliedAt { get; set; }
}
