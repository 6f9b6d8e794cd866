using DonorBridge.Store.Access;
using DonorBridge.Store.Organisations;
using DonorBridge.Store.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Keeping;

/// <param name="Hats">Role and organisation of each hat held today.</param>
public sealed record KeptAccount(string Email, string Name, bool Locked, IReadOnlyList<(string Role, string Organisation, string? Country)> Hats);

/// <summary>A person to add, with the hat they get.</summary>
/// <param name="Organisation">Its id or its whole name.</param>
/// <param name="Country">The country a contact point speaks for; null for every other role.</param>
public sealed record NewAccount(string Email, string Name, string Language, string Organisation, string Role, string? Country);

/// <summary>Local accounts, as the keeper of an installation makes and locks them with the owner's login. Each deed says why it was not done, or null.</summary>
public static class Accounts
{
    /// <summary>The shortest password an account takes; the portal asks the same.</summary>
    public const int ShortestPassword = 12;

    /// <summary>An account with a hat; who has an account already gets the hat only, and keeps their password.</summary>
    /// <param name="password">In clear; only its hash is kept.</param>
    /// <returns>Whether the account is new, or why nothing was done.</returns>
    public static async Task<(bool Made, string? Refused)> Add(string owner, NewAccount wanted, string password, DateOnly from, CancellationToken cancel)
    {
        if (Fault(wanted, password) is { } fault) return (false, fault);
        await using var work = await OwnersWork.Open(owner, cancel);
        if (await KeptOrganisations.Find(work.Store, wanted.Organisation, cancel) is not { } organisation)
            return (false, $"No organisation '{wanted.Organisation}' has joined: add it with donorbridge admin organisation add.");

        var known = await Find(work.SignIn, wanted.Email, cancel);
        var person = known ?? NewUser(wanted, password);
        if (known is null) work.SignIn.Users.Add(person);
        var held = await work.Store.Memberships.AsNoTracking().Where(row => row.PersonId == person.Id && row.OwnerOrg == organisation.Id && row.Role == wanted.Role && row.Country == wanted.Country).ToListAsync(cancel);
        if (held.Any(row => row.HoldsOn(from))) return (false, $"{wanted.Email} is {wanted.Role} of {organisation.Name} already.");
        work.Store.Memberships.Add(new MembershipRow { OwnerOrg = organisation.Id, PersonId = person.Id, PersonName = person.Name, Role = wanted.Role, Country = wanted.Country, FromOn = from });
        await work.Commit(cancel);
        return (known is null, null);
    }

    public static async Task<IReadOnlyList<KeptAccount>> List(string owner, DateTimeOffset now, CancellationToken cancel)
    {
        await using var work = await OwnersWork.Open(owner, cancel);
        var users = await work.SignIn.Users.AsNoTracking().OrderBy(user => user.Email).ToListAsync(cancel);
        var hats = await work.Store.Memberships.AsNoTracking().OrderBy(row => row.FromOn).ToListAsync(cancel);
        var names = await work.Store.Organisations.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Name, cancel);
        return [.. users.Select(user => new KeptAccount(user.Email!, user.Name, user.LockoutEnd > now,
            [.. hats.Where(hat => hat.PersonId == user.Id && hat.HoldsOn(DateOnly.FromDateTime(now.UtcDateTime))).Select(hat => (hat.Role, names[hat.OwnerOrg], hat.Country))]))];
    }

    /// <summary>Nobody signs in with it any more, and who is signed in is out within minutes.</summary>
    public static Task<string?> Lock(string owner, string email, CancellationToken cancel) =>
        Change(owner, email, user => (user.LockoutEnabled, user.LockoutEnd) = (true, DateTimeOffset.MaxValue), cancel);

    public static Task<string?> Unlock(string owner, string email, CancellationToken cancel) =>
        Change(owner, email, user => (user.LockoutEnd, user.AccessFailedCount) = (null, 0), cancel);

    /// <summary>A new password; sessions begun with the old one end.</summary>
    public static async Task<string?> GivePassword(string owner, string email, string password, CancellationToken cancel) =>
        password.Length < ShortestPassword ? TooShort : await Change(owner, email, user => user.PasswordHash = Hash(user, password), cancel);

    private static string TooShort => $"The password is shorter than {ShortestPassword} characters: give a longer one. Nothing was changed.";

    private static async Task<string?> Change(string owner, string email, Action<SignInUser> change, CancellationToken cancel)
    {
        await using var work = await OwnersWork.Open(owner, cancel);
        if (await Find(work.SignIn, email, cancel) is not { } user) return $"Nobody has an account with {email}: donorbridge admin user list shows who has.";
        change(user);
        user.SecurityStamp = Guid.NewGuid().ToString("N"); // what was begun before is not trusted any more
        await work.Commit(cancel);
        return null;
    }

    private static string? Fault(NewAccount wanted, string password) => wanted switch
    {
        _ when !wanted.Email.Contains('@') || wanted.Email.Any(char.IsWhiteSpace) => $"'{wanted.Email}' is no e-mail address.",
        _ when string.IsNullOrWhiteSpace(wanted.Name) => "A person has a name: give --name.",
        _ when !Roles.All.Contains(wanted.Role) => $"'{wanted.Role}' is no role: there are {string.Join(", ", Roles.All)}.",
        { Role: Roles.ContactPoint, Country: null } => "A contact point speaks for a country: give --country, such as LV.",
        { Role: not Roles.ContactPoint, Country: not null } => "Only a contact point speaks for a country: leave --country out.",
        _ when password.Length < ShortestPassword => TooShort,
        _ => null,
    };

    private static SignInUser NewUser(NewAccount wanted, string password)
    {
        var user = new SignInUser
        {
            Id = Guid.CreateVersion7(), Name = wanted.Name, Language = wanted.Language,
            Email = wanted.Email, NormalizedEmail = Normal(wanted.Email), UserName = wanted.Email, NormalizedUserName = Normal(wanted.Email),
            EmailConfirmed = true, LockoutEnabled = true, SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        user.PasswordHash = Hash(user, password);
        return user;
    }

    private static Task<SignInUser?> Find(SignInContext accounts, string email, CancellationToken cancel)
    {
        var normal = Normal(email);
        return accounts.Users.SingleOrDefaultAsync(user => user.NormalizedEmail == normal, cancel);
    }

    private static string Hash(SignInUser user, string password) => new PasswordHasher<SignInUser>().HashPassword(user, password);

    private static string Normal(string email) => new UpperInvariantLookupNormalizer().NormalizeEmail(email)!;
}
