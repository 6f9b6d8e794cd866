using System.Net;
using DonorBridge.Portal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Tests.Filing;

public sealed class SendTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_missing_is_said_with_the_way_to_its_place()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();

        var page = await ngo.Author.Open($"/filings/{filing}/check");

        Assert.Contains("C1 has no answer", page.Words);
        Assert.EndsWith("/sections/progress#question-C1", page.Link("C1 has no answer"));
        Assert.EndsWith("/people", page.Link("asks who was reached"));
        Assert.DoesNotContain("Hand over for sign-off", page.Words);
    }

    [Fact]
    public async Task The_author_hands_over_and_only_an_approver_signs_off_with_function_and_declaration()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        await ngo.AnswerAll(house, filing);
        var page = await ngo.Author.Open($"/filings/{filing}/check");

        var waits = await ngo.Author.Send(page.Form("Hand over for sign-off"));
        Assert.Contains("It waits for somebody who may sign off", waits.Words);

        var form = (await ngo.Approver.Open($"/filings/{filing}/sign-off")).Form("name=\"Function\"");
        var refused = await ngo.Approver.Send(form);
        Assert.Contains("Write your function", refused.Words);
        Assert.Contains("Tick the declaration", refused.Words);

        var send = await ngo.Approver.Send(form.With(("Function", "director"), ("Declared", "true")));
        Assert.EndsWith("/send", send.Address.AbsolutePath);
    }

    [Fact]
    public async Task The_authors_own_sign_off_is_not_taken()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        await ngo.AnswerAll(house, filing);
        await ngo.Author.Send((await ngo.Author.Open($"/filings/{filing}/check")).Form("Hand over for sign-off"));
        var form = (await ngo.Approver.Open($"/filings/{filing}/sign-off")).Form("name=\"Function\"").With(("Function", "director"), ("Declared", "true"));
        var token = (await ngo.Author.Open("/filings/" + filing)).Form("__RequestVerificationToken")["__RequestVerificationToken"];

        await ngo.Author.Send(form.With(("__RequestVerificationToken", token)), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Before_sending_the_page_says_what_each_donor_gets_and_how()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.SignedOff(house, await ngo.StartBoth());

        var words = (await ngo.Author.Open($"/filings/{filing}/send")).Words;

        Assert.Contains("2 reports go out", words);
        Assert.Contains("The donor reads and answers it here.", words);
        Assert.Contains("You download the files and send them yourself; then write down when and how.", words);
    }

    [Fact]
    public async Task However_often_it_is_sent_there_is_one_snapshot_and_one_receipt()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.SignedOff(house, await ngo.StartBoth());
        var form = (await ngo.Author.Open($"/filings/{filing}/send")).Form("name=\"Version\"");

        var answers = await Task.WhenAll(ngo.Author.Send(form), ngo.Author.Send(form));
        var again = await ngo.Author.Send(form);
        var secondTab = await ngo.Author.Open($"/filings/{filing}/send");

        Assert.All(answers.Append(again).Append(secondTab), page => Assert.Equal(answers[0].Address, page.Address));
        Assert.Equal(1, await house.As(ngo.Author.Viewer, (_, db) => db.Snapshots.CountAsync(row => row.FilingId == filing, Stop)));
    }

    [Fact]
    public async Task The_receipt_shows_each_donors_files_as_they_become_ready_and_they_are_downloaded()
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);
        using var stranger = house.Stranger();
        var snapshot = await ngo.Sent(house, await ngo.StartBoth());
        var ready = await ngo.Author.OpenUntil($"/sent/receipts/{snapshot}", "fields filled");
        while (ready.Words.Contains("The documents are being made", StringComparison.Ordinal)) ready = await ngo.Author.Open($"/sent/receipts/{snapshot}");
        var file = ready.Link(".docx");

        var (answer, bytes) = await ngo.Author.Download(file);

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("PK"u8.ToArray(), bytes[..2]);
        Assert.Equal(answer.Content.Headers.ContentLength, bytes.Length);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Author.Download(file)).Answer.StatusCode);
        Assert.Equal("/sign-in", (await stranger.Open(file)).Address.AbsolutePath);
        await other.Author.Open($"/sent/receipts/{snapshot}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_receipt_saved_as_a_file_has_the_number_the_page_shows()
    {
        using var ngo = await Ngo.In(house);
        var snapshot = await ngo.Sent(house, await ngo.StartBoth());

        var (_, bytes) = await ngo.Author.Download($"/sent/receipts/{snapshot}?handler=Bytes");

        Assert.Contains("sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), (await ngo.Author.Open($"/sent/receipts/{snapshot}")).Words);
    }

    [Fact]
    public async Task A_report_that_was_taken_back_is_not_sent_from_an_old_page()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.SignedOff(house, await ngo.StartBoth());
        var form = (await ngo.Author.Open($"/filings/{filing}/send")).Form("name=\"Version\"");
        await ngo.Author.Send((await ngo.Author.Open($"/filings/{filing}")).Form("handler=TakeBack"));

        var refused = await ngo.Author.Send(form, HttpStatusCode.Conflict);

        Assert.Contains("not signed off", refused.Words);
    }
}
