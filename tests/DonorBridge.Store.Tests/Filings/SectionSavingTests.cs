using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Tests.WhoSeesWhat;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Tests.Filings;

public sealed class SectionSavingTests(World world) : IClassFixture<World>
{
    private CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_people_in_one_section_the_second_gets_the_firsts_text_and_nothing_is_overwritten()
    {
        var both = await Task.WhenAll(Save("risks", 0, "mine"), Save("risks", 0, "theirs"));

        var (first, second) = (both.Single(one => one.Saved), both.Single(one => !one.Saved));
        Assert.Equal((1, 1), (first.Version, second.Version));
        Assert.Equal(Text(first.Document), Text(second.Document));
        Assert.Equal((1, Text(first.Document)), await Stored("risks"));
    }

    [Fact]
    public async Task Two_people_in_two_sections_never_collide()
    {
        var both = await Task.WhenAll(Save("activities", 0, "one"), Save("people", 0, "two"));

        Assert.All(both, one => Assert.True(one.Saved));
    }

    [Fact]
    public async Task Who_saves_on_what_they_read_makes_the_next_version()
    {
        await Save("results", 0, "first");

        var saved = await Save("results", 1, "second");

        Assert.Equal((true, 2), (saved.Saved, saved.Version));
        Assert.Equal((2, "second"), await Stored("results"));
    }

    [Fact]
    public async Task Anothers_filing_is_not_there()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => Save("story", 1, "x", Viewers.Donor));

        Assert.Equal(404, refused.Status);
    }

    private async Task<SectionSaved> Save(string key, int baseVersion, string text, Viewer? viewer = null)
    {
        SectionSaved? saved = null;
        await world.PortalLogin.Write(viewer ?? Viewers.Ngo, async (work, cancel) => saved = await new SectionSaving(work, TimeProvider.System).Save(
            world.Filing.Id, key, baseVersion, new SectionDocument { Answers = [new Answer { Question = "C1", Language = "en", Text = text }] }, cancel), Cancel);
        return saved!;
    }

    private Task<(int, string)> Stored(string key) => world.PortalLogin.Read(Viewers.Ngo, async (db, cancel) =>
    {
        var row = await db.Sections.SingleAsync(one => one.Key == key, cancel);
        return (row.Version, Text(row.Document));
    }, Cancel);

    private static string Text(SectionDocument document) => document.Answers.Single().Text;
}
