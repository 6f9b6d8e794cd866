using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DonorBridge.Store.Access;

/// <summary>
/// Who, besides its owner, may see an object, and because of which row. Written by the database's own triggers only.
/// </summary>
public sealed class AccessRow
{
    public required Guid ViewerOrg { get; init; }

    /// <summary>A table's name in the singular, such as "grant".</summary>
    public required string ObjectKind { get; init; }

    public required Guid ObjectId { get; init; }

    /// <summary>The row that gives the access: taking it away takes away this access and no other.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>In words, such as "donor of the grant".</summary>
    public required string Why { get; init; }
}

internal sealed class AccessTable : IEntityTypeConfiguration<AccessRow>
{
    public void Configure(EntityTypeBuilder<AccessRow> table)
    {
        table.ToTable("access");
        table.HasKey(row => new { row.ViewerOrg, row.ObjectKind, row.ObjectId, row.SourceId });
        table.HasIndex(row => row.SourceId);
        table.HasIndex(row => row.ObjectId);
        table.Property(row => row.ObjectKind).HasMaxLength(40);
    }
}
