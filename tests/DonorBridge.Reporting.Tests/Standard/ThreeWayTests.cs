using DonorBridge.Reporting.Standard.ThreeWay;
using Xunit;

namespace DonorBridge.Tests.Reporting.Standard;

public class ThreeWayTests
{
    [Theory]
    [InlineData("old", "old", "new", OfflineChangeKind.Changed)]
    [InlineData("old", "theirs", "new", OfflineChangeKind.Conflict)]
    [InlineData("old", "theirs", "old", null)]
    [InlineData("old", "new", "new", null)]
    [InlineData("a\n\n- b", "a\n- b", "a\r\n\r\n• b", null)]
    [InlineData("old", "old", null, OfflineChangeKind.Changed)]
    public void A_value_is_taken_kept_or_asked_about(string before, string portal, string? file, OfflineChangeKind? kind)
    {
        var difference = Compare([Row("r1", ("title", "A"), ("text", before))], [Row("r1", ("title", "A"), ("text", portal))], [Returned("r1", ("title", "A"), ("text", file))]);

        Assert.Equal(kind, difference.Changes.SingleOrDefault()?.Kind);
    }

    [Fact]
    public void Rows_sorted_added_deleted_pasted_and_renamed_are_told_apart()
    {
        OfflineRow[] before = [Row("r1", ("title", "One")), Row("r2", ("title", "Two")), Row("r3", ("title", "Three")), Row("r4", ("title", "Four"))];

        var difference = Compare(before, before, [Returned("r4", ("title", "Four")), Returned(null, ("title", "Pasted")), Returned("r1", ("title", "One, renamed")), Returned(null, ("title", "Three")), Returned("r1", ("title", "A copy of one"))]);

        Assert.Equal(
            ["r1 Changed One, renamed", "new-row 2 Added Pasted", "new-row 5 Added A copy of one", "r2 Deleted "],
            difference.Changes.Select(change => $"{change.Row} {change.Kind} {change.File}"));
        Assert.Equal(["One, renamed", "Three", "Four", "Pasted", "A copy of one"], Merged(before, difference).Rows.Select(row => row.Values["title"]));
    }

    [Fact]
    public void A_row_deleted_on_one_side_and_changed_on_the_other_is_a_conflict_either_way()
    {
        OfflineRow[] before = [Row("r1", ("title", "One")), Row("r2", ("title", "Two"))];

        var difference = Compare(before, [Row("r1", ("title", "One, changed here"))], [Returned("r2", ("title", "Two, changed in the file"))]);

        Assert.Equal([OfflineChangeKind.GoneConflict, OfflineChangeKind.DeletedConflict], difference.Changes.Select(change => change.Kind));
        Assert.Equal(["One, changed here"], Merged([Row("r1", ("title", "One, changed here"))], difference).Rows.Select(row => row.Values["title"]));
        Assert.Equal(["Two, changed in the file"], Merged([Row("r1", ("title", "One, changed here"))], difference, [.. difference.Changes.Select(change => change.Key)]).Rows.Select(row => row.Values["title"]));
    }

    [Fact]
    public void Written_alike_on_both_sides_a_new_row_is_there_once()
    {
        var difference = Compare([], [Row("portal-1", ("title", "New"))], [Returned(null, ("title", "New"))]);

        Assert.Empty(difference.Changes);
    }

    [Fact]
    public void The_portals_rows_keep_their_ids_when_rows_were_inserted_renamed_and_moved()
    {
        var before = Part([Row("r1", ("title", "One")), Row("r2", ("title", "Two"), ("text", "x"))]);
        var now = Part([Row("n1", ("title", "Before all")), Row("n2", ("title", "Two"), ("text", "y")), Row("n3", ("title", "One"))]);

        Assert.Equal(["portal-1", "r2", "r1"], RowIdentity.Match(before, now).Rows.Select(row => row.Id));
    }

    [Fact]
    public void What_is_booked_stays_and_a_new_row_without_a_name_is_refused()
    {
        OfflineRow[] booked = [Row("e1", ("title", "Rent"), ("text", "100"))];

        var difference = ThreeWayComparison.Of([Part(booked, OfflineGrowth.OnlyNew)], [Part(booked, OfflineGrowth.OnlyNew)],
            [new ReturnedPart("p", [Returned("e1", ("title", "Rent"), ("text", "200")), Returned(null, ("text", "5")), Returned(null, ("title", "Heating"), ("text", "7"))])]);

        Assert.Equal([OfflineTroubleKind.Booked, OfflineTroubleKind.NoName], difference.Troubles.Select(trouble => trouble.Kind));
        Assert.Equal("Heating", Assert.Single(difference.Changes).Name);
    }

    [Fact]
    public void What_could_not_be_read_changes_nothing()
    {
        OfflineRow[] rows = [Row("r1", ("title", "A"), ("text", "5"))];

        var difference = Compare(rows, rows, [new ReturnedRow("r1", new Dictionary<string, string> { ["title"] = "A" }, new HashSet<string> { "text" }, "row 5")]);

        Assert.Empty(difference.Changes);
    }

    private static OfflineDifference Compare(OfflineRow[] before, OfflineRow[] portal, ReturnedRow[] file) =>
        ThreeWayComparison.Of([Part(before)], [Part(portal)], [new ReturnedPart("p", [.. file.Select((row, index) => row with { Place = $"row {index + 1}" })])]);

    private static OfflinePart Merged(OfflineRow[] portal, OfflineDifference difference, HashSet<string>? takesFile = null) => ThreeWayComparison.Merge(Part(portal), difference, takesFile ?? []);

    private static OfflinePart Part(OfflineRow[] rows, OfflineGrowth growth = OfflineGrowth.Any) =>
        new("p", growth, "title", [new("title", OfflineKind.Words), new("text", OfflineKind.Words)], rows);

    private static OfflineRow Row(string id, params (string Column, string Value)[] values) => new(id, values.ToDictionary(value => value.Column, value => value.Value));

    private static ReturnedRow Returned(string? id, params (string Column, string? Value)[] values) =>
        new(id, values.Where(value => value.Value is not null).ToDictionary(value => value.Column, value => value.Value!), new HashSet<string>(), "");
}
