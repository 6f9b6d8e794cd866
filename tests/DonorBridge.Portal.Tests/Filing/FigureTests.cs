using System.Net;
using DonorBridge.Portal.Tests.Given;
using DonorBridge.Reporting.Results;
using DonorBridge.Store.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Tests.Filing;

public sealed class FigureTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    private const string HalfYear = "from=2026-01-01&to=2026-06-30";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task People_are_asked_once_for_each_different_period()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var first = await ngo.Author.Open($"/filings/{filing}/people");

        var second = await ngo.Author.Send(first.Form("Rows[0].Direct").With(("Rows[0].Direct", "34"), ("Rows[9].Direct", "40")));

        Assert.Contains("from=2026-01-01&to=2026-12-31", second.Address.Query);
        Assert.Equal("34", (await ngo.Author.Open($"/filings/{filing}/people?{HalfYear}")).Form("Rows[0].Direct")["Rows[0].Direct"]);
        Assert.Equal("", second.Form("Rows[0].Direct")["Rows[0].Direct"]);
    }

    [Fact]
    public async Task What_is_left_empty_is_not_reported_and_never_0()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var page = await ngo.Author.Open($"/filings/{filing}/people?{HalfYear}");

        await ngo.Author.Send(page.Form("Rows[0].Direct").With(("Rows[0].Direct", "0")));

        var rows = await house.As(ngo.Author.Viewer, (_, db) => db.Figures.Where(row => row.ProjectId == ngo.Project.Id).ToListAsync(Stop));
        Assert.Equal(0, Assert.Single(rows).Value);
    }

    [Theory]
    [InlineData("-3", "A count cannot be below 0."), InlineData("1.5", "whole number"), InlineData("many", "is not a number"), InlineData("9000000000", "more people than there are")]
    public async Task A_count_that_cannot_be_is_refused_beside_its_field_and_nothing_is_written(string typed, string said)
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var page = await ngo.Author.Open($"/filings/{filing}/people?{HalfYear}");

        var again = await ngo.Author.Send(page.Form("Rows[0].Direct").With(("Rows[0].Direct", typed), ("Rows[1].Direct", "7")));

        Assert.Contains(said, again.Words);
        Assert.Equal(typed, again.Form("Rows[0].Direct")["Rows[0].Direct"]);
        Assert.Empty(await house.As(ngo.Author.Viewer, (_, db) => db.Figures.Where(row => row.ProjectId == ngo.Project.Id).ToListAsync(Stop)));
    }

    [Fact]
    public async Task A_period_nobody_asks_for_is_not_there()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();

        await ngo.Author.Open($"/filings/{filing}/people?from=2026-01-01&to=2026-03-31", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_figure_the_ledger_can_sum_is_shown_and_not_asked()
    {
        using var ngo = await Ngo.In(house);
        await house.As(ngo.Author.Viewer, async db =>
        {
            foreach (var (from, to, value) in new[] { (new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31), 700m), (new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30), 650m) })
                db.Figures.Add(new FigureRow
                {
                    OwnerOrg = ngo.Organisation.Id, ProjectId = ngo.Project.Id, IndicatorId = ngo.Nights.Id, FromOn = from, ToOn = to, Kind = FigureKind.Flow, Value = value,
                    RecordedBy = ngo.Author.Viewer.PersonId, RecordedAt = NgoHouse.Now,
                });
            await db.SaveChangesAsync(Stop);
        });
        var filing = await ngo.StartBoth();

        var page = await ngo.Author.Open($"/filings/{filing}/results?{HalfYear}");

        Assert.Contains("1,350 Summed from your ledger", page.Words);
        Assert.DoesNotContain("Rows[0].Value", page.Html);
    }

    [Fact]
    public async Task An_indicator_is_shown_with_each_donors_own_wording_and_taken_once()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var page = await ngo.Author.Open($"/filings/{filing}/results?from=2026-01-01&to=2026-12-31");
        Assert.Contains("IND 1.1: % with a guardian within 72 hours", page.Words);

        await ngo.Author.Send(page.Form("Rows[0].Indicator").With(("Rows[0].Value", "2,840"), ("Rows[1].Numerator", "46"), ("Rows[1].Denominator", "50"), ("go", "stay")));

        var form = (await ngo.Author.Open($"/filings/{filing}/results?from=2026-01-01&to=2026-12-31")).Form("Rows[0].Indicator");
        Assert.Equal(("2840", "46", "50"), (form["Rows[0].Value"], form["Rows[1].Numerator"], form["Rows[1].Denominator"]));
    }

    [Theory]
    [InlineData("46", "", "Give both figures, or neither."), InlineData("0", "0", "must be above 0")]
    public async Task Half_a_ratio_or_one_over_nothing_is_refused(string upper, string lower, string said)
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var page = await ngo.Author.Open($"/filings/{filing}/results?from=2026-01-01&to=2026-12-31");

        Assert.Contains(said, (await ngo.Author.Send(page.Form("Rows[0].Indicator").With(("Rows[1].Numerator", upper), ("Rows[1].Denominator", lower)))).Words);
    }

    [Fact]
    public async Task A_split_by_sex_and_age_stays_within_the_whole()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        await ngo.Author.Send((await ngo.Author.Open($"/filings/{filing}/people?{HalfYear}")).Form("Rows[0].Direct").With(("Rows[0].Direct", "10"), ("go", "stay")));
        var page = await ngo.Author.Open($"/filings/{filing}/split?{HalfYear}&group=unaccompanied");

        var refused = await ngo.Author.Send(page.Form("Rows[0].Counts[0]").With(("Rows[2].Counts[0]", "8"), ("Rows[3].Counts[1]", "3")));
        Assert.Contains("sum to more than the whole", refused.Words);

        await ngo.Author.Send(page.Form("Rows[0].Counts[0]").With(("Rows[2].Counts[0]", "6"), ("Rows[3].Counts[1]", "3")));
        var parts = await house.As(ngo.Author.Viewer, (_, db) => db.FigureParts.OrderBy(part => part.Value).Select(part => new { part.Sex, part.AgeBand, part.Value }).ToListAsync(Stop));
        Assert.Equal([("male", "15-17", 3m), ("female", "12-14", 6m)], parts.Select(part => (part.Sex, part.AgeBand, part.Value)));
    }

    [Fact]
    public async Task A_figure_that_was_sent_changes_only_with_a_reason_and_stays_beside_the_new_one()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        await ngo.Author.Send((await ngo.Author.Open($"/filings/{filing}/people?{HalfYear}")).Form("Rows[0].Direct").With(("Rows[0].Direct", "10"), ("go", "stay")));
        await ngo.Sent(house, filing);
        await ngo.Author.Send((await ngo.Author.Open($"/filings/{filing}")).Form("handler=Reopen"));
        var page = await ngo.Author.Open($"/filings/{filing}/people?{HalfYear}");

        var refused = await ngo.Author.Send(page.Form("Rows[0].Direct").With(("Rows[0].Direct", "11")));
        Assert.Contains("say why they change", refused.Words);

        await ngo.Author.Send(page.Form("Rows[0].Direct").With(("Rows[0].Direct", "11"), ("Reason", "One child was missed.")));
        var rows = await house.As(ngo.Author.Viewer, (_, db) => db.Figures.Where(row => row.ProjectId == ngo.Project.Id && row.PeopleGroup == "unaccompanied").OrderBy(row => row.RecordedAt).Select(row => row.Value).ToListAsync(Stop));
        Assert.Equal([10m, 11m], rows);
    }
}
