using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DonorBridge.Store.Organisations;

internal sealed class OrganisationTables : IEntityTypeConfiguration<OrganisationRow>, IEntityTypeConfiguration<MembershipRow>
{
    public void Configure(EntityTypeBuilder<OrganisationRow> table)
    {
        table.HasIndex(row => row.OwnerOrg);
        table.HasIndex(row => row.Identifier);
    }

    public void Configure(EntityTypeBuilder<MembershipRow> table)
    {
        table.HasIndex(row => row.PersonId);
        table.HasOne<OrganisationRow>().WithMany().HasForeignKey(row => row.OwnerOrg).OnDelete(DeleteBehavior.Restrict);
    }
}
