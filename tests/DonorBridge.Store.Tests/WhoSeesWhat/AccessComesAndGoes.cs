using DonorBridge.Store.Agreements;
using DonorBridge.Store.Files;
using DonorBridge.Store.Sharing;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Tests.WhoSeesWhat;

/// <summary>The triggers that write access rows: given with the row that gives it, taken with it, and no other access with it.</summary>
public sealed class AccessComesAndGoes(World world) : IClassFixture<World>
{
    private CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_donor_sees_an_agreement_once_it_is_signed()
    {
        Assert.False(await Sees(Viewers.Donor, world.Draft.Id));

        await world.As(Viewers.Ngo, async (db, _) => (await db.Grants.SingleAsync(row => row.Id == world.Draft.Id)).State = GrantState.Signed);

        Assert.True(await Sees(Viewers.Donor, world.Draft.Id));
        Assert.False(await Sees(Viewers.OtherDonor, world.Draft.Id));
    }

    [Fact]
    public async Task A_draft_shown_is_seen_by_the_donor_it_names_until_it_is_taken_back()
    {
        var draft = new GrantRow
        {
            OwnerOrg = Viewers.Ngo.Organisation, DonorOrg = Viewers.Donor.Organisation, Reference = "SHOWN-1", Title = "To look at together", OriginalAmount = 1, Currency = "EUR",
            StartOn = new DateOnly(2026, 1, 1), OriginalEndOn = new DateOnly(2026, 12, 31), ReviewMode = ReviewMode.Portal, ReportLanguages = ["en"],
        };
        await world.As(Viewers.Ngo, (db, _) => World.Add(db, draft));

        await Show(Viewers.Ngo, draft.Id, true);
        Assert.Equal((true, false), (await Sees(Viewers.Donor, draft.Id), await Sees(Viewers.OtherDonor, draft.Id)));

        await Show(Viewers.Ngo, draft.Id, false);
        Assert.False(await Sees(Viewers.Donor, draft.Id));
    }

    [Fact]
    public async Task Nobody_shows_a_draft_that_is_not_theirs()
    {
        foreach (var other in new[] { Viewers.OtherNgo, Viewers.Donor })
            Assert.Equal(404, (await Assert.ThrowsAsync<RefusedException>(() => Show(other, world.Draft.Id, true))).Status);
    }

    private Task Show(Viewer viewer, Guid draft, bool shown) => world.As(viewer, (_, work) => new DraftShowing(work).Show(draft, shown, Cancel));

    [Fact]
    public async Task A_shared_file_is_read_until_it_is_taken_back()
    {
        var share = new ShareRow { OwnerOrg = Viewers.Ngo.Organisation, Kind = SharedDocument.File, DocumentId = world.Unsent.Id, Name = "plan.pdf", ToOrg = Viewers.OtherDonor.Organisation, GrantedBy = Viewers.Ngo.PersonId, GrantedAt = World.Noon };
        await world.As(Viewers.Ngo, (db, _) => World.Add(db, share));
        Assert.Equal([6], await Bytes(Viewers.OtherDonor, world.Unsent));

        await world.As(Viewers.Ngo, async (db, _) =>
        {
            var row = await db.Shares.SingleAsync(one => one.Id == share.Id);
            (row.RevokedAt, row.RevokedBy) = (World.Noon, Viewers.Ngo.PersonId);
        });

        await Assert.ThrowsAsync<IOException>(() => Bytes(Viewers.OtherDonor, world.Unsent));
        Assert.Equal([1, 2, 3], await Bytes(Viewers.Donor, world.Produced));
    }

    [Fact]
    public async Task Nobody_shares_what_is_not_theirs()
    {
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => world.As(Viewers.Donor, (db, _) => World.Add(db, new ShareRow
        {
            OwnerOrg = Viewers.Donor.Organisation, Kind = SharedDocument.File, DocumentId = world.Produced.Id, Name = "form.docx", ToOrg = Viewers.OtherDonor.Organisation, GrantedBy = Viewers.Donor.PersonId, GrantedAt = World.Noon,
        })));

        Assert.Contains("row-level security", refused.InnerException!.Message);
    }

    [Fact]
    public async Task A_partner_sees_the_project_while_it_is_one_and_nothing_inside_it()
    {
        await world.As(Viewers.Ngo, (db, _) => World.Add(db, new ProjectPartnerRow { OwnerOrg = Viewers.Ngo.Organisation, ProjectId = world.Project.Id, PartnerOrg = Viewers.OtherNgo.Organisation }));
        Assert.Equal(1, await world.PortalLogin.Read(Viewers.OtherNgo, (db, cancel) => db.Projects.CountAsync(cancel), Cancel));
        Assert.Equal(0, await world.PortalLogin.Read(Viewers.OtherNgo, (db, cancel) => db.MoneyEntries.CountAsync(cancel), Cancel));

        await world.As(Viewers.Ngo, async (db, _) => await db.ProjectPartners.Where(row => row.PartnerOrg == Viewers.OtherNgo.Organisation).ExecuteDeleteAsync());

        Assert.Equal(0, await world.PortalLogin.Read(Viewers.OtherNgo, (db, cancel) => db.Projects.CountAsync(cancel), Cancel));
    }

    [Fact]
    public async Task A_project_no_longer_funded_by_a_grant_is_no_longer_shown_for_it()
    {
        var second = new ProjectRow { OwnerOrg = Viewers.Ngo.Organisation, Title = "Second", StartOn = world.Project.StartOn, EndOn = world.Project.EndOn };
        var share = new GrantProjectRow { OwnerOrg = Viewers.Ngo.Organisation, GrantId = world.OtherGrant.Id, ProjectId = second.Id, Percent = 50 };
        await world.As(Viewers.Ngo, async (db, _) => { await World.Add(db, second); await World.Add(db, share); });
        Assert.Equal(2, await world.PortalLogin.Read(Viewers.OtherDonor, (db, cancel) => db.Projects.CountAsync(cancel), Cancel));

        await world.As(Viewers.Ngo, async (db, _) => await db.GrantProjects.Where(row => row.Id == share.Id).ExecuteDeleteAsync());

        Assert.Equal(1, await world.PortalLogin.Read(Viewers.OtherDonor, (db, cancel) => db.Projects.CountAsync(cancel), Cancel));
    }

    private Task<bool> Sees(Viewer viewer, Guid grant) => world.PortalLogin.Read(viewer, (db, cancel) => db.Grants.AnyAsync(row => row.Id == grant, cancel), Cancel);

    private async Task<byte[]> Bytes(Viewer viewer, FileRow file)
    {
        using var to = new MemoryStream();
        await FileShelf.CopyTo(world.PortalLogin, viewer, file, to, Cancel);
        return to.ToArray();
    }
}
