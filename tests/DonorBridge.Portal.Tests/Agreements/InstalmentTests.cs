using System.Net;
using DonorBridge.Portal.Tests.Given;
using DonorBridge.Reporting.Spending;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Ledgers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DonorBridge.Portal.Tests.Agreements;

public sealed class InstalmentTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_instalment_is_asked_for_with_the_day_and_by_whom()
    {
        using var ngo = await Ngo.In(house);
        var page = await ngo.Author.Open(await Instalment(ngo, ngo.FundGrant, 20_000));

        var grant = await ngo.Author.Send(page.Form("name=\"RequestedOn\"").With(("RequestedOn", "20/11/2026")));

        Assert.Contains("20 November 2026, Ilze Test", grant.Words);
    }

    [Fact]
    public async Task An_instalment_that_came_is_a_receipt_of_the_accounts_and_of_the_funds_statement()
    {
        using var ngo = await Ngo.In(house);
        var page = await ngo.Author.Open(await Instalment(ngo, ngo.FundGrant, 20_000));

        var grant = await ngo.Author.Send(page.Form("name=\"ReceivedOn\"").With(("Entry", "new"), ("ReceivedOn", "15/06/2026"), ("Arrived", "20000")));

        Assert.Matches("15 June 2026: .{0,6}20,000.00", grant.Words);
        Assert.Equal([30_000, 20_000], await Receipts(ngo, ngo.FundGrant));
        Assert.Equal(50_000, (await Funds(ngo)).Received.Amount);
    }

    [Fact]
    public async Task A_receipt_that_is_booked_already_becomes_the_instalment_and_counts_once()
    {
        using var ngo = await Ngo.In(house);
        var page = await ngo.Author.Open(await Instalment(ngo, ngo.FundGrant, 30_000));
        var booked = await house.As(ngo.Author.Viewer, (_, db) => db.MoneyEntries.Where(row => row.GrantId == ngo.FundGrant.Id && row.Kind == MoneyEntryKind.Receipt).Select(row => row.Id).SingleAsync(Stop));
        var form = page.Form("name=\"ReceivedOn\"").With(("Entry", booked.ToString()), ("ReceivedOn", ""), ("Arrived", ""));

        Assert.Matches("10 January 2026: .{0,6}30,000.00", (await ngo.Author.Send(form)).Words);
        Assert.Equal([30_000], await Receipts(ngo, ngo.FundGrant));
        Assert.Contains("received already", (await ngo.Author.Send(form, HttpStatusCode.Conflict)).Words);
    }

    [Fact]
    public async Task Two_currencies_give_the_rate_obtained()
    {
        using var ngo = await Ngo.In(house);
        var grant = await InKrona(ngo);
        var page = await ngo.Author.Open(await Instalment(ngo, grant, 220_000));

        await ngo.Author.Send(page.Form("name=\"ReceivedOn\"").With(("ReceivedOn", "15/06/2026"), ("Paid", "220000"), ("Arrived", "19500")));

        var terms = await house.As(ngo.Author.Viewer, (use, _) => use.GetRequiredService<AgreementReading>().Grant(grant.Id, new DateOnly(2026, 11, 24), Stop));
        var came = Assert.Single(terms!.Instalments);
        Assert.Equal((220_000m, "SEK"), (came.Received!.Value.Amount, came.Received.Value.Currency));
        Assert.Equal(19_500m, Math.Round(came.Received.Value.Amount * came.ReceivedRate!.Value, 2));
        Assert.Equal([19_500], await Receipts(ngo, grant));
    }

    [Fact]
    public async Task A_corrected_receipt_corrects_its_instalment()
    {
        using var ngo = await Ngo.In(house);
        await ngo.Author.Send((await ngo.Author.Open(await Instalment(ngo, ngo.FundGrant, 20_000))).Form("name=\"ReceivedOn\"").With(("Entry", "new"), ("ReceivedOn", "15/06/2026"), ("Arrived", "20000")));
        var entry = await house.As(ngo.Author.Viewer, (_, db) => db.MoneyEntries.AsNoTracking().SingleAsync(row => row.GrantId == ngo.FundGrant.Id && row.InstalmentId != null, Stop));

        await house.As(ngo.Author.Viewer, (use, _) => use.GetRequiredService<EntryRecording>().Book(
            new NewEntry(ngo.Project.Id, ngo.FundGrant.Id, entry.Kind, null, new DateOnly(2026, 6, 20), -15, null) { Corrects = entry.Id, Reason = "The bank took a fee." }, Stop));

        var address = $"/agreements/{ngo.FundGrant.Id}/instalments/{entry.InstalmentId}";
        Assert.Equal(19_985, await house.As(ngo.Author.Viewer, (_, db) => db.Instalments.Where(row => row.GrantId == ngo.FundGrant.Id).Select(row => row.ReceivedAmount).SingleAsync(Stop)));
        await ngo.Author.Send((await ngo.Author.Open(address)).Form("handler=TakeBack"));
        Assert.Equal([30_000], await Receipts(ngo, ngo.FundGrant));
    }

    [Fact]
    public async Task What_was_recorded_wrongly_is_taken_back_and_after_filing_only_with_a_reason()
    {
        using var ngo = await Ngo.In(house);
        var address = await Instalment(ngo, ngo.FundGrant, 20_000);
        var came = (await ngo.Author.Open(address)).Form("name=\"ReceivedOn\"").With(("Entry", "new"), ("ReceivedOn", "15/06/2026"), ("Arrived", "20000"));
        await ngo.Author.Send(came);
        await ngo.Author.Send((await ngo.Author.Open(address)).Form("handler=TakeBack"));
        Assert.Equal([30_000], await Receipts(ngo, ngo.FundGrant));

        await ngo.Author.Send(came);
        await ngo.Sent(house, await ngo.StartBoth());
        var back = (await ngo.Author.Open(address)).Form("handler=TakeBack");
        Assert.Contains("Write why.", (await ngo.Author.Send(back.With(("Reason", "")))).Words);
        await ngo.Author.Send(back.With(("Reason", "Another donor’s money.")));

        Assert.Equal([30_000, 20_000, -20_000], await Receipts(ngo, ngo.FundGrant));
    }

    [Theory]
    [InlineData("new", "25/12/2026", "20000", "This day has not come yet.")]
    [InlineData("new", "15/06/2016", "20000", "Check the year.")]
    [InlineData("new", "", "20000", "Write the date.")]
    [InlineData("new", "15/06/2026", "-5", "Write an amount above 0.")]
    [InlineData("new", "15/06/2026", "", "Write an amount above 0.")]
    [InlineData("new", "15/06/2026", "1.234", "can be read in two ways")]
    [InlineData("new", "15/06/2026", "99999999", "more than the whole grant")]
    [InlineData("", "15/06/2026", "20000", "Choose the receipt")]
    public async Task A_receipt_that_cannot_be_is_refused_and_nothing_is_booked(string entry, string on, string amount, string said)
    {
        using var ngo = await Ngo.In(house);
        var page = await ngo.Author.Open(await Instalment(ngo, ngo.FundGrant, 20_000));

        Assert.Contains(said, (await ngo.Author.Send(page.Form("name=\"ReceivedOn\"").With(("Entry", entry), ("ReceivedOn", on), ("Arrived", amount)))).Words);
        Assert.Equal([30_000], await Receipts(ngo, ngo.FundGrant));
    }

    [Fact]
    public async Task An_instalment_is_there_for_its_own_organisation_only()
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);
        using var stranger = house.Stranger();
        var address = await Instalment(ngo, ngo.FundGrant, 20_000);

        await other.Author.Open(address, HttpStatusCode.NotFound);
        Assert.Equal("/sign-in", (await stranger.Open(address)).Address.AbsolutePath);
    }

    private async Task<string> Instalment(Ngo ngo, GrantRow grant, decimal amount)
    {
        var row = new InstalmentRow { OwnerOrg = ngo.Organisation.Id, GrantId = grant.Id, DueOn = new DateOnly(2026, 6, 1), Amount = amount };
        await house.As(ngo.Author.Viewer, async db => { db.Instalments.Add(row); await db.SaveChangesAsync(Stop); });
        return $"/agreements/{grant.Id}/instalments/{row.Id}";
    }

    private async Task<GrantRow> InKrona(Ngo ngo)
    {
        var row = new GrantRow
        {
            OwnerOrg = ngo.Organisation.Id, DonorOrg = ngo.FundOrganisation.Id, Reference = "NS-3", Title = "In krona", OriginalAmount = 660_000, Currency = "SEK", Books = "EUR",
            StartOn = new DateOnly(2026, 1, 1), OriginalEndOn = new DateOnly(2026, 12, 31), ReviewMode = ReviewMode.Portal, ReportLanguages = ["sv"], State = GrantState.Signed,
        };
        await house.As(ngo.Author.Viewer, async db =>
        {
            db.Grants.Add(row);
            db.GrantProjects.Add(new GrantProjectRow { OwnerOrg = ngo.Organisation.Id, GrantId = row.Id, ProjectId = ngo.Project.Id, Percent = 100 });
            await db.SaveChangesAsync(Stop);
        });
        return row;
    }

    private Task<List<decimal>> Receipts(Ngo ngo, GrantRow grant) => house.As(ngo.Author.Viewer, (_, db) =>
        db.MoneyEntries.Where(row => row.GrantId == grant.Id && row.Kind == MoneyEntryKind.Receipt).OrderBy(row => row.BookedOn).ThenBy(row => row.Id).Select(row => row.Amount).ToListAsync(Stop));

    private async Task<FundsStatement> Funds(Ngo ngo)
    {
        var filing = await ngo.StartBoth();
        var view = await house.As(ngo.Author.Viewer, (use, _) => use.GetRequiredService<FilingAssembly>().View(filing, Stop));
        return view!.Report.DueReports.Single(part => part.Due.Id == ngo.FundDue.Id.ToString()).Funds!;
    }
}
