using DonorBridge.Store.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DonorBridge.Store.Files;

/// <summary>A file of an organisation. The same bytes are one row; what a file is called is said where it is used.</summary>
public sealed class FileRow : IOwned
{
    public const int ChunkBytes = 256 * 1024;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }
    public required string MediaType { get; init; }
    public required DateTimeOffset SavedAt { get; init; }

    internal int Chunks => (int)((Bytes + ChunkBytes - 1) / ChunkBytes);
}

/// <summary>At most 256 KB of a file.</summary>
public sealed class FileChunkRow : IOwned
{
    public required Guid FileId { get; init; }
    public required int Position { get; init; }
    public required Guid OwnerOrg { get; init; }
    public required byte[] Content { get; init; }
}

internal sealed class FileTables : IEntityTypeConfiguration<FileRow>, IEntityTypeConfiguration<FileChunkRow>
{
    public void Configure(EntityTypeBuilder<FileRow> table)
    {
        table.ToTable("files");
        table.HasIndex(row => new { row.OwnerOrg, row.Sha256 }).IsUnique();
        table.Property(row => row.Sha256).HasMaxLength(64);
        table.HasOne<OrganisationRow>().WithMany().HasForeignKey(row => row.OwnerOrg).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<FileChunkRow> table)
    {
        table.ToTable("file_chunks");
        table.HasKey(row => new { row.FileId, row.Position });
        table.HasOne<FileRow>().WithMany().HasForeignKey(row => row.FileId);
    }
}
