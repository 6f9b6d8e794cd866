using System.Security.Cryptography;
using DonorBridge.Store.Access;
using DonorBridge.Store.Organisations;
using DonorBridge.Store.SignIn;
using Microsoft.AspNetCore.Identity;

namespace DonorBridge.Portal.DemonstrationRegion;

/// <summary>The region's organisations and people. All are invented.</summary>
public sealed class RegionPeople(RegionHouse house, UserManager<SignInUser> accounts)
{
    public const string MailDomain = "demonstration.invalid";

    private static readonly Guid Setup = new("0198d000-0000-7000-8000-000000000001");

    private readonly List<(string Role, string Email, string Password, string Sentence)> signIns = [];

    public OrganisationRow SafeShore { get; } = Joining("Safe Shore", "LV", "22", "LV-RE-40008999001");
    public OrganisationRow HarbourLight { get; } = Joining("Harbour Light", "EE", "22", null);
    public OrganisationRow AmberPath { get; } = Joining("Amber Path", "PL", "22", "PL-KRS-0000999001");
    public OrganisationRow NorthStar { get; } = Joining("North Star", "SE", "21", "SE-ON-802999-0011");
    public OrganisationRow BalticFund { get; } = Joining("Baltic Children’s Fund", "DK", "60", "DK-CVR-99000011");
    public OrganisationRow LatvianOffice { get; } = Joining("Child Protection Office of Latvia", "LV", "10", null);
    public OrganisationRow EstonianBoard { get; } = Joining("Children’s Board of Estonia", "EE", "10", null);
    public OrganisationRow Secretariat { get; } = Joining("WGCC Secretariat", "SE", "40", null);

    public Viewer Ilze { get; private set; } = null!;
    public Viewer Agnese { get; private set; } = null!;
    public Viewer Kaarel { get; private set; } = null!;
    public Viewer Zofia { get; private set; } = null!;
    public Viewer ElinAsNgo { get; private set; } = null!;
    public Viewer ElinAsDonor { get; private set; } = null!;
    public Viewer Mads { get; private set; } = null!;
    public Viewer Janis { get; private set; } = null!;
    public Viewer Secretary { get; private set; } = null!;

    /// <summary>One line per role for whoever started the region: role, e-mail, password, sentence.</summary>
    public IReadOnlyList<(string Role, string Email, string Password, string Sentence)> SignIns => signIns;

    public static string Mail(string name) => $"{name}@{MailDomain}";

    public async Task Make(CancellationToken cancel)
    {
        var administrator = new Viewer(Setup, Secretariat.Id, Roles.Administrator, null);
        await house.As(administrator, async (_, db) =>
        {
            db.Organisations.AddRange(SafeShore, HarbourLight, AmberPath, NorthStar, BalticFund, LatvianOffice, EstonianBoard, Secretariat);
            await db.SaveChangesAsync(cancel);
        }, cancel);

        Ilze = await Person(administrator, "ilze", "Ilze Kalniņa", "lv", SafeShore, Roles.NgoAuthor, "Writes Safe Shore’s reports: two are due, and one filing answers both.", cancel);
        Agnese = await Person(administrator, "agnese", "Agnese Ozola", "lv", SafeShore, Roles.NgoApprover, "Signs off for Safe Shore.", cancel);
        Kaarel = await Person(administrator, "kaarel", "Kaarel Saar", "et", HarbourLight, Roles.NgoApprover, "The only employee of Harbour Light.", cancel);
        Zofia = await Person(administrator, "zofia", "Zofia Nowak", "pl", AmberPath, Roles.NgoApprover, "Brings children home with Amber Path.", cancel);
        ElinAsNgo = await Person(administrator, "elin", "Elin Sjöberg", "sv", NorthStar, Roles.NgoApprover, "North Star is a ministry’s grantee and Safe Shore’s donor: choose the hat.", cancel);
        ElinAsDonor = await Hat(administrator, ElinAsNgo.PersonId, "Elin Sjöberg", NorthStar, Roles.DonorOfficer, null, cancel);
        Mads = await Person(administrator, "mads", "Mads Holm", "da", BalticFund, Roles.DonorOfficer, "Reviews reports for the Baltic Children’s Fund.", cancel);
        Janis = await Person(administrator, "janis", "Jānis Bērziņš", "lv", LatvianOffice, Roles.ContactPoint, "National contact point of Latvia.", cancel);
        await Person(administrator, "liis", "Liis Tamm", "et", EstonianBoard, Roles.ContactPoint, "National contact point of Estonia: one claim waits.", cancel);
        Secretary = await Person(administrator, "sofia", "Sofia Lind", "sv", Secretariat, Roles.Secretariat, "Follows the region’s funding for the WGCC.", cancel);
    }

    private async Task<Viewer> Person(
        Viewer administrator, string mail, string name, string language, OrganisationRow organisation, string role, string sentence, CancellationToken cancel)
    {
        var password = Convert.ToBase64String(RandomNumberGenerator.GetBytes(12)).Replace('/', 'x').Replace('+', 'y');
        var user = new SignInUser { Id = Guid.CreateVersion7(), UserName = Mail(mail), Email = Mail(mail), EmailConfirmed = true, Name = name, Language = language };
        var made = await accounts.CreateAsync(user, password);
        if (!made.Succeeded) throw new InvalidOperationException($"The account {user.Email} could not be made: {string.Join(" ", made.Errors.Select(error => error.Description))}");
        signIns.Add((role, user.Email!, password, sentence));
        return await Hat(administrator, user.Id, name, organisation, role, role == Roles.ContactPoint ? organisation.Country : null, cancel);
    }

    private async Task<Viewer> Hat(Viewer administrator, Guid person, string name, OrganisationRow organisation, string role, string? country, CancellationToken cancel)
    {
        await house.As(administrator, async (_, db) =>
        {
            db.Memberships.Add(new MembershipRow { OwnerOrg = organisation.Id, PersonId = person, PersonName = name, Role = role, Country = country, FromOn = house.Clock.Day(-900) });
            await db.SaveChangesAsync(cancel);
        }, cancel);
        return new Viewer(person, organisation.Id, role, country);
    }

    private static OrganisationRow Joining(string name, string country, string type, string? identifier)
    {
        var row = OrganisationRow.Joining(name, country);
        row.Type = type;
        row.Identifier = identifier;
        return row;
    }
}
