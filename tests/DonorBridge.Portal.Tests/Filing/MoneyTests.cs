using System.Net;
using DonorBridge.Portal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Tests.Filing;

public sealed class MoneyTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Spending_is_cut_to_each_reports_own_period_and_the_funds_statement_sums_up()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();

        var words = (await ngo.Author.Open($"/filings/{filing}/money")).Words;

        Assert.Contains("1 Night workers 60,000.00 0.00 12,500.50 12,500.50", words);
        Assert.Contains("A1 Staff 240,000.00 0.00 40,000.00 40,000.00", words);
        Assert.Matches("Balance on 30 June 2026 .{0,6}17,499.50", words);
    }

    [Fact]
    public async Task A_line_is_explained_in_words_and_a_forecast_given_by_year()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var page = await ngo.Author.Open($"/filings/{filing}/money");

        await ngo.Author.Send(page.Form("Explanations[0]").With(("Explanations[0].Words", "A second night worker from March."), ("Forecasts[0].Amount", "12000"), ("go", "stay")));

        var form = (await ngo.Author.Open($"/filings/{filing}/money")).Form("Explanations[0]");
        Assert.Equal("A second night worker from March.", form["Explanations[0].Words"]);
        Assert.Equal("12000", form["Forecasts[0].Amount"]);
    }

    [Fact]
    public async Task Two_people_who_explain_the_lines_at_once_both_see_both_texts()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var mine = await ngo.Author.Open($"/filings/{filing}/money");
        await ngo.Approver.Send((await ngo.Approver.Open($"/filings/{filing}/money")).Form("Explanations[0]").With(("Explanations[0].Words", "Theirs."), ("go", "stay")));

        var conflict = await ngo.Author.Send(mine.Form("Explanations[0]").With(("Explanations[0].Words", "Mine.")), HttpStatusCode.Conflict);

        Assert.Contains("Theirs.", conflict.Words);
        Assert.Equal("Mine.", conflict.Form("Explanations[0]")["Explanations[0].Words"]);
    }

    [Fact]
    public async Task An_amount_that_can_be_read_in_two_ways_is_asked_about()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var page = await ngo.Author.Open($"/filings/{filing}/money");

        Assert.Contains("can be read in two ways", (await ngo.Author.Send(page.Form("Forecasts[0]").With(("Forecasts[0].Amount", "1.234")))).Words);
        Assert.Contains("cannot be below 0", (await ngo.Author.Send(page.Form("Forecasts[0]").With(("Forecasts[0].Amount", "-5")))).Words);
    }

    [Fact]
    public async Task An_entry_counts_at_once_in_the_report_whose_period_it_falls_in()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var page = await ngo.Author.Open($"/filings/{filing}/entries/{ngo.FundDue.Id}");

        await ngo.Author.Send(page.Form("name=\"FormKey\"").With(("Kind", "Expenditure"), ("Line", "2"), ("On", "15/05/2026"), ("Amount", "499.50")));

        Assert.Contains("2 Rent 30,000.00 0.00 499.50 499.50", (await ngo.Author.Open($"/filings/{filing}/money")).Words);
    }

    [Fact]
    public async Task The_same_form_sent_twice_books_once()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var form = (await ngo.Author.Open($"/filings/{filing}/entries/{ngo.FundDue.Id}")).Form("name=\"FormKey\"").With(("Kind", "Receipt"), ("On", "15/05/2026"), ("Amount", "10"));

        await ngo.Author.Send(form);
        await ngo.Author.Send(form);

        Assert.Equal(1, await house.As(ngo.Author.Viewer, (_, db) => db.MoneyEntries.CountAsync(entry => entry.GrantId == ngo.FundGrant.Id && entry.Amount == 10, Stop)));
    }

    [Theory]
    [InlineData("Expenditure", "", "15/05/2026", "10", "Choose the budget line"), InlineData("Expenditure", "99", "15/05/2026", "10", "Choose the budget line"),
     InlineData("Receipt", "", "15/05/2026", "", "Write an amount above 0."), InlineData("Receipt", "", "15/05/2026", "-4", "Write an amount above 0."),
     InlineData("Receipt", "", "31/02/2026", "10", "There is no day"), InlineData("Receipt", "", "", "10", "Write the date"), InlineData("Gift", "", "15/05/2026", "10", "spent or received"),
     InlineData("Receipt", "", "25/12/2026", "10", "This day has not come yet"), InlineData("Receipt", "", "15/05/2026", "999999999999999", "more than the whole grant")]
    public async Task An_entry_that_says_too_little_is_refused(string kind, string line, string on, string amount, string said)
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var page = await ngo.Author.Open($"/filings/{filing}/entries/{ngo.FundDue.Id}");

        Assert.Contains(said, (await ngo.Author.Send(page.Form("name=\"FormKey\"").With(("Kind", kind), ("Line", line), ("On", on), ("Amount", amount)))).Words);
    }

    [Fact]
    public async Task An_entry_is_corrected_by_the_difference_with_its_reason()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var entry = await house.As(ngo.Author.Viewer, (_, db) => db.MoneyEntries.SingleAsync(row => row.GrantId == ngo.FundGrant.Id && row.Line == "1", Stop));
        var page = await ngo.Author.Open($"/filings/{filing}/entries/{ngo.FundDue.Id}?corrects={entry.Id}");
        var form = page.Form("name=\"FormKey\"").With(("On", "20/02/2026"), ("Amount", "-500.50"));

        Assert.Contains("Say why the entry is corrected.", (await ngo.Author.Send(form)).Words);
        await ngo.Author.Send(form.With(("Reason", "Booked twice by the bank.")));

        Assert.Contains("1 Night workers 60,000.00 0.00 12,000.00 12,000.00", (await ngo.Author.Open($"/filings/{filing}/money")).Words);
    }
}
