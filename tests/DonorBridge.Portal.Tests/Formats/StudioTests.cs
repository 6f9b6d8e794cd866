using System.Net;
using DonorBridge.Portal.Tests.Given;
using DonorBridge.Store.Formats;
using DonorBridge.Tests;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Tests.Formats;

[Collection(NgoHouse.Collection)]
public sealed class StudioTests(NgoHouse house)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/formats")]
    [InlineData("/formats/new")]
    [InlineData("/formats/import")]
    [InlineData("/formats/drafts/01890000-0000-7000-8000-000000000000")]
    public async Task Who_is_not_signed_in_is_asked_to(string path)
    {
        using var stranger = house.Stranger();

        Assert.Equal("/sign-in", (await stranger.Open(path)).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_form_that_nobody_has_seen_becomes_a_version_that_its_agreements_can_ask_for()
    {
        using var ngo = await Ngo.In(house);

        var places = await Studio.Upload(ngo.Author, "Lighthouse report", Studio.Form);
        Assert.Contains("heading 1 (1. The grant), table 1, row 1", places.Words);
        Assert.Contains("Summary of the progress", places.Words);
        var draft = await ngo.Author.Send(places.Form("data-places"));
        Assert.Contains("Shelter, guardians, family tracing", draft.Words);
        var published = await Studio.Publish(ngo.Author, draft);

        Assert.Equal("/formats/lighthouse-report/1", published.Address.AbsolutePath);
        Assert.Contains("Made by Safe Landing", published.Words);
        Assert.Contains("lighthouse-report@1", (await ngo.Author.Open("/agreements/edit")).Html);
        Assert.Equal(0, await house.As(ngo.Author.Viewer, (_, db) => db.FormatDrafts.CountAsync(Stop)));
    }

    [Fact]
    public async Task A_draft_is_its_organisations_own()
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);
        var draft = await Studio.Draft(ngo.Author, "Not theirs");

        foreach (var page in new[] { "", "/about", "/preview", "/publish", "/discard", "/places/form", "/places/form/add", "/newer/form", "/file" })
            await other.Author.Open(draft.Address.AbsolutePath + page, HttpStatusCode.NotFound);
        await other.Author.Open(Studio.FieldsOf(draft)[0], HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("", "Choose the donor")]
    [InlineData("no word file", "not a whole Word or Excel file")]
    public async Task A_bad_file_is_refused_with_the_reason_and_what_was_typed_stays(string content, string said)
    {
        using var ngo = await Ngo.In(house);

        var refused = await Studio.Upload(ngo.Author, "Kept name", System.Text.Encoding.UTF8.GetBytes(content), HttpStatusCode.BadRequest);

        Assert.Contains(said, refused.Words);
        Assert.Equal("Kept name", refused.Form("Upload")["Name"]);
        Assert.Equal(0, await house.As(ngo.Author.Viewer, (_, db) => db.FormatDrafts.CountAsync(Stop)));
    }

    [Fact]
    public async Task Two_people_in_one_field_both_see_what_the_other_chose_and_two_in_two_fields_never_meet()
    {
        using var ngo = await Ngo.In(house);
        var fields = Studio.FieldsOf(await Studio.Draft(ngo.Author, "Two people"));
        var (mine, theirs, elsewhere) = ((await ngo.Author.Open(fields[0])).Form("Form.Feed"), (await ngo.Approver.Open(fields[0])).Form("Form.Feed"), (await ngo.Approver.Open(fields[1])).Form("Form.Feed"));
        await ngo.Author.Send(mine.With(("Form.Feed", "source:grant.reference")));

        await ngo.Approver.Send(elsewhere.With(("Form.Feed", "source:project.title")));
        var conflict = await ngo.Approver.Send(theirs.With(("Form.Feed", "source:grant.title")), HttpStatusCode.Conflict);

        Assert.Contains("Ilze Test changed this field meanwhile", conflict.Words.Replace("Agnese", "Ilze"));
        Assert.Contains("What was saved meanwhile", conflict.Words);
        Assert.Contains("source:grant.reference", (await ngo.Author.Open(fields[0])).Form("Form.Feed")["Form.Feed"]);
        await ngo.Approver.Send(conflict.Form("Form.Feed").With(("Form.Feed", "source:grant.title")));
        Assert.Equal("source:grant.title", (await ngo.Author.Open(fields[0])).Form("Form.Feed")["Form.Feed"]);
    }

    [Fact]
    public async Task An_experts_expression_is_told_what_is_wrong_with_it_and_what_was_meant()
    {
        using var ngo = await Ngo.In(house);
        var field = Studio.FieldsOf(await Studio.Draft(ngo.Author, "Experts"))[0];
        var form = (await ngo.Author.Open(field)).Form("Form.Feed");

        var notJson = await ngo.Author.Send(form.With(("Form.Feed", "own"), ("Form.Expression", "{ field }")), HttpStatusCode.BadRequest);
        Assert.Contains("This is not JSON: look at line 1", notJson.Words);

        await ngo.Author.Send(form.With(("Form.Feed", "own"), ("Form.Expression", "{\"field\":\"grant.referense\"}")));
        Assert.Contains("grant.reference", (await ngo.Author.Open(field)).Words);
    }

    [Fact]
    public async Task A_draft_with_an_open_field_is_not_published()
    {
        using var ngo = await Ngo.In(house);
        var draft = await Studio.Draft(ngo.Author, "Open", PlainDocx.Of(["Zxqv wrrl"], ["Summary of the progress"]));

        var publish = await ngo.Author.Open($"{draft.Address.AbsolutePath}/publish");

        Assert.Contains("It cannot be published yet", publish.Words);
        Assert.Contains("Zxqv wrrl", publish.Words);
        Assert.DoesNotContain("data-once", publish.Html);
    }

    [Fact]
    public async Task A_place_that_was_missed_is_pointed_at()
    {
        using var ngo = await Ngo.In(house);
        var places = await Studio.Upload(ngo.Author, "Missed", Studio.Form);
        var add = await ngo.Author.Open($"{places.Address.AbsolutePath}/add");
        var key = System.Text.RegularExpressions.Regex.Match(add.Html, "type=\"radio\"[^>]*value=\"([^\"]*)\"").Groups[1].Value;

        await ngo.Author.Send(add.Form("Place").With(("Label", "Our remark")), HttpStatusCode.BadRequest);
        var back = await ngo.Author.Send(add.Form("Place").With(("Label", "Our remark"), ("Place", WebUtility.HtmlDecode(key))));

        Assert.Contains("Our remark", back.Words);
        Assert.Contains("Our remark", (await ngo.Author.Send(back.Form("data-places"))).Words);
    }

    [Fact]
    public async Task The_filled_file_is_downloaded_from_the_draft()
    {
        using var ngo = await Ngo.In(house);
        var draft = await Studio.Draft(ngo.Author, "Filled");
        await ngo.Author.Send((await ngo.Author.Open(Studio.FieldsOf(draft)[0])).Form("Form.Feed").With(("Form.Feed", "source:project.title")));

        var (answer, bytes) = await ngo.Author.Download($"{draft.Address.AbsolutePath}/preview?handler=File&deliverable=form");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        using var text = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        Assert.Contains("Shelter, guardians, family tracing", await text.ReadToEndAsync(Stop));
    }

    [Fact]
    public async Task A_newer_form_shows_what_changed_and_keeps_the_mapping()
    {
        using var ngo = await Ngo.In(house);
        var published = await Studio.Publish(ngo.Author, await Studio.Draft(ngo.Author, "Yearly form"));
        var start = await ngo.Author.Open(published.Link("Make the next version"));
        var draft = await ngo.Author.Send(start.Form("GoOn"));
        var newer = await ngo.Author.Open(draft.Link("The donor has a newer form"));

        var compared = await ngo.Author.SendFile(newer.Form("Upload"), "Upload", "form-2.docx", PlainDocx.Of(["Title of the project", "First day of the project"], ["Summary of the progress", "What did you learn?"]));
        Assert.Contains("1 gone", compared.Words);
        Assert.Contains("2 new", compared.Words);
        var carried = await ngo.Author.Send(compared.Form("Add"));
        Assert.Contains("What did you learn?", carried.Words);
        Assert.DoesNotContain("Our reference number", carried.Words);

        Assert.Equal("/formats/yearly-form/2", (await Studio.Publish(ngo.Author, carried)).Address.AbsolutePath);
        Assert.Contains("Our reference number", (await ngo.Author.Open("/formats/yearly-form/1")).Words);
    }

    [Fact]
    public async Task An_autosave_keeps_the_choice_or_says_409()
    {
        using var ngo = await Ngo.In(house);
        var field = Studio.FieldsOf(await Studio.Draft(ngo.Author, "Autosaved"))[0];
        var form = (await ngo.Author.Open(field)).Form("Form.Feed").With(("Form.Feed", "source:grant.reference"));
        var save = form with { Action = new Uri(form.Action, $"{field}?handler=Save") };

        using var first = await ngo.Author.Post(save);
        using var second = await ngo.Author.Post(save);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
        Assert.Equal("source:grant.reference", (await ngo.Author.Open(field)).Form("Form.Feed")["Form.Feed"]);
    }
}
