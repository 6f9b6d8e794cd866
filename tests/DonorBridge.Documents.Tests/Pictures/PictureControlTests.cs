using DocumentFormat.OpenXml.Packaging;
using DonorBridge.Documents.Formats;
using DonorBridge.Documents.Pictures;
using DonorBridge.Documents.Tests.Golden;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Standard;
using Xunit;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace DonorBridge.Documents.Tests.Pictures;

/// <summary>Picture controls of the shipped report with photographs.</summary>
public class PictureControlTests
{
    private static readonly CompiledFormat Format = ShippedFormats.Compile("partner-project-report@2");
    private static readonly Report Report = Examples.Named("three-donors").For("d-eu-final");

    [Fact]
    public void Each_picture_is_in_the_file_once_in_its_frame_with_its_name_for_those_who_cannot_see_it()
    {
        var bytes = Format.Write(FormPictures.With(Format.Mapping.Fill(Twice(Report), "report"), GoldenTests.Attached("three-donors")));

        Assert.Empty(Office.Errors(FormFileType.Docx, bytes));
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var frames = document.MainDocumentPart!.Document!.Descendants<Wp.Inline>().ToList();
        Assert.Equal(["The shelter in June", "Plan of the night rooms", "Poster of the night line", "The shelter in June"], frames.Select(frame => frame.DocProperties!.Description!.Value));
        Assert.All(frames, frame => Assert.True(frame.Extent!.Cx! <= 15 * 360_000 && frame.Extent.Cy! <= 9 * 360_000));
        Assert.Equal(4, frames.Select(frame => frame.DocProperties!.Id!.Value).Distinct().Count());
        Assert.Equal(4, document.MainDocumentPart.ImageParts.Count());
        Assert.Equal(bytes, Format.Write(FormPictures.With(Format.Mapping.Fill(Twice(Report), "report"), GoldenTests.Attached("three-donors"))));
    }

    [Fact]
    public void A_picture_that_is_not_here_leaves_its_caption_and_says_so_in_the_coverage()
    {
        var form = FormPictures.With(Format.Mapping.Fill(Report, "report"), _ => null);
        var bytes = Format.Write(form);

        Assert.Empty(Office.Errors(FormFileType.Docx, bytes));
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(document.MainDocumentPart!.Document!.Descendants<Wp.Inline>());
        Assert.Contains("Not reportedThe shelter in June", document.MainDocumentPart.Document.InnerText);
        Assert.Equal(3, form.Problems.Count(problem => problem is { Field: "photographs.photograph", Kind: MappingProblemKind.NoPicture }));
        Assert.Contains("The shelter in June.jpg", Coverage.Of([form], Report).Lines.Single(line => line.Field == "photographs").Note!.Text);
    }

    [Fact]
    public void A_file_changed_since_the_report_was_sent_is_not_shown() =>
        Assert.Contains("not the one the report was sent with", FormPictures.With(Format.Mapping.Fill(Report, "report"), file => new byte[file.Bytes]).Problems.First(problem => problem.Kind == MappingProblemKind.NoPicture).Text);

    [Fact]
    public void A_picture_for_a_text_control_and_a_text_for_a_picture_control_are_misfits()
    {
        var shipped = ShippedFormats.Shelf.Find(FormatReference.Parse("partner-project-report@2"))!;
        var files = new FormatFiles(shipped.Paths.Select(path => KeyValuePair.Create(path, path == "mapping.json"
            ? System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(shipped.Find(path)!.Value.Span).Replace("item.picture", "item.name").Replace("item.title", "item.picture")) : shipped.Find(path)!.Value)));

        Assert.Collection(CompiledFormat.Compile(files, ShippedFormats.Shelf.Find, ShippedFormats.Standard).Misfits,
            one => Assert.Contains("'photographs.photograph' in word/document.xml takes a picture", one),
            other => Assert.Contains("'photographs.caption' in word/document.xml is no picture control", other));
    }

    private static Report Twice(Report report) => report with { Shared = report.Shared with { Attachments = [.. report.Shared.Attachments, report.Shared.Attachments[0]] } };
}
