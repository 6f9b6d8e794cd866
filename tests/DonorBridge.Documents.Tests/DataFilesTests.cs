using System.Text;
using System.Text.Json.Nodes;
using DonorBridge.Documents.Formats;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Standard;
using Xunit;

namespace DonorBridge.Documents.Tests;

/// <summary>Data files that are as they should be are read a short way; the long way, through reflection, must say the same.</summary>
public sealed class DataFilesTests
{
    [Fact]
    public void The_standard_report_and_its_words_are_the_same_both_ways()
    {
        var folder = Path.Combine(ShippedData.StandardReports, ShippedData.NewestStandard);
        var questions = File.ReadAllBytes(Path.Combine(folder, "standard-report.json"));

        Assert.Equal(ReportJson.Write(ReportJson.Read<StandardReportDefinition>(questions)), ReportJson.Write(StandardReportDefinition.Read(questions, "")));
        Assert.All(Directory.GetFiles(Path.Combine(folder, "wording")).Select(File.ReadAllBytes), words =>
            Assert.Equal(ReportJson.Write(ReportJson.Read<StandardReportWording>(words)), ReportJson.Write(StandardReportWording.Read(words, ""))));
    }

    [Fact]
    public void Every_shipped_format_is_the_same_both_ways()
    {
        var shelf = FormatShelf.Read(ShippedData.DonorFormats);

        Assert.All(shelf.All, reference =>
        {
            var files = shelf.Find(reference)!;
            Assert.Equal(Read(files, shelf), Read(Unusual(files), shelf));
        });
    }

    // A key without a value says nothing, and only the long way takes it.
    private static FormatFiles Unusual(FormatFiles files)
    {
        var format = JsonNode.Parse(files.Find(FormatReader.FileName)!.Value.Span)!.AsObject();
        foreach (var key in new[] { "parent", "family", "currency", "rateRule" })
            if (!format.ContainsKey(key)) format[key] = null;
        return new FormatFiles([KeyValuePair.Create(FormatReader.FileName, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(format.ToJsonString()))]);
    }

    private static string Read(FormatFiles files, FormatShelf shelf) => Encoding.UTF8.GetString(ReportJson.Write(FormatReader.Read(FormatReader.Chain(files, shelf.Find))));
}
