using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.SignIn;

/// <summary>
/// Accounts, passkeys and the keys that protect cookies: a schema of its own that only the portal's login may enter. It holds
/// no report data, so it needs no identity; it is the one context that dependency injection hands out.
/// </summary>
public sealed class SignInContext(DbContextOptions<SignInContext> options)
    : IdentityUserContext<SignInUser, Guid>(options), IDataProtectionKeyContext
{
    public const string Schema = "sign_in";

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema(Schema);
        builder.Entity<SignInUser>().ToTable("users");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("user_claims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("user_logins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("user_tokens");
        // Said here and not left to the host's IdentityOptions: the tables are the same whoever opens them.
        builder.Entity<IdentityUserPasskey<Guid>>(passkeys =>
        {
            passkeys.ToTable("user_passkeys").HasKey(row => row.CredentialId);
            passkeys.Property(row => row.CredentialId).HasMaxLength(1024);
            passkeys.OwnsOne(row => row.Data).ToJson();
            passkeys.HasOne<SignInUser>().WithMany().HasForeignKey(row => row.UserId);
        });
        builder.Entity<DataProtectionKey>().ToTable("data_protection_keys");
    }
}

/// <summary>An account. Its id is the id of the person in the store; a login of an outside provider is matched by (iss, sub).</summary>
public sealed class SignInUser : IdentityUser<Guid>
{
    public required string Name { get; set; }

    /// <summary>BCP 47, for pages and mail.</summary>
    public required string Language { get; set; }
}
