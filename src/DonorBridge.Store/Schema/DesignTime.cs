using DonorBridge.Store.SignIn;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace DonorBridge.Store.Schema;

/// <summary>For `dotnet ef migrations add`, which compares models and never connects.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<StoreContext>, IDesignTimeDbContextFactory<SignInContext>
{
    private static readonly NpgsqlDataSource Nowhere = NpgsqlDataSource.Create("Host=nowhere");

    StoreContext IDesignTimeDbContextFactory<StoreContext>.CreateDbContext(string[] args) => new(StoreMigrations.StoreOptions(Nowhere));

    SignInContext IDesignTimeDbContextFactory<SignInContext>.CreateDbContext(string[] args) => new(StoreMigrations.SignInOptions(Nowhere));
}
