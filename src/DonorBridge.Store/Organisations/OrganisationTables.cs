using DonorBridge.Store.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DonorBridge.Store
{
    public sealed partial class StoreContext
    {
        public DbSet<Organisation> Organisations => Set<Organisation>();
        public DbSet<Membership> Memberships => Set<Membership>();
    }
}

namespace DonorBridge.Store.Organisations
{
    sealed class OrganisationTables : IEntityTypeConfiguration<Organisation>, IEntityTypeConfiguration<Membership>
    {
        public void Configure(EntityTypeBuilder<Organisation> table)
        {
            table.HasIndex(row => row.OwnerOrg);
            table.HasIndex(row => row.Identifier);
        }

        public void Configure(EntityTypeBuilder<Membership> table)
        {
            table.HasIndex(row => row.PersonId);
            table.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OwnerOrg).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
