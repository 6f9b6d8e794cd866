using System.Net;
using DonorBridge.Portal.Tests.Given;
using DonorBridge.Tests;

namespace DonorBridge.Portal.Tests.Formats;

/// <summary>What a grants officer says of a field beyond its source, without opening the exported folder.</summary>
[Collection(NgoHouse.Collection)]
public sealed class EditingTests(NgoHouse house)
{
    private const string Feed = "Form.Feed";

    [Fact]
    public async Task Decimals_currency_dates_limit_and_condition_are_said_on_the_page_and_seen_in_the_preview()
    {
        using var ngo = await Ngo.In(house);
        var field = Studio.FieldsOf(await Studio.Draft(ngo.Author, "Writing"))[0];

        var amount = await Said(ngo, field, (Feed, "source:grant.amount"), ("Form.Writing.Decimals", "0"), ("Form.Writing.Currency", "hidden"));
        Assert.Matches("What is written there with this report 240,000 ", amount.Words);
        Assert.Equal("0", amount.Form(Feed)["Form.Writing.Decimals"]);

        var day = await Said(ngo, field, (Feed, "source:due.to"), ("Form.Writing.Dates", "iso"));
        Assert.Contains("2026-09-30", day.Words);

        var asked = await Said(ngo, field, (Feed, "source:due.to"), ("Form.Writing.When", "kind:interim"));
        Assert.DoesNotContain("with this report 2026", asked.Words);
        Assert.Equal("kind:interim", asked.Form(Feed)["Form.Writing.When"]);

        var limited = await Said(ngo, field, (Feed, "source:answers.C1"), ("Form.Writing.When", "usual"), ("Form.Writing.Limit", "120"), ("Form.Writing.LimitUnit", "characters"), ("Form.Writing.Optional", "true"));
        Assert.Equal(("120", "characters"), (limited.Form(Feed)["Form.Writing.Limit"], limited.Form(Feed)["Form.Writing.LimitUnit"]));

        var own = await Said(ngo, field, ("Form.Writing.When", "own"), ("Form.Writing.OwnWhen", "{ \"field\": \"grant.amuont\", \"over\": 1 }"));
        Assert.Contains("did you mean", own.Words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("grant.amount", own.Words);
    }

    [Fact]
    public async Task Rows_of_a_list_are_filtered_sorted_joined_and_counted_and_stay_so_in_the_next_version()
    {
        using var ngo = await Ngo.In(house);
        var draft = await Studio.Draft(ngo.Author, "Rows", PlainDocx.Of(["Title of the project"], ["Summary of the progress"], "Budget line", "Budget", "Spent in the period"));
        var field = Studio.FieldsOf(draft)[^1];
        await Said(ngo, field, (Feed, "source:lines"));
        var columns = (("Form.Columns[0].Feed", "source:lines/category"), ("Form.Columns[1].Feed", "source:lines/budget"), ("Form.Columns[2].Feed", "source:lines/spent"));

        var most = await Said(ngo, field, columns.Item1, columns.Item2, columns.Item3,
            ("Form.Rows.Where[0].Column", "lines/budget"), ("Form.Rows.Where[0].Kind", "over"), ("Form.Rows.Where[0].Value", "30,000"),
            ("Form.Rows.Order[0].Column", "lines/budget"), ("Form.Rows.Order[0].Descending", "true"), ("Form.Rows.Take", "2"));
        Assert.Contains("118,000.00 EUR", most.Words);
        Assert.Matches("118,000.00 EUR.*38,000.00 EUR.* 2 rows", most.Words);
        Assert.Equal("30000", most.Form(Feed)["Form.Rows.Where[0].Value"]);

        var wrong = await ngo.Author.Send(most.Form(Feed).With(("Form.Rows.Where[0].Value", "a lot")), HttpStatusCode.BadRequest);
        Assert.Contains("is an amount", wrong.Words);

        var joined = await Said(ngo, field, ("Form.Rows.Where[0].Column", null), ("Form.Rows.Order[0].Column", null), ("Form.Rows.Take", null), ("Form.Rows.GroupBy", "lines/category"));
        Assert.DoesNotContain("118,000.00 EUR 1", joined.Words);
        Assert.Contains("152,000.00 EUR", joined.Words);

        var published = await Studio.Publish(ngo.Author, await ngo.Author.Open(draft.Address.AbsolutePath));
        var next = await ngo.Author.Send((await ngo.Author.Open(published.Link("Make the next version"))).Form("GoOn"));
        var again = await ngo.Author.Open(Studio.FieldsOf(next)[^1]);
        Assert.Equal(("lines/category", "source:lines/spent"), (again.Form(Feed)["Form.Rows.GroupBy"], again.Form(Feed)["Form.Columns[2].Feed"]));
    }

    private static async Task<ShownPage> Said(Ngo ngo, string field, params (string, string?)[] typed)
    {
        await ngo.Author.Send((await ngo.Author.Open(field)).Form(Feed).With([.. typed, ("go", "stay")]));
        return await ngo.Author.Open(field);
    }
}
