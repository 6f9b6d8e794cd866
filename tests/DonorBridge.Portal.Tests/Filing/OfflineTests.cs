using System.Net;
using System.Text;
using DonorBridge.Documents;
using DonorBridge.Documents.Formats;
using DonorBridge.Portal.Tests.Given;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Filings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DonorBridge.Portal.Tests.Filing;

/// <summary>The filing as a file, and the way back in.</summary>
[Collection(NgoHouse.Collection)]
public sealed class OfflineTests(NgoHouse house)
{
    private const string C1 = "Form.Answers[0].Text";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData("word"), InlineData("excel")]
    public async Task A_file_that_was_not_changed_says_the_same(string kind)
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        await ngo.AnswerAll(house, filing);

        var compared = await Upload(ngo, filing, await Download(ngo, filing, kind), kind == "word" ? "report.docx" : "report.xlsx");

        Assert.Contains("The file says the same as the portal", compared.Words);
        Assert.DoesNotContain("Not taken", compared.Words);
    }

    [Fact]
    public async Task What_only_the_file_changed_is_taken_once_it_is_confirmed_and_what_only_the_portal_changed_stays()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        await ngo.AnswerAll(house, filing);
        var file = new OfflineWorkbookFile(await Download(ngo, filing, "excel"));
        await Answer(ngo, filing, "people", "Written here.");
        file.Write("answers", "C1", "answer", "=Written in the file")
            .Write("results", $"{ngo.Nights.Id}|2026-01-01|2026-06-30", "value", "512")
            .Write("people", "total|2026-01-01|2026-06-30", "direct", "40")
            .Add("risks", ("title", "The ferry stops"), ("likelihood", "High"), ("impact", "Low"), ("happened", "No"))
            .Add("entries", ("grant", "Test Children’s Fund, TCF-118 (EUR)"), ("kind", "Spent"), ("on", "2026-05-02"), ("line", "2"), ("amount", "1500.25"), ("text", "Rent for May"));

        var compared = await Upload(ngo, filing, file.Bytes);
        Assert.Contains("=Written in the file", compared.Words);
        Assert.Equal("What we say to C1.", await Saved(ngo, filing, "progress"));

        await ngo.Author.Send(compared.Form("name=\"Seen\""));

        Assert.Equal("=Written in the file", await Saved(ngo, filing, "progress"));
        Assert.Equal("Written here.", await Saved(ngo, filing, "people"));
        var view = await View(ngo, filing);
        Assert.Equal("The ferry stops", Assert.Single(view.Report.Shared.Risks).Title);
        var fund = view.Report.For(ngo.FundDue.Id.ToString()).Due;
        Assert.Equal(512, Assert.Single(fund.Results).Actual!.Value);
        Assert.Equal(40, Assert.Single(fund.People).Figure.Value);
        Assert.Contains(fund.Entries, entry => entry is { Text: "Rent for May", Amount.Amount: 1500.25m });

        // The same file once more: nothing is booked twice.
        var again = await Upload(ngo, filing, file.Bytes);
        if (again.Html.Contains("name=\"Seen\"", StringComparison.Ordinal)) await ngo.Author.Send(again.Form("name=\"Seen\""));
        Assert.Single((await View(ngo, filing)).Report.For(ngo.FundDue.Id.ToString()).Due.Entries, entry => entry.Text == "Rent for May");
    }

    [Fact]
    public async Task What_is_expected_and_claimed_comes_back_and_files_are_a_list_to_be_read()
    {
        using var ngo = await Ngo.In(house);
        var objective = await house.Objective();
        var filing = await ngo.StartBoth();
        await ngo.AnswerAll(house, filing);
        await ngo.Author.SendFile((await ngo.Author.Open($"/filings/{filing}/attachments")).Form("name=\"For\""), "Upload", "audit.pdf", Encoding.Latin1.GetBytes("%PDF-1.7\nan audit"));
        var file = new OfflineWorkbookFile(await Download(ngo, filing, "excel"))
            .Write("forecast", $"{ngo.ProgrammeGrant.Id}|2026", "expected", "12 500,50")
            .Add("contributions", ("objective", objective.ToString()), ("share", "40"), ("since", "1 maj 2026"))
            .Add("attachments", ("file", "photo.jpg"));

        var compared = await Upload(ngo, filing, file.Bytes);
        Assert.Contains("Children safe · A guardian for every child", compared.Words);
        Assert.Contains("A row cannot be added here: photo.jpg", compared.Words);
        await ngo.Author.Send(compared.Form("name=\"Seen\""));

        Assert.Equal(12_500.50m, (await View(ngo, filing)).Report.For(ngo.ProgrammeDue.Id.ToString()).Due.Forecast.Single(one => one.Year == 2026).Amount.Amount);
        var programmes = (await ngo.Author.Open($"/filings/{filing}/programmes")).Words;
        Assert.Contains("40% of the project’s budget", programmes);
        Assert.Contains("Since 1 May 2026", programmes);
        Assert.Contains("audit.pdf", Encoding.UTF8.GetString(await Text(await Download(ngo, filing, "word"))));

        Assert.Contains("The file says the same as the portal", (await Upload(ngo, filing, file.Bytes)).Words);
        var other = await Upload(ngo, filing, new OfflineWorkbookFile(await Download(ngo, filing, "excel")).Add("contributions", ("objective", objective.ToString()), ("share", "70")).Bytes);
        Assert.Contains("The project claims this objective already", (await ngo.Author.Send(other.Form("name=\"Seen\""))).Words);
    }

    [Fact]
    public async Task A_donors_own_form_filled_in_by_hand_is_offered_change_by_change_with_its_place()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        await ngo.AnswerAll(house, filing);
        var report = (await View(ngo, filing)).Report;
        var format = FormatReference.Parse(report.For(ngo.FundDue.Id.ToString()).Due.Due.Deliverables.Select(one => one.Format).First(one => one is not null)!);
        var compiled = CompiledFormat.Compile(FormatShelf.Read(ShippedData.DonorFormats).Find(format)!, FormatShelf.Read(ShippedData.DonorFormats).Find, ShippedData.Standard(report.StandardReport));
        var byHand = report with { Shared = report.Shared with { Answers = [.. report.Shared.Answers.Select(answer => answer.Question == "C1" ? answer with { Text = "Written in the donor’s own form." } : answer)], Risks = [new Risk("The ferry stops", RiskLevel.High, RiskLevel.Low, false, "Go by bus.")] } };
        using var bytes = new MemoryStream();
        compiled.Write(compiled.Mapping.Fill(byHand.For(ngo.FundDue.Id.ToString()), compiled.Mapping.Forms.First(form => form.Deliverable.File == FormFileType.Docx).Deliverable.Id), bytes);

        var compared = await Upload(ngo, filing, bytes.ToArray(), "by-hand.docx");
        Assert.Contains("Read as a filled form", compared.Words);
        Assert.Contains("Written in the donor’s own form.", compared.Words);
        Assert.Contains("The ferry stops", compared.Words);
        await ngo.Author.Send(compared.Form("name=\"Seen\"").With(("Choices[answers|C1|answer]", "file")));

        Assert.Equal("Written in the donor’s own form.", await Saved(ngo, filing, "progress"));
        Assert.Equal("The ferry stops", Assert.Single((await View(ngo, filing)).Report.Shared.Risks).Title);
    }

    [Theory, InlineData("file", "Mine, offline."), InlineData("portal", "Theirs, here.")]
    public async Task Changed_on_both_sides_both_texts_are_shown_and_the_chosen_one_stays(string choice, string kept)
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        await ngo.AnswerAll(house, filing);
        var file = new OfflineWorkbookFile(await Download(ngo, filing, "excel")).Write("answers", "C1", "answer", "Mine, offline.");
        await Answer(ngo, filing, "progress", "Theirs, here.");

        var compared = await Upload(ngo, filing, file.Bytes);
        Assert.Contains("Mine, offline.", compared.Words);
        Assert.Contains("Theirs, here.", compared.Words);

        var asked = await ngo.Author.Send(compared.Form("name=\"Seen\""));
        Assert.Contains("Choose which text stays", asked.Words);
        Assert.Equal("Theirs, here.", await Saved(ngo, filing, "progress"));

        await ngo.Author.Send(asked.Form("name=\"Seen\"").With(("Choices[answers|C1|answer]", choice)));
        Assert.Equal(kept, await Saved(ngo, filing, "progress"));
    }

    [Fact]
    public async Task When_the_portal_moved_on_after_the_comparison_nothing_is_written_and_it_is_409()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        await ngo.AnswerAll(house, filing);
        var file = new OfflineWorkbookFile(await Download(ngo, filing, "excel")).Write("answers", "C1", "answer", "Mine, offline.");
        var compared = await Upload(ngo, filing, file.Bytes);
        await Answer(ngo, filing, "people", "Changed meanwhile.");

        var again = await ngo.Author.Send(compared.Form("name=\"Seen\""), HttpStatusCode.Conflict);

        Assert.Contains("Somebody changed the report while you looked", again.Words);
        Assert.Equal("What we say to C1.", await Saved(ngo, filing, "progress"));
        await ngo.Author.Send(again.Form("name=\"Seen\""));
        Assert.Equal("Mine, offline.", await Saved(ngo, filing, "progress"));
    }

    [Fact]
    public async Task Rows_that_cannot_be_taken_are_said_with_sheet_and_row_and_a_refusal_writes_nothing_at_all()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        await ngo.AnswerAll(house, filing);
        var file = new OfflineWorkbookFile(await Download(ngo, filing, "excel"))
            .Write("answers", "C1", "answer", "Good words.")
            .Write("people", "total|2026-01-01|2026-06-30", "direct", "1.234")
            .Write("results", $"{ngo.Nights.Id}|2026-01-01|2026-06-30", "value", "-3")
            .Add("risks", ("response", "A row without a title"));

        var compared = await Upload(ngo, filing, file.Bytes);

        Assert.Contains("“1.234” can be read in two ways", compared.Words);
        Assert.Contains("People reached, row", compared.Words);
        Assert.Contains("The row has no name", compared.Words);
        var refused = await ngo.Author.Send(compared.Form("name=\"Seen\""));
        Assert.Contains("Nothing is saved", refused.Words);
        Assert.Contains("A count cannot be below 0", refused.Words);
        Assert.Equal("What we say to C1.", await Saved(ngo, filing, "progress"));
    }

    [Fact]
    public async Task Another_reports_file_another_organisations_file_and_no_package_are_refused_with_a_sentence()
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var small = await ngo.Start(ngo.SmallProject.Id, ngo.SmallDue.Id);
        var theirs = await other.StartBoth();

        Assert.Contains("belongs to another report", (await Upload(ngo, filing, await Download(ngo, small, "excel"), refused: true)).Words);
        Assert.Contains("belongs to another report", (await Upload(ngo, filing, await Download(other, theirs, "word"), "report.docx", refused: true)).Words);
        Assert.Contains("no complete ZIP", (await Upload(ngo, filing, Encoding.UTF8.GetBytes("a;b\n=cmd|' /C calc'!A0"), "report.xlsx", refused: true)).Words);
        Assert.Contains("save it as .docx or .xlsx", (await Upload(ngo, filing, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "old.xls", refused: true)).Words);
        await other.Author.Open($"/filings/{filing}/offline", HttpStatusCode.NotFound);
        await ngo.Author.Open($"/filings/{filing}/offline/{new string('0', 64)}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_sent_is_not_taken_offline()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        await ngo.Sent(house, filing);

        Assert.DoesNotContain("name=\"kind\"", (await ngo.Author.Open($"/filings/{filing}/offline")).Html);
    }

    private static async Task<byte[]> Download(Ngo ngo, Guid filing, string kind)
    {
        var page = await ngo.Author.Open($"/filings/{filing}/offline");
        using var answer = await ngo.Author.Post(page.Form("name=\"kind\"").With(("kind", kind)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(Stop);
    }

    private static async Task<byte[]> Text(byte[] document)
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(document));
        await using var part = await archive.GetEntry("word/document.xml")!.OpenAsync(Stop);
        using var text = new MemoryStream();
        await part.CopyToAsync(text, Stop);
        return text.ToArray();
    }

    private static async Task<ShownPage> Upload(Ngo ngo, Guid filing, byte[] bytes, string name = "report.xlsx", bool refused = false) =>
        await ngo.Author.SendFile((await ngo.Author.Open($"/filings/{filing}/offline")).Form("name=\"Upload\""), "Upload", name, bytes, refused ? HttpStatusCode.BadRequest : HttpStatusCode.OK);

    private static async Task Answer(Ngo ngo, Guid filing, string section, string words) =>
        await ngo.Author.Send((await ngo.Author.Open($"/filings/{filing}/sections/{section}")).Form(C1).With((C1, words), ("go", "stay")));

    private static async Task<string?> Saved(Ngo ngo, Guid filing, string section) => (await ngo.Author.Open($"/filings/{filing}/sections/{section}")).Form(C1)[C1];

    private Task<FilingView> View(Ngo ngo, Guid filing) => house.As(ngo.Author.Viewer, async (use, _) => (await use.GetRequiredService<FilingAssembly>().View(filing, Stop))!);
}
