using System.Net;
using DonorBridge.Portal.Tests.Given;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;

namespace DonorBridge.Portal.Tests.Formats;

[Collection(NgoHouse.Collection)]
public sealed class CatalogueTests(NgoHouse house)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shipped_forms_are_listed_filtered_and_exported()
    {
        using var ngo = await Ngo.In(house);

        var list = await ngo.Author.Open("/formats");
        var (answer, csv) = await ngo.Author.Download("/formats?as=csv&standing=shipped");

        Assert.Contains("Harmonised", list.Words);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("DonorBridge", System.Text.Encoding.UTF8.GetString(csv));
        Assert.DoesNotContain("Harmonised", (await ngo.Author.Open("/formats?whose=ours")).Words);
        Assert.Contains("Fields of", (await ngo.Author.Open("/formats/harmonised-8-3-2019/1")).Words);
        await ngo.Author.Open("/formats/harmonised-8-3-2019/99", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_form_is_its_makers_until_it_is_offered_and_the_offer_can_be_taken_back()
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);
        var page = (await Studio.Publish(ngo.Author, await Studio.Draft(ngo.Author, "Offered later"))).Address.AbsolutePath;
        await other.Author.Open(page, HttpStatusCode.NotFound);
        await other.Author.Open($"{page}/say/offer", HttpStatusCode.NotFound);

        await ngo.Author.Send((await ngo.Author.Open($"{page}/say/offer")).Form("data-once"));
        Assert.Contains("Made by Safe Landing", (await other.Author.Open(page)).Words);
        await other.Author.Open($"{page}/say/take-back", HttpStatusCode.NotFound);

        await ngo.Author.Send((await ngo.Author.Open($"{page}/say/take-back")).Form("data-once"));
        await other.Author.Open(page, HttpStatusCode.NotFound);
        Assert.Contains("Offer taken back", (await ngo.Author.Open(page)).Words);
    }

    [Fact]
    public async Task What_anothers_agreement_asks_for_stays_offered_and_the_page_says_why()
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);
        var page = (await Studio.Publish(ngo.Author, await Studio.Draft(ngo.Author, "In use"), offer: true)).Address.AbsolutePath;
        await house.As(other.Author.Viewer, async db =>
        {
            db.Deliverables.Add(new DeliverableRow { OwnerOrg = other.Organisation.Id, DueReportId = other.FundDue.Id, Kind = DeliverableKind.Annex, Format = page["/formats/".Length..].Replace('/', '@'), DueOn = other.FundDue.DueOn });
            await db.SaveChangesAsync(Stop);
        });

        Assert.Contains("Agreements of other organisations ask for this version", (await ngo.Author.Open($"{page}/say/take-back")).Words);
        await other.Author.Open(page);
    }

    [Fact]
    public async Task The_donor_sees_its_form_once_its_grant_asks_for_it_confirms_it_and_takes_it_over()
    {
        using var ngo = await Ngo.In(house);
        var draft = await Studio.Draft(ngo.Author, "Fund form");
        var about = await ngo.Author.Open($"{draft.Address.AbsolutePath}/about");
        await ngo.Author.Send(about.Form("Stamp").With(("Donor", ngo.FundOrganisation.Id.ToString()), ("FormOn", "1/3/2026")));
        var published = await Studio.Publish(ngo.Author, await ngo.Author.Open(draft.Address.AbsolutePath));
        var page = published.Address.AbsolutePath;
        Assert.Contains("from the form of", published.Words);
        await ngo.Fund.Open(page, HttpStatusCode.NotFound);
        await house.As(ngo.Author.Viewer, async db =>
        {
            db.Deliverables.Add(new DeliverableRow { OwnerOrg = ngo.Organisation.Id, DueReportId = ngo.FundDue.Id, Kind = DeliverableKind.Annex, Format = page["/formats/".Length..].Replace('/', '@'), DueOn = ngo.FundDue.DueOn });
            await db.SaveChangesAsync(Stop);
        });

        await ngo.Fund.Send((await ngo.Fund.Open($"{page}/say/confirm")).Form("data-once"));
        Assert.Contains("Confirmed by the donor, Test Children’s Fund", (await ngo.Author.Open(page)).Words);
        await ngo.Author.Open($"{page}/say/confirm", HttpStatusCode.NotFound);

        var start = await ngo.Fund.Open((await ngo.Fund.Open(page)).Link("Take it over as its donor"));
        var second = await Studio.Publish(ngo.Fund, await ngo.Fund.Send(start.Form("GoOn")), offer: true);
        Assert.EndsWith("/2", second.Address.AbsolutePath);
        Assert.DoesNotContain("Make the next version", (await ngo.Author.Open(second.Address.AbsolutePath)).Words);
    }

    [Fact]
    public async Task The_secretariat_marks_an_offered_form_as_checked_and_nobody_else_does()
    {
        using var ngo = await Ngo.In(house);
        using var sofia = await house.Person(await house.Organisation("Secretariat of tests", "SE"), Roles.Secretariat, "Sofia Test");
        var page = (await Studio.Publish(ngo.Author, await Studio.Draft(ngo.Author, "Checked form"), offer: true)).Address.AbsolutePath;
        await ngo.Author.Open($"{page}/say/check", HttpStatusCode.NotFound);

        await sofia.Send((await sofia.Open($"{page}/say/check")).Form("data-once"));

        Assert.Contains("Checked by the secretariat", (await ngo.Author.Open(page)).Words);
        Assert.Contains("Sofia Test, Secretariat of tests", (await ngo.Author.Open(page)).Words);
    }

    [Fact]
    public async Task A_folder_is_downloaded_and_taken_in_again_under_an_id_of_its_own()
    {
        using var ngo = await Ngo.In(house);
        var (_, zip) = await ngo.Author.Download("/formats/harmonised-8-3-2019/1?handler=Folder");
        var (_, again) = await ngo.Author.Download("/formats/harmonised-8-3-2019/1?handler=Folder");
        Assert.Equal(zip, again);
        var page = await ngo.Author.Open("/formats/import");

        var taken = await ngo.Author.SendFile(page.Form("Upload"), "Upload", "folder.zip", zip);
        var refused = await ngo.Author.SendFile(page.Form("Upload"), "Upload", "folder.zip", [1, 2, 3], HttpStatusCode.BadRequest);

        Assert.StartsWith("/formats/harmonised-8-3-2019-", taken.Address.AbsolutePath);
        Assert.Contains("Made by Safe Landing", taken.Words);
        Assert.Contains("not a whole ZIP file", refused.Words);
    }
}
