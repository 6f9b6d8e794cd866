using System.Net;
using System.Text;
using DonorBridge.Portal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Tests.Imports;

public sealed class ImportsTests(NgoHouse house) : IClassFixture<NgoHouse>
{
    private const string Published =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <iati-activities version="2.03">
          <iati-activity xml:lang="en" default-currency="EUR">
            <iati-identifier>LV-RE-40000000001-TRACE</iati-identifier>
            <reporting-org ref="LV-RE-40000000001" type="22"><narrative>Safe Landing</narrative></reporting-org>
            <title><narrative>Tracing families</narrative></title>
            <description type="1"><narrative>Brings children and families together.</narrative></description>
            <participating-org ref="XM-DAC-99-1" type="10" role="1"><narrative>Ministry of Tests</narrative></participating-org>
            <participating-org ref="LV-RE-40000000001" type="22" role="4"><narrative>Safe Landing</narrative></participating-org>
            <activity-status code="2" />
            <activity-date type="2" iso-date="2026-01-01" />
            <activity-date type="3" iso-date="2027-12-31" />
            <contact-info type="1"><person-name><narrative>Anna Secret</narrative></person-name></contact-info>
            <recipient-country code="LV" percentage="100" />
            <sector vocabulary="1" code="16010" percentage="100" />
            <transaction ref="T1"><transaction-type code="1" /><transaction-date iso-date="2026-01-15" /><value value-date="2026-01-15" currency="EUR">25000</value><provider-org ref="XM-DAC-99-1" type="10"><narrative>Ministry of Tests</narrative></provider-org></transaction>
            <transaction ref="T2"><transaction-type code="4" /><transaction-date iso-date="2026-03-01" /><value value-date="2026-03-01" currency="EUR">1200</value></transaction>
          </iati-activity>
        </iati-activities>
        """;

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to()
    {
        using var stranger = house.Stranger();

        Assert.Equal("/sign-in", (await stranger.Open("/imports")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_published_file_is_looked_at_taken_in_and_the_second_time_changes_nothing()
    {
        using var ngo = await Ngo.In(house);

        var preview = await Upload(ngo, Published);
        Assert.Contains("Tracing families", preview.Words);
        var taken = await ngo.Author.Send(preview.Form("data-once"));

        Assert.Contains("Taken in", taken.Words);
        Assert.Equal(1, await house.As(ngo.Author.Viewer, (_, db) => db.Projects.CountAsync(row => row.OwnerOrg == ngo.Organisation.Id && row.Title == "Tracing families", Stop)));
        Assert.False(await house.As(ngo.Author.Viewer, (_, db) => db.Organisations.AnyAsync(row => row.Name.Contains("Anna"), Stop)));
        Assert.Contains("Nothing would change", (await Upload(ngo, Published)).Words);
    }

    [Fact]
    public async Task A_Swedish_reader_is_told_in_Swedish_what_is_left_out_and_what_to_confirm()
    {
        using var ngo = await Ngo.In(house);
        ngo.Author.Reads("sv-SE");
        var preview = await Upload(ngo, Published);

        Assert.Contains("Kontaktpersoner läses aldrig in.", (await ngo.Author.Open(preview.Address.PathAndQuery + "&show=left-out")).Words);
        Assert.Contains("Filen anger inte givarens nummer för bidraget.", (await ngo.Author.Open(preview.Address.PathAndQuery + "&show=confirm")).Words);
    }

    [Fact]
    public async Task A_changed_file_shows_the_old_and_the_new_before_it_changes_anything()
    {
        using var ngo = await Ngo.In(house);
        await ngo.Author.Send((await Upload(ngo, Published)).Form("data-once"));

        var preview = await Upload(ngo, Published.Replace("Tracing families", "Tracing and uniting families"));

        var changed = await ngo.Author.Open(preview.Link("Changed"));
        Assert.Contains("Tracing and uniting families", changed.Words);
        Assert.Contains("Tracing families", changed.Words);
    }

    [Fact]
    public async Task Contact_persons_are_left_out_and_the_list_says_so()
    {
        using var ngo = await Ngo.In(house);
        var preview = await Upload(ngo, Published);

        var left = await ngo.Author.Open(preview.Link("Left out"));

        Assert.Contains("contact-info", left.Words);
        Assert.DoesNotContain("Anna Secret", left.Words);
    }

    [Theory]
    [InlineData("not xml at all", "Line 1")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><iati-activities version=\"2.03\">&x;</iati-activities>", "Line 1")]
    [InlineData("<iati-activities version=\"1.05\"><iati-activity /></iati-activities>", "2.03")]
    [InlineData("", "Choose the file to upload.")]
    public async Task A_file_that_is_not_what_it_says_is_refused_with_a_sentence_and_nothing_is_kept(string content, string said)
    {
        using var ngo = await Ngo.In(house);
        var page = await ngo.Author.Open("/imports");

        var refused = await ngo.Author.SendFile(page.Form("Upload"), "Upload", "file.xml", Encoding.UTF8.GetBytes(content), HttpStatusCode.BadRequest);

        Assert.Contains(said, refused.Words);
        Assert.Contains("Nothing has been uploaded yet.", (await ngo.Author.Open("/imports")).Words);
    }

    [Fact]
    public async Task Another_organisations_upload_is_not_there()
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);
        var preview = await Upload(ngo, Published);

        await other.Author.Open(preview.Address.AbsolutePath, HttpStatusCode.NotFound);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<ShownPage> Upload(Ngo ngo, string content)
    {
        var page = await ngo.Author.Open("/imports");
        var preview = await ngo.Author.SendFile(page.Form("Upload"), "Upload", "activities.xml", Encoding.UTF8.GetBytes(content));
        return await ngo.Author.Open($"{preview.Address.AbsolutePath}?us=LV-RE-40000000001");
    }
}
