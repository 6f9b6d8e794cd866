using System.Net;
using System.Text;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.Tests.Given;

namespace DonorBridge.Portal.Tests.Filing;

public sealed class AttachmentTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n");

    [Fact]
    public async Task A_file_is_attached_for_those_chosen_and_its_name_is_safe()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var page = await ngo.Author.Open($"/filings/{filing}/attachments");

        var after = await ngo.Author.SendFile(page.Form("name=\"For\"").With(("For", ngo.FundDue.Id.ToString())), "Upload", "C:\\secret\\<b>audit.pdf", Pdf);

        Assert.Contains("baudit", after.Words.Replace(" ", ""));
        Assert.DoesNotContain("secret", after.Words);
        Assert.DoesNotContain("<b>audit", after.Html);
        Assert.Contains("To Test Children’s Fund.", after.Words);
    }

    [Theory]
    [InlineData("letter.exe", "MZ", "of a type that cannot be attached"), InlineData("letter.pdf", "not a pdf", "is not what its name says"),
     InlineData("letter.docx", "PK\u0003\u0004 cut in the middle", "ends in the middle or is broken"), InlineData("letter.docx", "%PDF-1.7", "is not what its name says"), InlineData("letter.pdf", "", "is empty")]
    public async Task A_file_that_is_not_what_it_says_is_refused_by_name(string name, string content, string said)
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var page = await ngo.Author.Open($"/filings/{filing}/attachments");

        var again = await ngo.Author.SendFile(page.Form("name=\"For\""), "Upload", name, Encoding.Latin1.GetBytes(content));

        Assert.Contains(said, again.Words);
        Assert.Contains("No file is attached", again.Words);
    }

    [Fact]
    public async Task No_file_and_nobody_to_get_it_are_both_said_at_once()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var page = await ngo.Author.Open($"/filings/{filing}/attachments");

        var again = await ngo.Author.Send(page.Form("name=\"For\"").With(("For", null)));

        Assert.Contains("Choose a file.", again.Words);
        Assert.Contains("Choose at least one donor who gets the file.", again.Words);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_413()
    {
        using var ngo = await Ngo.In(house);
        var filing = await ngo.StartBoth();
        var page = await ngo.Author.Open($"/filings/{filing}/attachments");

        await ngo.Author.SendFile(page.Form("name=\"For\""), "Upload", "zeros.pdf", new byte[22 * 1024 * 1024], HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf"), InlineData("a\u202Efdp.exe.pdf", "afdp.exe.pdf"), InlineData("line\nbreak.pdf", "linebreak.pdf"), InlineData("///", "file")]
    public void A_name_keeps_what_a_person_needs_and_nothing_that_steers(string sent, string kept) => Assert.Equal(kept, AttachedFile.SafeName(sent));
}
