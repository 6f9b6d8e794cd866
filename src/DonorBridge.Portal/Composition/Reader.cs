using System.Security.Claims;

namespace DonorBridge.Portal.Composition;

/// <summary>Who reads the page, as far as header and navigation need to know. What they may see is the database's to decide.</summary>
public sealed class Reader(IHttpContextAccessor http)
{
    /// <summary>The claim that holds the name of the organisation a person acts for.</summary>
    public const string OrganisationName = "organisation_name";

    private ClaimsPrincipal? Person => http.HttpContext?.User;

    public bool IsSignedIn => Person?.Identity?.IsAuthenticated == true;

    public string? Name => Person?.FindFirstValue("name") ?? Person?.Identity?.Name;

    public string? Organisation => Person?.FindFirstValue(OrganisationName);

    public bool Is(string role) => Person?.IsInRole(role) == true;
}
