using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using DonorBridge.Documents.Formats;
using DonorBridge.Documents.Tests.Reading;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Standard;
using DonorBridge.Reporting.Tests.Mapping;
using Xunit;

namespace DonorBridge.Documents.Tests.Docx;

/// <summary>Every kind of content control, filled.</summary>
public class ControlTests
{
    private static readonly CompiledFormat Format = ControlTemplate.Compile();
    private static readonly byte[] Filled = Format.Write(Format.Mapping.Fill(Report(), "main"));

    [Fact]
    public void The_filled_form_is_a_valid_document_and_nothing_in_it_is_a_misfit()
    {
        Assert.Empty(Format.Misfits);
        Assert.Empty(Office.Errors(FormFileType.Docx, Filled));
        Assert.Equal(Filled, Format.Write(Format.Mapping.Fill(Report(), "main")));
    }

    [Theory]
    [InlineData("title", "Shelter, guardians, family tracing")]
    [InlineData("plain", "Guardians came sooner than planned.")]
    [InlineData("end", "31 december 2025")]
    [InlineData("kind", "Interim report")]
    [InlineData("country", "LV")]
    [InlineData("donor", "Example Children's Fund")]
    [InlineData("shown", "☒")]
    public void A_control_shows_its_value_as_it_shows_its_own(string tag, string shown) => Assert.Equal(shown, Control(tag).InnerText);

    [Fact]
    public void What_invited_an_answer_and_what_would_overwrite_it_is_gone_and_a_lock_stays()
    {
        var title = Control("title").GetFirstChild<SdtProperties>()!;

        Assert.Null(title.GetFirstChild<ShowingPlaceholder>());
        Assert.Null(title.GetFirstChild<DataBinding>());
        Assert.NotNull(title.GetFirstChild<DocumentFormat.OpenXml.Wordprocessing.Lock>());
        Assert.Empty(Control("title").Descendants<RunStyle>());
        Assert.Equal(["before", "after"], Main.Descendants<BookmarkStart>().Select(mark => mark.Name!.Value));
        Assert.Equal(Main.Descendants<BookmarkStart>().Select(mark => mark.Id!.Value), Main.Descendants<BookmarkEnd>().Select(mark => mark.Id!.Value));
    }

    [Fact]
    public void A_box_to_tick_has_both_its_state_and_its_sign_and_a_date_its_day()
    {
        Assert.Contains("<w14:checked w14:val=\"1\"", Control("hidden").OuterXml);
        Assert.Equal(("Wingdings", "F0FE"), (Control("hidden").Descendants<SymbolChar>().Single().Font!.Value, Control("hidden").Descendants<SymbolChar>().Single().Char!.Value));
        Assert.Contains("w:fullDate=\"2025-12-31T00:00:00Z\"", Control("end").OuterXml);
    }

    [Fact]
    public void Rich_and_repeated_controls_hold_paragraphs_and_items()
    {
        Assert.Equal(5, Control("summary").Descendants<Paragraph>().Count());
        Assert.Equal(["unaccompanied: 75", "parents-and-carers: 48", "total: 121"], Control("people").Descendants<Paragraph>().Select(one => one.InnerText));
        Assert.Equal(Main.Descendants<SdtId>().Count(), Main.Descendants<SdtId>().Select(id => id.Val!.Value).Distinct().Count());
    }

    [Fact]
    public void Controls_in_headers_footers_boxes_and_footnotes_are_filled()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Filled), isEditable: false);
        var main = document.MainDocumentPart!;

        Assert.Equal(["Shelter, guardians, family tracing", "31 December 2025", "Interim report"], [main.HeaderParts.Single().Header!.InnerText, main.FooterParts.Single().Footer!.InnerText, main.FootnotesPart!.Footnotes!.InnerText]);
        Assert.Equal("Shelter, guardians, family tracing", main.Document!.Descendants().First(one => one.LocalName == "txbxContent").InnerText);
    }

    [Fact]
    public void A_choice_the_list_does_not_offer_is_named_before_a_format_is_published_or_in_the_manifest()
    {
        var misfit = Assert.Single(ControlTemplate.Compile("from,to\ninterim,IR\nfinal,END\nnil,NR\n").Misfits.Distinct(), text => text.Contains("document.xml", StringComparison.Ordinal));
        Assert.Contains("'kind' in word/document.xml does not offer 'END'", misfit);

        var problem = Assert.Single(Format.Ready(Format.Mapping.Fill(Report(), "main"), _ => null).Problems, one => one.Kind == MappingProblemKind.NotOffered);
        Assert.Equal(("donor", "The form's list does not offer 'Example Children's Fund'; it stands there as a text. It offers 'other'."), (problem.Field, problem.Text));
    }

    [Fact]
    public void Nothing_reported_leaves_no_placeholder_and_a_valid_document()
    {
        var bytes = Format.Write(Format.Mapping.Fill(SampleReport.Empty(), "main"));

        Assert.Empty(Office.Errors(FormFileType.Docx, bytes));
        foreach (var invitation in new[] { "Click", "Choose", "Rich text", "Plain text" }) Assert.DoesNotContain(invitation, Text(bytes));
    }

    [Fact]
    public void LibreOffice_opens_it_and_shows_the_same()
    {
        if (!LibreOffice.IsInstalled) Assert.Skip("LibreOffice is not installed here.");

        var text = Text(LibreOffice.SaveAgain("docx", [Filled])[0]);

        foreach (var shown in new[] { "Shelter, guardians, family tracing", "31 december 2025", "Interim report", "☒", "total: 121" }) Assert.Contains(shown, text);
    }

    private static Report Report() => SampleReport.Whole();

    private static Document Main { get; } = Opened(Filled);

    private static SdtElement Control(string tag) => Main.Descendants<SdtElement>().First(one => one.GetFirstChild<SdtProperties>()?.GetFirstChild<Tag>()?.Val == tag);

    private static Document Opened(byte[] bytes) => (Document)WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false).MainDocumentPart!.Document!.CloneNode(deep: true);

    private static string Text(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        return document.MainDocumentPart!.Document!.InnerText;
    }
}
