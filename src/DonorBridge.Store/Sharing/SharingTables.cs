using DonorBridge.Store.Files;
using DonorBridge.Store.Imports;
using DonorBridge.Store.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DonorBridge.Store.Sharing;

internal sealed class SharingTables : IEntityTypeConfiguration<ShareRow>, IEntityTypeConfiguration<IatiImportRow>
{
    public void Configure(EntityTypeBuilder<ShareRow> table)
    {
        table.IsOwned();
        table.RefersTo<ShareRow, OrganisationRow>(row => row.ToOrg);
        table.HasIndex(row => row.DocumentId);
        table.HasIndex(row => new { row.DocumentId, row.ToOrg }).IsUnique().HasFilter("revoked_at is null").HasDatabaseName("shared_once");
    }

    public void Configure(EntityTypeBuilder<IatiImportRow> table)
    {
        table.IsOwned();
        table.RefersTo<IatiImportRow, FileRow>(row => row.FileId);
    }
}
