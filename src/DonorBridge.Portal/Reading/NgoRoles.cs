using DonorBridge.Store.Access;

namespace DonorBridge.Portal.Reading;

/// <summary>The hats of an organisation that files reports.</summary>
public static class NgoRoles
{
    public const string All = $"{Roles.NgoAuthor},{Roles.NgoFinance},{Roles.NgoApprover}";
}
