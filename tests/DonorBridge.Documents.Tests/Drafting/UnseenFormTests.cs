using DonorBridge.Documents.Studio;
using DonorBridge.Reporting.Mapping.Drafting;
using Xunit;

namespace DonorBridge.Documents.Tests.Drafting;

/// <summary>
/// The labels of a form that was written down before the suggestions were first asked about it, and that no synonym was added for:
/// an honest figure beside those of forms that were looked at while the words were chosen. Leave the synonyms alone when it falls.
/// </summary>
public class UnseenFormTests
{
    private static readonly SourceCatalogue Catalogue = new(ShippedFormats.Standard);

    private static readonly (string Heading, string Label, FoundKind Kind, string Right)[] Form =
    [
        ("About the grant", "Title of the project", FoundKind.Text, "project.title"),
        ("About the grant", "Name of your organisation", FoundKind.Text, "grant.grantee.name project.lead.name"),
        ("About the grant", "Our file number", FoundKind.Text, "grant.reference"),
        ("About the grant", "Awarded sum", FoundKind.Money, "grant.amount"),
        ("About the grant", "The project begins", FoundKind.Date, "project.start"),
        ("About the grant", "The project ends", FoundKind.Date, "project.end"),
        ("About the grant", "Period this report covers", FoundKind.Text, "due.period"),
        ("About the grant", "Interim or final report?", FoundKind.Text, "due.kind"),
        ("What happened", "How has the project progressed?", FoundKind.LongText, "answers.C1"),
        ("What happened", "What differs from what we agreed?", FoundKind.LongText, "answers.C2"),
        ("What happened", "What results can you show?", FoundKind.LongText, "answers.C3"),
        ("What happened", "Who has benefited?", FoundKind.LongText, "answers.C4"),
        ("What happened", "How did children take part in decisions?", FoundKind.LongText, "answers.C5"),
        ("What happened", "Which risks came up and how did you handle them?", FoundKind.LongText, "answers.C6"),
        ("What happened", "How will the work go on without us?", FoundKind.LongText, "answers.C7"),
        ("What happened", "What would you do otherwise next time?", FoundKind.LongText, "answers.C8"),
        ("What happened", "How was our support made visible?", FoundKind.LongText, "answers.A2"),
        ("What happened", "With whom did you cooperate?", FoundKind.LongText, "answers.A3 answers.A4"),
        ("Money", "Costs in the period", FoundKind.Money, "funds.spent"),
        ("Money", "Grant money received in the period", FoundKind.Money, "funds.received"),
        ("Money", "Not spent at the end of the period", FoundKind.Money, "funds.balance"),
        ("Money", "Interest from the bank", FoundKind.Money, "funds.interest"),
        ("Signing", "Approved by (function)", FoundKind.Text, "filing.approvedBy"),
        ("Signing", "Sent on", FoundKind.Date, "filing.submittedOn"),
    ];

    [Fact]
    public void Of_a_form_nobody_tuned_for_most_sources_are_among_the_first_three()
    {
        var ranks = Form.Select(one => (one, Found: FormDrafting.Suggest(Catalogue, Asked(one.Heading, one.Label, one.Kind), "en").Select(found => found.Source.Key).ToList()))
            .Select(one => (one.one.Label, one.Found, Rank: one.Found.FindIndex(one.one.Right.Split(' ').Contains))).ToList();
        var (first, three) = (ranks.Count(one => one.Rank == 0), ranks.Count(one => one.Rank is >= 0 and < 3));

        TestContext.Current.TestOutputHelper!.WriteLine($"{ranks.Count} labels: {first} right at once, {three} among the first three.");
        foreach (var (label, found, rank) in ranks.Where(one => one.Rank != 0)) TestContext.Current.TestOutputHelper.WriteLine($"'{label}' got {string.Join(", ", found.Take(3))} (rank {rank})");
        Assert.True(three >= ranks.Count * 0.75, $"{three} of {ranks.Count}");
    }

    [Theory]
    [InlineData("About the grant", "Title of the project", "project.title")]
    [InlineData("2. The project", "Title of the grant", "grant.title")]
    [InlineData("Project budget", "Grant reference", "grant.reference")]
    [InlineData("The donor", "Name of the grantee", "grant.grantee.name")]
    public void A_heading_does_not_outweigh_what_the_label_says(string heading, string label, string right) =>
        Assert.Equal(right, FormDrafting.Suggest(Catalogue, Asked(heading, label, FoundKind.Text), "en")[0].Source.Key);

    [Fact]
    public void A_heading_alone_comes_after_everything_the_label_touches() =>
        Assert.Equal("answers.C8", FormDrafting.Suggest(Catalogue, Asked("2. What was done", "What have you learned?", FoundKind.LongText), "en")[0].Source.Key);

    private static FoundField Asked(string heading, string label, FoundKind kind) => new() { Key = "", Id = "field", Label = label, Kind = kind, Place = new FoundPlace(Heading: heading) };
}
