namespace DonorBridge.Store.Access;

/// <summary>The hats a membership gives. What an organisation is to a grant is said by the grant, not here.</summary>
public static class Roles
{
    public const string NgoAuthor = "ngo-author";
    public const string NgoFinance = "ngo-finance";
    public const string NgoApprover = "ngo-approver";
    public const string DonorOfficer = "donor-officer";
    public const string DonorController = "donor-controller";
    public const string ContactPoint = "contact-point";
    public const string Secretariat = "secretariat";
    public const string Administrator = "administrator";

    public static IReadOnlyList<string> All { get; } =
        [NgoAuthor, NgoFinance, NgoApprover, DonorOfficer, DonorController, ContactPoint, Secretariat, Administrator];
}
