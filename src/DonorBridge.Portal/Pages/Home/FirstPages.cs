using DonorBridge.Store.Access;

namespace DonorBridge.Portal.Pages.Home;

/// <summary>Where the day begins for those who do not file reports.</summary>
public static class FirstPages
{
    /// <summary>The address, or null for who stays here.</summary>
    public static string? Of(string? role) => role switch
    {
        Roles.DonorOfficer or Roles.DonorController => "/reviews",
        Roles.ContactPoint => "/claims",
        Roles.Secretariat => "/region",
        _ => null,
    };
}
