using System.Net;
using System.Text.Json;
using DonorBridge.Portal.Tests.Given;
using DonorBridge.Reporting.Results;
using DonorBridge.Store.Filings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DonorBridge.Portal.Tests.Filing;

public sealed class TwoWritersTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    private const string HalfYear = "from=2026-01-01&to=2026-06-30", Year = "from=2026-01-01&to=2026-12-31";
    private const string Nights = "Rows[0].Value";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_people_who_wrote_the_same_figure_both_see_both_values_and_nothing_is_lost()
    {
        using var ngo = await Ngo.In(house);
        var address = $"/filings/{await ngo.StartBoth()}/results?{HalfYear}";
        var mine = await ngo.Author.Open(address);
        await ngo.Approver.Send((await ngo.Approver.Open(address)).Form(Nights).With((Nights, "100"), ("go", "stay")));

        var conflict = await ngo.Author.Send(mine.Form(Nights).With((Nights, "120")), HttpStatusCode.Conflict);

        Assert.Equal("120", conflict.Form(Nights)[Nights]);
        Assert.Contains("Saved by somebody else 100", conflict.Words);
        Assert.Equal([100], await Saved(ngo));
        await ngo.Author.Send(conflict.Form(Nights).With((Nights, "120")));
        Assert.Equal([120], await Saved(ngo));
    }

    [Fact]
    public async Task Two_people_in_two_figures_of_one_page_never_collide()
    {
        using var ngo = await Ngo.In(house);
        var address = $"/filings/{await ngo.StartBoth()}/results?{Year}";
        var mine = await ngo.Author.Open(address);
        await ngo.Approver.Send((await ngo.Approver.Open(address)).Form(Nights).With((Nights, "100"), ("go", "stay")));

        await ngo.Author.Send(mine.Form(Nights).With(("Rows[1].Numerator", "9"), ("Rows[1].Denominator", "10"), ("go", "stay")));

        var page = (await ngo.Author.Open(address)).Form(Nights);
        Assert.Equal(("100", "9"), (page[Nights], page["Rows[1].Numerator"]));
    }

    [Fact]
    public async Task Two_people_who_split_the_same_count_both_see_both_splits()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var people = $"/filings/{filing}/people?{HalfYear}";
        await ngo.Author.Send((await ngo.Author.Open(people)).Form("Rows[0].Direct").With(("Rows[0].Direct", "34"), ("go", "stay")));
        var address = $"/filings/{filing}/split?{HalfYear}&group=unaccompanied";
        const string first = "Rows[0].Counts[0]", second = "Rows[1].Counts[0]";
        var mine = await ngo.Author.Open(address);
        await ngo.Approver.Send((await ngo.Approver.Open(address)).Form(first).With((first, "9")));

        var conflict = await ngo.Author.Send(mine.Form(first).With((second, "4")), HttpStatusCode.Conflict);

        Assert.Contains("Saved by somebody else 9", conflict.Words);
        Assert.Equal(("", "4"), (conflict.Form(first)[first] ?? "", conflict.Form(first)[second]));
        await ngo.Author.Send(conflict.Form(first).With((first, "9")));
        var saved = (await ngo.Author.Open(address)).Form(first);
        Assert.Equal(("9", "4"), (saved[first], saved[second]));
    }

    [Fact]
    public async Task Two_people_who_expect_different_amounts_both_see_both_and_one_who_changed_nothing_leaves_it()
    {
        using var ngo = await Ngo.In(house);
        var address = $"/filings/{await ngo.StartBoth()}/money";
        const string amount = "Forecasts[0].Amount";
        var (mine, untouched) = (await ngo.Author.Open(address), await ngo.Author.Open(address));
        await ngo.Approver.Send((await ngo.Approver.Open(address)).Form(amount).With((amount, "100"), ("go", "stay")));

        await ngo.Author.Send(untouched.Form(amount).With(("go", "stay")));
        var conflict = await ngo.Author.Send(mine.Form(amount).With((amount, "120")), HttpStatusCode.Conflict);

        Assert.Contains("Saved by somebody else 100.00", conflict.Words);
        Assert.Equal("120", conflict.Form(amount)[amount]);
        await ngo.Author.Send(conflict.Form(amount).With((amount, "120"), ("go", "stay")));
        Assert.StartsWith("120", (await ngo.Author.Open(address)).Form(amount)[amount], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_who_counted_the_same_group_both_see_both_counts()
    {
        using var ngo = await Ngo.In(house);
        var address = $"/filings/{await ngo.StartBoth()}/people?{HalfYear}";
        var mine = await ngo.Author.Open(address);
        await ngo.Approver.Send((await ngo.Approver.Open(address)).Form("Rows[0].Direct").With(("Rows[0].Direct", "34"), ("Rows[1].Direct", "5"), ("go", "stay")));

        var conflict = await ngo.Author.Send(mine.Form("Rows[0].Direct").With(("Rows[0].Direct", "31"), ("Rows[2].Direct", "7")), HttpStatusCode.Conflict);

        Assert.Contains("Saved by somebody else 34", conflict.Words);
        Assert.Equal(("31", "7"), (conflict.Form("Rows[0].Direct")["Rows[0].Direct"], conflict.Form("Rows[0].Direct")["Rows[2].Direct"]));
        await ngo.Author.Send(conflict.Form("Rows[0].Direct").With(("Rows[1].Direct", "5"), ("go", "stay")));
        var kept = (await ngo.Author.Open(address)).Form("Rows[0].Direct");
        Assert.Equal(("31", "5", "7"), (kept["Rows[0].Direct"], kept["Rows[1].Direct"], kept["Rows[2].Direct"]));
    }

    [Theory]
    [InlineData("results", Nights, "100", "120"), InlineData("people", "Rows[0].Direct", "34", "31")]
    public async Task Figures_are_saved_while_they_are_typed_and_a_stale_form_gets_both_values(string page, string field, string theirs, string mine)
    {
        using var ngo = await Ngo.In(house);
        var form = Save((await ngo.Author.Open($"/filings/{await ngo.StartBoth()}/{page}?{HalfYear}")).Form(field));

        var (saved, version) = await Post(ngo.Approver, form.With((field, theirs)), ngo);
        var (conflict, said) = await Post(ngo.Author, form.With((field, mine)), ngo);
        var (again, _) = await Post(ngo.Author, form.With((field, mine), ("Version", version.GetProperty("version").GetString())), ngo);
        var (refused, _) = await Post(ngo.Author, form.With((field, "many")), ngo);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.OK, HttpStatusCode.BadRequest), (saved, conflict, again, refused));
        Assert.Equal(theirs, said.GetProperty("fields").GetProperty(field).GetString());
    }

    [Theory]
    [InlineData("risks", "Rows[0].Title"), InlineData("activities", "Rows[0].Title")]
    public async Task Rows_are_saved_while_they_are_typed_and_a_stale_form_gets_what_stands_there(string page, string field)
    {
        using var ngo = await Ngo.In(house);
        var form = Save((await ngo.Author.Open($"/filings/{await ngo.StartBoth()}/{page}")).Form(field));

        var (saved, version) = await Post(ngo.Author, form.With((field, "Theirs")), ngo);
        var (conflict, said) = await Post(ngo.Author, form.With((field, "Mine")), ngo);
        var (again, _) = await Post(ngo.Author, form.With((field, "Mine"), ("Version", version.GetProperty("version").GetString())), ngo);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.OK), (saved, conflict, again));
        Assert.Contains("Theirs", said.GetProperty("fields").GetProperty(field).GetString());
    }

    [Fact]
    public async Task The_words_beside_a_line_are_saved_while_they_are_typed()
    {
        using var ngo = await Ngo.In(house);
        const string field = "Explanations[0].Words";
        var form = Save((await ngo.Author.Open($"/filings/{await ngo.StartBoth()}/money")).Form(field));

        var (saved, version) = await Post(ngo.Author, form.With((field, "One worker more.")), ngo);
        var (again, _) = await Post(ngo.Author, form.With((field, "Two workers more."), ("Version", version.GetProperty("version").GetString())), ngo);
        var (conflict, said) = await Post(ngo.Author, form.With((field, "None.")), ngo);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Conflict), (saved, again, conflict));
        Assert.Equal("Two workers more.", said.GetProperty("fields").GetProperty(field).GetString());
    }

    [Fact]
    public async Task An_answer_names_who_wrote_its_words()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var address = $"/filings/{filing}/sections/progress";
        await ngo.Author.Send((await ngo.Author.Open(address)).Form("Form.Answers[0].Text").With(("Form.Answers[0].Text", "By Ilze."), ("go", "stay")));
        var other = $"/filings/{filing}/sections/people";
        await ngo.Approver.Send((await ngo.Approver.Open(other)).Form("Form.Answers[0].Text").With(("Form.Answers[0].Text", "By Agnese."), ("go", "stay")));

        var view = await house.As(ngo.Author.Viewer, (use, _) => use.GetRequiredService<FilingAssembly>().View(filing, Stop));

        Assert.Equal(["Ilze Test", "Agnese Test"], view!.Report.Shared.Answers.Where(answer => answer.Text.StartsWith("By ", StringComparison.Ordinal)).Select(answer => answer.WrittenBy));
    }

    private static ShownForm Save(ShownForm form) => form with { Action = new Uri(form.Action + (form.Action.Query.Length > 0 ? "&" : "?") + "handler=Save") };

    private static async Task<(HttpStatusCode, JsonElement)> Post(Person person, ShownForm form, Ngo ngo)
    {
        // The token of the form is its reader's own.
        if (person == ngo.Approver) form = form.With(("__RequestVerificationToken", (await person.Open(form.Action.PathAndQuery.Replace("&handler=Save", "", StringComparison.Ordinal))).Form("name=\"Version\"")["__RequestVerificationToken"]));
        using var answer = await person.Post(form);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        return (answer.StatusCode, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default);
    }

    private Task<List<decimal?>> Saved(Ngo ngo) => house.As(ngo.Author.Viewer, (_, db) =>
        db.Figures.Where(row => row.ProjectId == ngo.Project.Id && row.IndicatorId == ngo.Nights.Id && row.Kind == FigureKind.Flow).Select(row => row.Value).ToListAsync(Stop));
}
