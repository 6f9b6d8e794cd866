using DonorBridge.Store.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DonorBridge.Store.Published;

internal sealed class PublishedTables : IEntityTypeConfiguration<PublishedFolderRow>, IEntityTypeConfiguration<PublishedFileRow>
{
    public void Configure(EntityTypeBuilder<PublishedFolderRow> table)
    {
        table.RefersTo<PublishedFolderRow, OrganisationRow>(row => row.OwnerOrg);
        table.RefersTo<PublishedFolderRow, OrganisationRow>(row => row.DonorOrg);
        table.HasIndex(row => new { row.Kind, row.Key, row.Version }).IsUnique();
        table.HasMany(row => row.Files).WithOne().HasForeignKey(file => file.FolderId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PublishedFileRow> table) => table.HasKey(row => new { row.FolderId, row.Path });
}
