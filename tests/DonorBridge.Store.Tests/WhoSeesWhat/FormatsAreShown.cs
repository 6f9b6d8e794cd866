using DonorBridge.Reporting.Agreements;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Formats;
using DonorBridge.Store.Published;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DonorBridge.Store.Tests.WhoSeesWhat;

/// <summary>A format made in the portal is its maker's, until an agreement asks for it or it is offered to everybody.</summary>
public sealed class FormatsAreShown(World world) : IClassFixture<World>
{
    private CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_donor_of_a_draft_agreement_sees_its_form_once_it_is_signed()
    {
        var due = await DueReportIn(world.Draft, "private-format@1");
        Assert.False(await Sees(Viewers.Donor, world.PrivateFormat));

        await world.As(Viewers.Ngo, async (db, _) => (await db.Grants.SingleAsync(row => row.Id == world.Draft.Id)).State = GrantState.Signed);
        Assert.True(await Sees(Viewers.Donor, world.PrivateFormat));
        Assert.False(await Sees(Viewers.OtherDonor, world.PrivateFormat));

        await world.As(Viewers.Ngo, async (db, _) => (await db.Grants.SingleAsync(row => row.Id == world.Draft.Id)).State = GrantState.Suspended);
        Assert.True(await Sees(Viewers.Donor, world.PrivateFormat));
        Assert.NotEqual(Guid.Empty, due);
    }

    [Fact]
    public async Task Naming_a_format_that_one_cannot_see_does_not_show_it()
    {
        await DueReportIn(world.OtherGrant, "withdrawn-format@1");

        Assert.False(await Sees(Viewers.Ngo, world.WithdrawnFormat));
        Assert.False(await Sees(Viewers.OtherDonor, world.WithdrawnFormat));
    }

    [Fact]
    public async Task What_others_agreements_ask_for_stays_in_the_catalogue()
    {
        var format = World.Format(Viewers.OtherNgo, "lent-format");
        var offer = World.Offer(format);
        await world.As(Viewers.OtherNgo, (db, _) => World.Add(db, format, offer));
        await DueReportIn(world.OtherGrant, "lent-format@1");

        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => TakeBack(offer));

        Assert.Equal("DB409", ((PostgresException)refused.InnerException!).SqlState);
        Assert.True(await IsUsedByOthers(Viewers.OtherNgo, format));
        Assert.False(await IsUsedByOthers(Viewers.Donor, format));
    }

    [Fact]
    public async Task An_offer_that_nobody_took_up_is_taken_back_once()
    {
        var format = World.Format(Viewers.OtherNgo, "unlent-format");
        var offer = World.Offer(format);
        await world.As(Viewers.OtherNgo, (db, _) => World.Add(db, format, offer));
        Assert.True(await Sees(Viewers.Partner, format));

        await TakeBack(offer);

        Assert.False(await Sees(Viewers.Partner, format));
        await Assert.ThrowsAsync<DbUpdateException>(() => TakeBack(offer, World.Noon.AddDays(1)));
    }

    [Fact]
    public async Task The_next_version_is_its_owners_or_the_donors_whose_form_it_is_and_then_only_the_donors()
    {
        Assert.Equal("DB409", await Refusal(Viewers.OtherNgo, World.Format(Viewers.OtherNgo, "used-format", 2)));

        await world.As(Viewers.Donor, (db, _) => World.Add(db, World.Format(Viewers.Donor, "used-format", 2, Viewers.Donor)));

        Assert.Equal("DB409", await Refusal(Viewers.Ngo, World.Format(Viewers.Ngo, "used-format", 3)));
    }

    [Theory]
    [InlineData("own-format", "0")]
    [InlineData("own-format", "one")]
    public async Task A_version_is_a_whole_number_from_1(string key, string version)
    {
        var refused = await Refusal(Viewers.Donor, new PublishedFolderRow { Kind = FolderKind.DonorFormat, Key = key, Version = version, Sha256 = "a", OwnerOrg = Viewers.Donor.Organisation, PublishedAt = World.Noon });

        Assert.Equal(PostgresErrorCodes.CheckViolation, refused);
    }

    [Fact]
    public async Task A_donor_who_cannot_see_a_format_does_not_take_it_over()
    {
        await world.As(Viewers.OtherNgo, (db, _) => World.Add(db, World.Format(Viewers.OtherNgo, "hidden-format", 1, Viewers.OtherDonor)));

        Assert.Equal("DB409", await Refusal(Viewers.OtherDonor, World.Format(Viewers.OtherDonor, "hidden-format", 2)));
    }

    [Fact]
    public async Task Nobody_publishes_a_standard_report()
    {
        var refused = await Refusal(Viewers.Ngo, new PublishedFolderRow { Kind = FolderKind.StandardReport, Key = "standard-report", Version = "2099", Sha256 = "a", OwnerOrg = Viewers.Ngo.Organisation, PublishedAt = World.Noon });

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused);
    }

    private Task TakeBack(FormatOfferRow offer, DateTimeOffset? at = null) =>
        world.As(Viewers.OtherNgo, async (db, _) => (await db.FormatOffers.SingleAsync(row => row.Id == offer.Id)).TakenBackAt = at ?? World.Noon);

    private Task<bool> Sees(Viewer viewer, PublishedFolderRow format) => world.PortalLogin.Read(viewer, (db, cancel) => db.PublishedFolders.AnyAsync(row => row.Id == format.Id, cancel), Cancel);

    private Task<bool> IsUsedByOthers(Viewer viewer, PublishedFolderRow format) => Sql.As<bool>(world.PortalLogin.Source, viewer, $"select format_is_used_by_others('{format.Id}')");

    private async Task<string> Refusal(Viewer viewer, PublishedFolderRow format)
    {
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => world.As(viewer, (db, _) => World.Add(db, format)));
        return ((PostgresException)refused.InnerException!).SqlState;
    }

    private async Task<Guid> DueReportIn(GrantRow grant, string format)
    {
        var due = new DueReportRow { OwnerOrg = grant.OwnerOrg, GrantId = grant.Id, ProjectId = world.Project.Id, FromOn = new(2025, 1, 1), ToOn = new(2025, 6, 30), Kind = DueReportKind.Interim, DueOn = new(2025, 9, 30), TimeZone = "Europe/Riga", Clause = "4.1" };
        await world.As(Viewers.Ngo, (db, _) => World.Add(db, due, new DeliverableRow { OwnerOrg = grant.OwnerOrg, DueReportId = due.Id, Kind = DeliverableKind.Narrative, Format = format, DueOn = due.DueOn }));
        return due.Id;
    }
}
