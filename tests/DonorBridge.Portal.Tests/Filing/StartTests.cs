using System.Net;
using DonorBridge.Portal.Tests.Given;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Store.Agreements;

namespace DonorBridge.Portal.Tests.Filing;

public sealed class StartTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    [Fact]
    public async Task One_filing_answers_two_due_reports_and_shows_only_what_they_ask()
    {
        using var ngo = await Ngo.In(house);

        var filing = await ngo.StartBoth();

        var page = await ngo.Author.Open($"/filings/{filing}");
        Assert.Contains("Asked by Test Children’s Fund, Test Action Programme", page.Words);
        Assert.Contains("National programmes", page.Words);
        Assert.DoesNotContain("Further questions", page.Words);
    }

    [Fact]
    public async Task Nothing_chosen_is_refused_with_what_to_do()
    {
        using var ngo = await Ngo.In(house);
        var page = await ngo.Author.Open($"/filings/start?project={ngo.Project.Id}");

        var again = await ngo.Author.Send(page.Form("name=\"Language\""));

        Assert.Contains("Choose at least one due report.", again.Words);
    }

    [Fact]
    public async Task A_due_report_without_any_of_its_documents_is_refused()
    {
        using var ngo = await Ngo.In(house);
        var page = await ngo.Author.Open($"/filings/start?project={ngo.Project.Id}&due={ngo.FundDue.Id}");

        var again = await ngo.Author.Send(page.Form("name=\"Language\"").With(("Deliverables", null)));

        Assert.Contains("Choose at least one document for Test Children’s Fund", again.Words);
    }

    [Fact]
    public async Task A_language_that_nobody_offered_is_refused()
    {
        using var ngo = await Ngo.In(house);
        var page = await ngo.Author.Open($"/filings/start?project={ngo.Project.Id}&due={ngo.FundDue.Id}");

        var again = await ngo.Author.Send(page.Form("name=\"Language\"").With(("Language", "tlh")));

        Assert.Contains("Choose the language", again.Words);
    }

    [Fact]
    public async Task A_due_report_that_is_in_a_filing_already_is_refused_and_said()
    {
        using var ngo = await Ngo.In(house);
        var page = await ngo.Author.Open($"/filings/start?project={ngo.Project.Id}&due={ngo.FundDue.Id}");
        await ngo.Start(ngo.Project.Id, ngo.FundDue.Id);

        var refused = await ngo.Author.Send(page.Form("name=\"Language\"").With(("Language", "en")), HttpStatusCode.Conflict);

        Assert.Contains("in another filing already", refused.Words);
    }

    [Fact]
    public async Task What_is_due_more_than_a_year_from_now_stands_behind_a_link()
    {
        using var ngo = await Ngo.In(house);
        await house.As(ngo.Author.Viewer, async db =>
        {
            db.DueReports.Add(new DueReportRow
            {
                OwnerOrg = ngo.Organisation.Id, GrantId = ngo.FundGrant.Id, ProjectId = ngo.Project.Id, FromOn = new DateOnly(2027, 1, 1), ToOn = new DateOnly(2027, 12, 31), Kind = DueReportKind.Final, DueOn = new DateOnly(2028, 3, 1),
                TimeZone = "Europe/Riga", Clause = "Art. 4", Questions = ["C1"], Asks = [], Languages = ["en"],
            });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var page = await ngo.Author.Open($"/filings/start?project={ngo.Project.Id}&due={ngo.FundDue.Id}");

        var all = await ngo.Author.Open(page.Link("Show 1 report that is due later"));

        Assert.DoesNotContain("31 December 2027", page.Words);
        Assert.Contains("31 December 2027", all.Words);
        Assert.Equal(ngo.FundDue.Id.ToString(), all.Form("name=\"Language\"")["Due"]);
    }

    [Fact]
    public async Task The_project_of_another_organisation_is_not_there()
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);

        await other.Author.Open($"/filings/start?project={ngo.Project.Id}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_donor_does_not_file()
    {
        using var ngo = await Ngo.In(house);

        await ngo.Fund.Open($"/filings/start?project={ngo.Project.Id}", HttpStatusCode.NotFound);
    }
}
