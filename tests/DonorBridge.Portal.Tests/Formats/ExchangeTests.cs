using System.IO.Compression;
using System.Net;
using System.Text;
using DonorBridge.Portal.Tests.Given;

namespace DonorBridge.Portal.Tests.Formats;

/// <summary>A form's folder taken in as a ZIP, with and without a parent.</summary>
[Collection(NgoHouse.Collection)]
public sealed class ExchangeTests(NgoHouse house)
{
    private const string Child = """{ "id": "child-form", "version": 1, "parent": "PARENT", "name": { "en": "Child form" }, "source": "A test." }""";

    [Fact]
    public async Task A_folder_without_a_parent_is_taken_in_as_it_is()
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);
        var made = await Studio.Publish(other.Author, await Studio.Draft(other.Author, "Handed over"));
        var (_, zip) = await other.Author.Download($"{made.Address.AbsolutePath}?handler=Folder");

        var taken = await Import(ngo, zip);

        Assert.StartsWith("/formats/handed-over-", taken.Address.AbsolutePath);
        Assert.Contains("Title of the project", taken.Words);
    }

    [Fact]
    public async Task A_parent_that_is_published_here_is_taken_into_the_folder_so_that_whoever_sees_the_child_can_use_it()
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);
        var parent = await Studio.Publish(ngo.Author, await Studio.Draft(ngo.Author, "Parent of one"));

        var child = await Import(ngo, Zip(("mapping.json", "{}"), ("format.json", Child.Replace("PARENT", parent.Address.AbsolutePath["/formats/".Length..].Replace('/', '@')))));
        await ngo.Author.Send((await ngo.Author.Open($"{child.Address.AbsolutePath}/say/offer")).Form("data-once"));

        Assert.Contains("Title of the project", (await other.Author.Open(child.Address.AbsolutePath)).Words);
        await other.Author.Open(parent.Address.AbsolutePath, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_parent_that_comes_with_DonorBridge_stays_the_parent()
    {
        using var ngo = await Ngo.In(house);

        var child = await Import(ngo, Zip(("child/1/mapping.json", "{}"), ("child/1/format.json", Child.Replace("PARENT", "foundation-letter@1"))));

        var (_, zip) = await ngo.Author.Download($"{child.Address.AbsolutePath}?handler=Folder");
        using var folder = new ZipArchive(new MemoryStream(zip));
        Assert.Equal(["format.json", "mapping.json"], folder.Entries.Select(entry => entry.Name));
    }

    [Fact]
    public async Task A_parent_nobody_here_has_or_that_is_anothers_own_is_named()
    {
        using var ngo = await Ngo.In(house);
        using var other = await Ngo.In(house);
        var hidden = (await Studio.Publish(other.Author, await Studio.Draft(other.Author, "Hidden parent"))).Address.AbsolutePath["/formats/".Length..].Replace('/', '@');

        foreach (var parent in new[] { "no-such-form@1", hidden })
            Assert.Contains($"the parent '{parent}' is not among the known formats", (await Import(ngo, Zip(("format.json", Child.Replace("PARENT", parent))), HttpStatusCode.BadRequest)).Words);
    }

    [Theory]
    [InlineData("../format.json", "leads out of the file")]
    [InlineData("/format.json", "leads out of the file")]
    [InlineData("C:/format.json", "leads out of the file")]
    [InlineData("a\\..\\format.json", "leads out of the file")]
    [InlineData("readme.txt", "holds no format.json")]
    public async Task A_folder_with_a_name_that_leads_out_is_refused(string path, string said)
    {
        using var ngo = await Ngo.In(house);

        Assert.Contains(said, (await Import(ngo, Zip((path, Child.Replace("PARENT", "foundation-letter@1"))), HttpStatusCode.BadRequest)).Words);
    }

    private static async Task<ShownPage> Import(Ngo ngo, byte[] zip, HttpStatusCode expected = HttpStatusCode.OK) =>
        await ngo.Author.SendFile((await ngo.Author.Open("/formats/import")).Form("Upload"), "Upload", "folder.zip", zip, expected);

    private static byte[] Zip(params (string Path, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, text) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        return bytes.ToArray();
    }
}
