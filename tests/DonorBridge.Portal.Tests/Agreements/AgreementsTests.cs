using System.Net;
using DonorBridge.Portal.Tests.Given;
using DonorBridge.Store.Agreements;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Tests.Agreements;

public sealed class AgreementsTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to()
    {
        using var stranger = house.Stranger();

        Assert.Equal("/sign-in", (await stranger.Open("/agreements")).Address.AbsolutePath);
    }

    [Fact]
    public async Task The_grants_are_a_list_that_filters_and_exports()
    {
        using var ngo = await Ngo.In(house);

        Assert.Contains("3 rows", (await ngo.Author.Open("/agreements")).Words);
        Assert.Contains("1 row", (await ngo.Author.Open("/agreements?donor=Test+Foundation")).Words);
        var (answer, bytes) = await ngo.Author.Download("/agreements?as=csv");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("TCF-118", System.Text.Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task Another_organisations_grant_is_not_there()
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);

        foreach (var path in new[] { $"/agreements/{ngo.FundGrant.Id}", $"/agreements/edit/{ngo.FundGrant.Id}", $"/agreements/due/{ngo.FundDue.Id}", $"/projects/edit/{ngo.Project.Id}" })
            await other.Author.Open(path, HttpStatusCode.NotFound);
        await other.Approver.Open($"/agreements/{ngo.FundGrant.Id}/amend", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_empty_form_tells_everything_that_is_missing_at_once()
    {
        using var ngo = await Ngo.In(house);
        var page = await ngo.Author.Open("/agreements/edit");

        var again = await ngo.Author.Send(page.Form("Form.Reference").With(("go", "save")));

        foreach (var said in new[] { "Choose the donor, or write its name below.", "Write the donor’s number for the grant.", "Write the amount.", "Write three letters, such as EUR.", "Choose the project.", "Choose how reports are reviewed." })
            Assert.Contains(said, again.Words);
    }

    [Fact]
    public async Task The_schedule_shows_its_due_reports_before_anything_is_saved()
    {
        using var ngo = await Ngo.In(house);

        var shown = await ngo.Author.Send((await ngo.Author.Open("/agreements/edit")).Form("Form.Reference").With([.. Typed(ngo), ("go", "preview")]));

        Assert.Contains("4 reports would be due", shown.Words);
        Assert.Contains("Art. 4.2", shown.Words);
        Assert.DoesNotContain("NEW-1", (await ngo.Author.Open("/agreements")).Words);
    }

    [Fact]
    public async Task A_grant_is_kept_as_a_draft_and_signing_makes_its_reports_due()
    {
        using var ngo = await Ngo.In(house);
        var draft = await ngo.Author.Send((await ngo.Author.Open("/agreements/edit")).Form("Form.Reference").With([.. Typed(ngo), ("go", "save")]));
        Assert.Contains("This is a draft", draft.Words);

        var sign = await ngo.Approver.Open(draft.Address.AbsolutePath + "/sign");
        var signed = await ngo.Approver.Send(sign.Form("name=\"SignedOn\"").With(("SignedOn", "01/11/2026")));

        Assert.Contains("Signed", signed.Words);
        Assert.Contains("Expected", signed.Words);
        var grant = Guid.Parse(draft.Address.Segments[2]);
        Assert.Equal(4, await house.As(ngo.Author.Viewer, (_, db) => db.DueReports.CountAsync(row => row.GrantId == grant, Stop)));
        Assert.Equal(40_000, await house.As(ngo.Author.Viewer, (_, db) => db.FundingFacts.Where(row => row.GrantId == grant).Select(row => row.Amount).SingleAsync(Stop)));
        Assert.Contains("A new donor", (await ngo.Author.Open("/agreements")).Words);
    }

    [Theory]
    [InlineData("Form.End", "31/12/2025", "The end is before the start")]
    [InlineData("Form.Amount", "-1", "must be above 0")]
    [InlineData("Form.Amount", "1.234", "can be read in two ways")]
    [InlineData("Form.Currency", "EURO", "Write three letters")]
    [InlineData("Form.Shares[0].Percent", "90", "exactly 100 per cent")]
    [InlineData("Form.Rules[0].Months", "", "Write how many months")]
    [InlineData("Form.Rules[0].Questions", null, "Choose at least one question or part")]
    [InlineData("Form.Rules[0].Deliverables[0].Kind", "", "Say which document is delivered.")]
    [InlineData("Form.Start", "31/02/2026", "There is no day")]
    public async Task A_wrong_input_is_told_beside_its_field(string field, string? value, string said)
    {
        using var ngo = await Ngo.In(house);
        var form = (await ngo.Author.Open("/agreements/edit")).Form("Form.Reference").With([.. Typed(ngo), ("go", "save")]);

        Assert.Contains(said, (await ngo.Author.Send(form.With((field, value)))).Words);
    }

    [Fact]
    public async Task A_button_adds_a_line_and_keeps_what_was_typed()
    {
        using var ngo = await Ngo.In(house);
        var form = (await ngo.Author.Open("/agreements/edit")).Form("Form.Reference").With(("Form.Reference", "NEW-2"), ("Form.Lines[0].Code", "A"), ("add", "line"));

        var more = await ngo.Author.Send(form);

        Assert.Contains("Line 2", more.Words);
        Assert.Equal(("NEW-2", "A"), (more.Form("Form.Reference")["Form.Reference"], more.Form("Form.Reference")["Form.Lines[0].Code"]));
    }

    [Fact]
    public async Task An_extension_keeps_the_first_end_beside_the_current_one()
    {
        using var ngo = await Ngo.In(house);
        var page = await ngo.Approver.Open($"/agreements/{ngo.FundGrant.Id}/amend?kind=no-cost-extension");

        var grant = await ngo.Approver.Send(page.Form("name=\"NewEnd\"").With(("From", "01/11/2026"), ("NewEnd", "30/06/2027"), ("Reason", "The shelter opened late.")));

        Assert.Matches("First end 31 December 2026 .*Current end 30 June 2027", grant.Words);
        Assert.Contains("The shelter opened late.", grant.Words);
    }

    [Theory]
    [InlineData("no-cost-extension", "30/11/2026", "Later.", "An extension ends later than now agreed")]
    [InlineData("termination", "30/11/2027", "Over.", "does not end later than now agreed")]
    [InlineData("no-cost-extension", "30/11/2027", "", "Write why.")]
    public async Task An_amendment_that_cannot_be_is_refused(string kind, string end, string reason, string said)
    {
        using var ngo = await Ngo.In(house);
        var page = await ngo.Approver.Open($"/agreements/{ngo.FundGrant.Id}/amend?kind={kind}");

        Assert.Contains(said, (await ngo.Approver.Send(page.Form("name=\"NewEnd\"").With(("From", "01/11/2026"), ("NewEnd", end), ("Reason", reason)))).Words);
    }

    [Fact]
    public async Task A_moved_due_date_keeps_the_old_day_and_why()
    {
        using var ngo = await Ngo.In(house);
        var page = await ngo.Author.Open($"/agreements/due/{ngo.FundDue.Id}");

        var grant = await ngo.Author.Send(page.Form("name=\"NewDueOn\"").With(("NewDueOn", "17/12/2026"), ("Why", "The fund agreed by e-mail.")));

        Assert.Contains("From 3 December 2026 to 17 December 2026: The fund agreed by e-mail.", grant.Words);
    }

    [Theory]
    [InlineData("", "Agreed.", "Write the date."), InlineData("01/06/2026", "Agreed.", "before its period has ended"), InlineData("17/12/2026", "", "Write why.")]
    public async Task A_due_date_moves_only_with_a_day_that_can_be_and_a_reason(string to, string why, string said)
    {
        using var ngo = await Ngo.In(house);
        var page = await ngo.Author.Open($"/agreements/due/{ngo.FundDue.Id}");

        Assert.Contains(said, (await ngo.Author.Send(page.Form("name=\"NewDueOn\"").With(("NewDueOn", to), ("Why", why)))).Words);
    }

    [Fact]
    public async Task A_project_is_written_down_with_country_partner_and_indicator()
    {
        using var ngo = await Ngo.In(house);
        var page = await ngo.Author.Open("/projects/edit");

        var list = await ngo.Author.Send(page.Form("Form.Title").With(
            ("Form.Title", "Family tracing"), ("Form.Start", "01/01/2027"), ("Form.End", "31/12/2028"), ("Form.Countries[0].Code", "lv"), ("Form.Partners[0].Name", "Night School"),
            ("Form.Indicators[0].Title", "Families found"), ("Form.Indicators[0].Result", "Children return home"), ("Form.Indicators[0].Level", "output"), ("Form.Indicators[0].Kind", "flow")));

        Assert.Contains("Family tracing", list.Words);
        var project = await house.As(ngo.Author.Viewer, (_, db) => db.Projects.AsNoTracking().SingleAsync(row => row.OwnerOrg == ngo.Organisation.Id && row.Title == "Family tracing", Stop));
        Assert.Equal("LV", Assert.Single(project.Countries).Code);
        Assert.True(await house.As(ngo.Author.Viewer, (_, db) => db.Indicators.AnyAsync(row => row.ProjectId == project.Id && row.Title == "Families found", Stop)));
    }

    internal static (string, string?)[] Typed(Ngo ngo) =>
    [
        ("Form.NewDonor", "A new donor"), ("Form.Reference", "NEW-1"), ("Form.Title", "Guardians in time"), ("Form.Amount", "40000"), ("Form.Currency", "EUR"),
        ("Form.Start", "01/01/2026"), ("Form.End", "31/12/2027"), ("Form.Language", "en"), ("Form.Review", "outside"),
        ("Form.Shares[0].Project", ngo.Project.Id.ToString()), ("Form.Shares[0].Percent", "100"),
        ("Form.Rules[0].Clause", "Art. 4.2"), ("Form.Rules[0].Kind", "interim"), ("Form.Rules[0].Unit", "months"), ("Form.Rules[0].Months", "6"), ("Form.Rules[0].Anchor", "period-end"),
        ("Form.Rules[0].OffsetDays", "60"), ("Form.Rules[0].Weekend", "next-working-day"), ("Form.Rules[0].TimeZone", "Europe/Riga"), ("Form.Rules[0].Questions", "C1"),
        ("Form.Rules[0].Deliverables[0].Kind", "narrative"), ("Form.Rules[0].Deliverables[0].Format", Ngo.Format),
    ];
}
