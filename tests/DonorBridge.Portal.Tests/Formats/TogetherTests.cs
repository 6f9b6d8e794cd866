using System.Net;
using DonorBridge.Portal.Tests.Given;
using DonorBridge.Store.Access;
using DonorBridge.Tests;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Tests.Formats;

/// <summary>Two people, two organisations, two versions: nobody saves over another unseen, and nobody sees what is not theirs.</summary>
[Collection(NgoHouse.Collection)]
public sealed class TogetherTests(NgoHouse house)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_private_form_is_404_for_strangers_in_every_page_and_stays_out_of_their_lists()
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);
        using var sofia = await house.Person(await house.Organisation("Secretariat of privacy", "SE"), Roles.Secretariat, "Sofia Test");
        var page = (await Studio.Publish(ngo.Author, await Studio.Draft(ngo.Author, "Private form of ours"))).Address.AbsolutePath;
        var reference = page["/formats/".Length..].Replace('/', '@');

        foreach (var stranger in new[] { other.Author, other.Fund, ngo.Fund, sofia })
        {
            foreach (var path in new[] { page, $"{page}?handler=Folder", $"{page}/say/offer", $"{page}/say/take-back", $"{page}/say/confirm", $"{page}/say/check", $"/formats/new?from={reference}", $"/formats/new?from={reference}&goOn=true", $"/coverage/formats/{reference}" })
                await stranger.Open(path, HttpStatusCode.NotFound);
            Assert.DoesNotContain("Private form of ours", (await stranger.Open("/formats")).Words);
        }
        await ngo.Author.Open($"/coverage/formats/{reference}");
    }

    [Fact]
    public async Task Published_twice_at_the_same_moment_it_is_one_version()
    {
        using var ngo = await Ngo.In(house);
        var draft = await Studio.Draft(ngo.Author, "Twice", PlainDocx.Of(["Title of the project"], []));
        var form = (await ngo.Author.Open($"{draft.Address.AbsolutePath}/publish")).Form("data-once");
        await ngo.Approver.Open("/formats");

        var answers = await Task.WhenAll(ngo.Author.Post(form), ngo.Author.Post(form));

        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Contains(answers, answer => answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Conflict);
        Assert.Equal(1, await house.As(ngo.Author.Viewer, (_, db) => db.PublishedFolders.CountAsync(row => row.OwnerOrg == ngo.Organisation.Id, Stop)));
    }

    [Fact]
    public async Task Two_drafts_of_the_same_next_version_give_one_and_the_second_is_told_in_its_own_language()
    {
        using var ngo = await Ngo.In(house);
        ngo.Approver.Reads("sv");
        var published = await Studio.Publish(ngo.Author, await Studio.Draft(ngo.Author, "Next of two", PlainDocx.Of(["Title of the project"], [])));
        var start = new Uri(published.Address, published.Link("Make the next version")).PathAndQuery;
        var mine = await ngo.Author.Send((await ngo.Author.Open(start)).Form("GoOn"));
        var theirs = await ngo.Approver.Send((await ngo.Approver.Open(start)).Form("GoOn"));

        Assert.EndsWith("/2", (await Studio.Publish(ngo.Author, mine)).Address.AbsolutePath);
        var refused = await ngo.Approver.Send((await ngo.Approver.Open($"{theirs.Address.AbsolutePath}/publish")).Form("data-once"), HttpStatusCode.Conflict);

        Assert.Contains("Den här versionen av formuläret är redan publicerad", refused.Words);
    }

    [Fact]
    public async Task Two_people_at_the_places_and_about_the_form_see_both_and_save_again_knowingly()
    {
        using var ngo = await Ngo.In(house);
        var draft = (await Studio.Draft(ngo.Author, "Both see")).Address.AbsolutePath;
        var (places, about) = ((await ngo.Approver.Open($"{draft}/places/form")).Form("data-places"), (await ngo.Approver.Open($"{draft}/about")).Form("Stamp"));
        await ngo.Author.Send((await ngo.Author.Open($"{draft}/places/form")).Form("data-places").With(("Places[0].Label", "Named by Ilze")));
        await ngo.Author.Send((await ngo.Author.Open($"{draft}/about")).Form("Stamp").With(("Source", "The fund's letter of March")));

        var first = await ngo.Approver.Send(places.With(("Places[0].Label", "Named by Agnese")), HttpStatusCode.Conflict);
        Assert.Contains("Named by Ilze", first.Words);
        Assert.Equal("Named by Agnese", first.Form("data-places")["Places[0].Label"]);
        Assert.Contains("Named by Agnese", (await ngo.Approver.Send(first.Form("data-places"))).Words);

        var second = await ngo.Approver.Send(about.With(("Source", "The fund's page")), HttpStatusCode.Conflict);
        Assert.Contains("The fund's letter of March", second.Words);
        await ngo.Approver.Send(second.Form("Stamp"));
        Assert.Equal("The fund's page", (await ngo.Author.Open($"{draft}/about")).Form("Stamp")["Source"]);
    }

    [Fact]
    public async Task A_newer_workbook_shows_what_changed_and_keeps_the_mapping_and_the_total_sums_every_row()
    {
        using var ngo = await Ngo.In(house);
        var places = await Studio.Upload(ngo.Author, "Yearly workbook", PlainXlsx.Of(["Title of the project", "Our reference number"], "Budget item", "Budget", "Spent in the period"), fileName: "form.xlsx");
        Assert.Contains("sheet Cover, cell B2", places.Words);
        var draft = await ngo.Author.Send(places.Form("data-places"));
        var (_, filled) = await ngo.Author.Download($"{draft.Address.AbsolutePath}/preview?handler=File&deliverable=form");
        Assert.Matches("<f>SUM\\(B4:B1[2-4]\\)</f>", Part(filled, "xl/worksheets/sheet2.xml"));
        var published = await Studio.Publish(ngo.Author, draft);

        var next = await ngo.Author.Send((await ngo.Author.Open(published.Link("Make the next version"))).Form("GoOn"));
        var newer = await ngo.Author.Open(next.Link("The donor has a newer form"));
        var compared = await ngo.Author.SendFile(newer.Form("Upload"), "Upload", "form-2.xlsx", PlainXlsx.Of(["Title of the project"], "Budget item", "Budget", "Spent in the period"));
        Assert.Contains("1 gone", compared.Words);
        var carried = await ngo.Author.Send(compared.Form("handler=Carry"));
        Assert.DoesNotContain("Our reference number", carried.Words);

        var second = await Studio.Publish(ngo.Author, carried);
        Assert.Equal("/formats/yearly-workbook/2", second.Address.AbsolutePath);
        Assert.Contains("Budget lines with their spending", second.Words);
    }

    private static string Part(byte[] file, string part)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(file));
        using var text = new StreamReader(zip.GetEntry(part)!.Open());
        return text.ReadToEnd();
    }
}
