using System.Text.Json;

namespace DonorBridge.Store.Filings;

/// <summary>What was sent, frozen. A donor may read the row, its own part and its copy of the shared part. Written once, as all below.</summary>
public sealed class SnapshotRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid FilingId { get; init; }
    public required int Version { get; init; }
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Lower-case hexadecimal, over the receipt's bytes.</summary>
    public required string ReceiptSha256 { get; init; }
}

/// <summary>The list of hashes and pinned versions. It names every donor's format, so it stays with the NGO.</summary>
public sealed class SnapshotReceiptRow : IOwned
{
    public required Guid SnapshotId { get; init; }
    public required Guid OwnerOrg { get; init; }
    public required byte[] Receipt { get; init; }
}

/// <summary>The bytes of one part: the shared one (no due report), which only the NGO reads whole, or a due report's own.</summary>
public sealed class SnapshotPartRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid SnapshotId { get; init; }
    public Guid? DueReportId { get; init; }

    /// <summary>Canonical JSON.</summary>
    public required byte[] Bytes { get; init; }

    public required string Sha256 { get; init; }
}

/// <summary>The shared part with only what one due report asks: what its donor may read. Row-level security cannot hide columns.</summary>
public sealed class SharedCopyRow : IOwned
{
    public required Guid SnapshotId { get; init; }
    public required Guid DueReportId { get; init; }
    public required Guid OwnerOrg { get; init; }

    /// <summary>Canonical JSON of a <see cref="Reporting.Standard.SharedPart"/>.</summary>
    public required byte[] Bytes { get; init; }
}

/// <summary>An attachment that went with a due report: its donor may read the file.</summary>
public sealed class SentAttachmentRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid SnapshotId { get; init; }
    public required Guid DueReportId { get; init; }
    public required Guid FileId { get; init; }
    public required string Name { get; init; }
}

/// <summary>A filled form as a file, with what it does and does not carry.</summary>
public sealed class ProducedFileRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required Guid SnapshotId { get; init; }
    public required Guid DueReportId { get; init; }
    public required Guid DeliverableId { get; init; }

    /// <summary>id@version.</summary>
    public required string Format { get; init; }

    public required Guid FileId { get; init; }
    public required string Name { get; init; }

    /// <summary>Values with their provenance, problems and coverage, as the manifest writes them.</summary>
    public required JsonDocument Manifest { get; init; }

    /// <summary>Unique for ever: the same file is produced once.</summary>
    public required string Key { get; init; }

    public required DateTimeOffset ProducedAt { get; init; }
}
