using System.Security.Claims;
using DonorBridge.Portal.Composition;
using DonorBridge.Store.Access;
using DonorBridge.Store.Organisations;
using DonorBridge.Store.SignIn;
using Microsoft.AspNetCore.Identity;

namespace DonorBridge.Portal.SignIn;

/// <summary>What the cookie says: who the person is, and which hat of which organisation they wear now.</summary>
public static class Session
{
    public const string Organisation = "organisation";
    public const string Membership = "membership";
    public const string Country = "country";

    /// <summary>A signed-in person who has not chosen a hat yet.</summary>
    public static ClaimsPrincipal Of(SignInUser user, MembershipRow? membership = null, string? organisationName = null)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, "name", ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()));
        identity.AddClaim(new Claim("name", user.Name));
        if (user.SecurityStamp is { } stamp) identity.AddClaim(new Claim("AspNet.Identity.SecurityStamp", stamp));
        if (membership is not null)
        {
            identity.AddClaim(new Claim(Membership, membership.Id.ToString()));
            identity.AddClaim(new Claim(Organisation, membership.OwnerOrg.ToString()));
            identity.AddClaim(new Claim(ClaimTypes.Role, membership.Role));
            if (membership.Country is not null) identity.AddClaim(new Claim(Country, membership.Country));
            if (organisationName is not null) identity.AddClaim(new Claim(Reader.OrganisationName, organisationName));
        }
        return new ClaimsPrincipal(identity);
    }

    /// <summary>For whom the database answers, or null for someone who is not signed in.</summary>
    public static Viewer? Viewer(this ClaimsPrincipal person)
    {
        if (!Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return null;
        return Guid.TryParse(person.FindFirstValue(Organisation), out var organisation)
            ? new Viewer(id, organisation, person.FindFirstValue(ClaimTypes.Role), person.FindFirstValue(Country))
            : Store.Access.Viewer.OnlyPerson(id);
    }
}
