using DonorBridge.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store;

/// <summary>The tables as EF sees them. Taken from <see cref="UnitOfWork.Open"/>, never from dependency injection.</summary>
public sealed partial class StoreContext : DbContext
{
    /// <summary>For the owner's migrations: row-level security lets the owner see everything.</summary>
    internal StoreContext(DbContextOptions<StoreContext> options) : base(options) { }

    internal StoreContext(DbContextOptions<StoreContext> options, UnitOfWork work) : base(options) => Work = work;

    internal UnitOfWork? Work { get; }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        conventions.Properties<decimal>().HavePrecision(19, 4);
    }

    protected override void OnModelCreating(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(StoreContext).Assembly);
}
