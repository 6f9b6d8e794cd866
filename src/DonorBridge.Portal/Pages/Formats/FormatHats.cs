using DonorBridge.Portal.Reading;
using DonorBridge.Store.Access;

namespace DonorBridge.Portal.Pages.Formats;

/// <summary>Who may use and make donors' forms.</summary>
public static class FormatHats
{
    public const string All = NgoRoles.All + "," + Roles.DonorOfficer + "," + Roles.DonorController + "," + Roles.Secretariat;
}
