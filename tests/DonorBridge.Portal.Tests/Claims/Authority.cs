using DonorBridge.Portal.Tests.Given;
using DonorBridge.Store.Access;
using DonorBridge.Store.Organisations;
using DonorBridge.Store.Programmes;
using DonorBridge.Store.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace DonorBridge.Portal.Tests.Claims;

/// <summary>A state's authority with a contact point in post and a programme of one objective.</summary>
public sealed class Authority : IDisposable
{
    public required Person ContactPoint { get; init; }
    public required ProgrammeRow Programme { get; init; }
    public required ProgrammeObjectiveRow Objective { get; init; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Authority> Of(NgoHouse house, string country)
    {
        var organisation = await house.Organisation($"Authority of {country}", country);
        var person = await ContactPointOf(house, organisation, country);
        var programme = new ProgrammeRow { OwnerOrg = organisation.Id, Country = country, Name = "Children safe by 2030", FromOn = new DateOnly(2025, 1, 1) };
        var objective = new ProgrammeObjectiveRow { OwnerOrg = organisation.Id, ProgrammeId = programme.Id, Key = "1", Text = "Every child has a guardian in time" };
        await house.As(person.Viewer, async db =>
        {
            db.Programmes.Add(programme);
            await db.SaveChangesAsync(Stop);
            db.ProgrammeObjectives.Add(objective);
            await db.SaveChangesAsync(Stop);
        });
        return new Authority { ContactPoint = person, Programme = programme, Objective = objective };
    }

    /// <summary>The NGO's project says that it serves the objective.</summary>
    public async Task<ClaimRow> ClaimedBy(Ngo ngo, NgoHouse house) =>
        await house.As(ngo.Author.Viewer, (use, _) => use.GetRequiredService<Claiming>().Claim(ngo.Project.Id, Objective.Id, 40, new DateOnly(2026, 1, 1), Stop));

    public void Dispose() => ContactPoint.Dispose();

    private static async Task<Person> ContactPointOf(NgoHouse house, OrganisationRow organisation, string country)
    {
        const string password = "a long enough password";
        var user = new SignInUser { Id = Guid.CreateVersion7(), UserName = $"{Guid.NewGuid():N}@example.invalid", Name = "Liis Test", Language = "en" };
        user.Email = user.UserName;
        await house.As(new Viewer(Guid.CreateVersion7(), organisation.Id, Roles.Administrator, null), async (use, db) =>
        {
            Assert.True((await use.GetRequiredService<UserManager<SignInUser>>().CreateAsync(user, password)).Succeeded);
            db.Memberships.Add(new MembershipRow { OwnerOrg = organisation.Id, PersonId = user.Id, PersonName = user.Name, Role = Roles.ContactPoint, Country = country, FromOn = new DateOnly(2024, 1, 1) });
            await db.SaveChangesAsync(Stop);
            return true;
        });
        return new Person(house.Address, new Viewer(user.Id, organisation.Id, Roles.ContactPoint, country), user.Email, password);
    }
}
