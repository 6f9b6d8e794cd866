namespace DonorBridge.Store.Tests.WhoSeesWhat;

/// <summary>The parties of the small world, one organisation each.</summary>
public static class Viewers
{
    public static readonly Viewer Ngo = One(Roles.NgoAuthor);
    public static readonly Viewer OtherNgo = One(Roles.NgoAuthor);
    public static readonly Viewer Partner = One(Roles.NgoAuthor);
    public static readonly Viewer Donor = One(Roles.DonorOfficer);

    /// <summary>It funds the same project by another grant.</summary>
    public static readonly Viewer OtherDonor = One(Roles.DonorOfficer);

    public static readonly Viewer Authority = One(Roles.ContactPoint, "LV");
    public static readonly Viewer OtherAuthority = One(Roles.ContactPoint, "EE");
    public static readonly Viewer Secretariat = One(Roles.Secretariat);
    public static readonly Viewer Administrator = One(Roles.Administrator);

    public static readonly IReadOnlyDictionary<string, Viewer> All = new Dictionary<string, Viewer>
    {
        ["ngo"] = Ngo, ["other ngo"] = OtherNgo, ["partner"] = Partner, ["donor"] = Donor, ["other donor"] = OtherDonor,
        ["authority"] = Authority, ["other authority"] = OtherAuthority, ["secretariat"] = Secretariat, ["administrator"] = Administrator,
    };

    private static Viewer One(string role, string? country = null) => new(Guid.CreateVersion7(), Guid.CreateVersion7(), role, country);
}
