using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DonorBridge.Documents.Formats;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Tests.Mapping;
using Xunit;

namespace DonorBridge.Documents.Tests;

/// <summary>What every shipped format must do; a new folder is tested by being there.</summary>
public class ShippedFormatTests
{
    public static TheoryData<string> Formats => [.. ShippedFormats.Shelf.All.Select(format => format.ToString())];

    [Theory, MemberData(nameof(Formats))]
    public void Templates_and_mapping_fit(string format) => Assert.Empty(ShippedFormats.Compile(format).Misfits);

    [Theory]
    [InlineData("foundation-letter@1", "\"field\": \"grant.grantee.name\"", "letter.docx: the field 'grantee.day' has no content control with that tag.")]
    [InlineData("cso-package@1", "\"field\": \"grant.grantee.name\"", "package.xlsx: the field 'grantee.day' has no cell of that name.")]
    public void A_list_put_where_one_value_fits_is_named(string format, string source, string misfit)
    {
        var shipped = ShippedFormats.Shelf.Find(FormatReference.Parse(format))!;
        var files = shipped.Paths.ToDictionary(path => path, path => shipped.Find(path)!.Value);
        var mapping = Encoding.UTF8.GetString(files["mapping.json"].Span);
        Assert.Contains(source, mapping, StringComparison.Ordinal);
        files["mapping.json"] = Encoding.UTF8.GetBytes(mapping.Replace(source, """ "each": { "in": "entries", "fields": { "day": { "value": { "field": "item.date" } } } } """, StringComparison.Ordinal));

        Assert.Contains(misfit, CompiledFormat.Compile(new FormatFiles(files), ShippedFormats.Shelf.Find, ShippedFormats.Standard).Misfits);
    }

    [Theory, MemberData(nameof(Formats))]
    public void The_same_report_gives_the_same_bytes(string format)
    {
        var (one, other) = (ShippedFormats.Compile(format), ShippedFormats.Compile(format));

        foreach (var form in one.Mapping.FillAll(SampleReport.Whole()))
            Assert.Equal(one.Write(form), other.Write(other.Mapping.Fill(SampleReport.Whole(), form.Deliverable.Id)));
    }

    [Theory, MemberData(nameof(Formats))]
    public void Word_and_Excel_files_are_valid_Office_documents(string format)
    {
        var compiled = ShippedFormats.Compile(format);

        foreach (var report in new[] { SampleReport.Whole(), SampleReport.Empty() })
            foreach (var form in compiled.Mapping.FillAll(report))
                Assert.Empty(Office.Errors(form.Deliverable.File, compiled.Write(form)));
    }

    [Theory, MemberData(nameof(Formats))]
    public void Says_that_it_is_not_the_donors_official_file(string format) =>
        Assert.Contains("not the donor's official file", ShippedFormats.Compile(format).Mapping.Format.Source, StringComparison.OrdinalIgnoreCase);
}

internal static class Office
{
    public static IReadOnlyList<string> Errors(FormFileType type, byte[] bytes)
    {
        if (type is not (FormFileType.Docx or FormFileType.Xlsx)) return [];
        using OpenXmlPackage package = type == FormFileType.Docx
            ? WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false)
            : SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").Take(10)];
    }
}
