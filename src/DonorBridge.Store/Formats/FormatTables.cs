using DonorBridge.Store.Organisations;
using DonorBridge.Store.Published;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DonorBridge.Store.Formats;

internal sealed class FormatTables :
    IEntityTypeConfiguration<FormatDraftRow>, IEntityTypeConfiguration<FormatDraftFileRow>, IEntityTypeConfiguration<FormatOfferRow>, IEntityTypeConfiguration<FormatWordRow>
{
    public void Configure(EntityTypeBuilder<FormatDraftRow> table)
    {
        table.IsOwned();
        table.RefersTo<FormatDraftRow, OrganisationRow>(row => row.DonorOrg);
        // Whoever asks the database itself learns of a save in between, too.
        table.Property(row => row.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<FormatDraftFileRow> table)
    {
        table.IsOwned();
        table.HasKey(row => new { row.DraftId, row.Path });
        table.RefersTo<FormatDraftFileRow, FormatDraftRow>(row => row.DraftId);
    }

    public void Configure(EntityTypeBuilder<FormatOfferRow> table)
    {
        table.IsOwned();
        table.RefersTo<FormatOfferRow, PublishedFolderRow>(row => row.FolderId);
        table.HasIndex(row => row.FolderId).IsUnique().HasFilter("taken_back_at is null").HasDatabaseName("one_offer_at_a_time");
    }

    public void Configure(EntityTypeBuilder<FormatWordRow> table)
    {
        table.IsOwned();
        table.RefersTo<FormatWordRow, PublishedFolderRow>(row => row.FolderId);
        table.HasIndex(row => new { row.FolderId, row.Word, row.OwnerOrg }).IsUnique();
    }
}
