using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DonorBridge.Store.SignIn;

/// <summary>How the sign-in tables are reached; the host passes it to AddDbContext with the portal's data source.</summary>
public static class SignInRegistration
{
    public static T Configure<T>(T options, NpgsqlDataSource source) where T : DbContextOptionsBuilder
    {
        options
            .UseNpgsql(source, npgsql => npgsql.MigrationsHistoryTable("migrations", SignInContext.Schema))
            .UseSnakeCaseNamingConvention();
        return options;
    }
}
