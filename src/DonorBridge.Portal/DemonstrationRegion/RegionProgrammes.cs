using DonorBridge.Reporting.Spending;
using DonorBridge.Store.Access;
using DonorBridge.Store.Ledgers;
using DonorBridge.Store.Organisations;
using DonorBridge.Store.Programmes;

namespace DonorBridge.Portal.DemonstrationRegion;

/// <summary>Two national programmes, and what the region's projects say they do for them: one claim confirmed, one declined, one waiting.</summary>
public sealed class RegionProgrammes(RegionHouse house, RegionPeople people, RegionAgreements agreements)
{
    // Units of krona per euro around the region's dates; invented, as every figure of the region is.
    private static readonly decimal[] Krona = [11.32m, 11.18m, 11.05m, 10.94m, 10.98m, 11.10m];

    /// <summary>Monthly rates that everybody may read, so that grants in krona stand in the region's picture.</summary>
    public Task Rates(CancellationToken cancel) => house.As(people.Secretary, async (_, db) =>
    {
        for (var month = -36; month <= 0; month++)
            db.Rates.Add(new RateRow
            {
                OwnerOrg = people.Secretariat.Id, Currency = "SEK", RatedOn = house.Clock.Month.AddMonths(month), PerEuro = Krona[(month + 36) % Krona.Length],
                Kind = RateKind.Monthly, Source = "Demonstration", ForEveryone = true,
            });
        await db.SaveChangesAsync(cancel);
    }, cancel);

    public async Task Make(CancellationToken cancel)
    {
        var latvian = await Programme(people.LatvianOffice, "LV", "Programme for the protection of children", 4_100_000,
            [("2.1", "Children found alone are recognised and registered the same day", "detection"), ("2.3", "Every child found alone has a safe place and a guardian", "shelter")], cancel);
        var estonian = await Programme(people.EstonianBoard, "EE", "Children in safety", 2_300_000, [("1.2", "Young people at ports and stations are reached before traffickers reach them", "outreach")], cancel);

        house.Clock.GoTo(-150);
        var confirmed = await house.As(people.Ilze, (use, _) => use.GetRequiredService<Claiming>().Claim(agreements.Shelter.Id, latvian[1], 60, house.Clock.Day(-300), cancel), cancel);
        house.Clock.GoTo(-120);
        await house.As(people.Janis, (use, _) => use.GetRequiredService<Claiming>().Answer(confirmed.Id, ClaimAnswerKind.Confirmed, null, "Jānis Bērziņš", cancel), cancel);
        house.Clock.GoTo(-9);
        await house.As(people.Ilze, (use, _) => use.GetRequiredService<Claiming>().Claim(agreements.Shelter.Id, estonian[0], 20, house.Clock.Day(-60), cancel), cancel);
        await house.As(people.Kaarel, (use, _) => use.GetRequiredService<Claiming>().Claim(agreements.WarmRoom.Id, estonian[0], 100, house.Clock.Day(-200), cancel), cancel);
    }

    private async Task<IReadOnlyList<Guid>> Programme(
        OrganisationRow authority, string country, string name, decimal funding, IReadOnlyList<(string Key, string Text, string Component)> objectives, CancellationToken cancel)
    {
        var contactPoint = new Viewer(people.Janis.PersonId, authority.Id, Roles.ContactPoint, country);
        return await house.As(contactPoint, async (_, db) =>
        {
            var programme = new ProgrammeRow
            {
                OwnerOrg = authority.Id, Country = country, Name = $"{name} {house.Clock.Today.Year - 3} to {house.Clock.Today.Year + 1}", FromOn = new DateOnly(house.Clock.Today.Year - 3, 1, 1),
                ToOn = new DateOnly(house.Clock.Today.Year + 1, 12, 31), OwnFunding = funding, Currency = "EUR",
            };
            db.Programmes.Add(programme);
            var rows = objectives.Select(one => new ProgrammeObjectiveRow { OwnerOrg = authority.Id, ProgrammeId = programme.Id, Key = one.Key, Text = one.Text, Components = [one.Component] }).ToList();
            db.ProgrammeObjectives.AddRange(rows);
            await db.SaveChangesAsync(cancel);
            return (IReadOnlyList<Guid>)[.. rows.Select(row => row.Id)];
        }, cancel);
    }
}
