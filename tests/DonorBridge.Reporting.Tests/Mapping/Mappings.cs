using Xunit;
using System.Text;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Reporting.Tests.Mapping;

/// <summary>Builds small formats for tests.</summary>
internal static class Mappings
{
    public const string Format = """
        {
          "id": "test-form", "version": 1, "name": { "en": "Test form" }, "languages": ["en", "sv"], "currency": "EUR",
          "rateRule": { "method": "daily-average" }, "source": "Made for a test.",
          "deliverables": [ { "id": "main", "kind": "narrative", "file": "txt", "fileName": "main.txt" } ],
          "labels": { "en": { "yes": "Yes", "no": "No", "state.done": "Done", "state.ongoing": "Ongoing", "state.delayed": "Delayed", "state.not-done": "Not done", "state.unplanned": "Unplanned" },
                      "sv": { "yes": "Ja", "no": "Nej", "state.done": "Klar", "state.ongoing": "Pågår", "state.delayed": "Försenad", "state.not-done": "Inte gjord", "state.unplanned": "Oplanerad" } }
        }
        """;

    public static FormatFiles Files(string fields, string format = Format, params (string Path, string Text)[] others) => new(
        new[] { ("format.json", format), ("mapping.json", $$"""{ "main": {{fields}} }""") }.Concat(others)
            .Select(file => KeyValuePair.Create(file.Item1, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Item2))));

    public static CompiledMapping Compile(string fields, params (string Path, string Text)[] others) =>
        MappingCompiler.Compile(Files(fields, Format, others), _ => null);

    /// <summary>The one field's value, of the sample report unless another is given.</summary>
    public static FormValue? Value(string expression, Standard.Report? report = null, params (string Path, string Text)[] others) =>
        Compile($$"""{ "x": { "value": {{expression}} } }""", others).Fill(report ?? SampleReport.Whole(), "main").Fields[0].Value;

    public static string Text(string expression, Standard.Report? report = null, params (string Path, string Text)[] others) =>
        Assert.IsType<TextValue>(Value(expression, report, others)).Text;

    public static decimal Number(string expression, Standard.Report? report = null) =>
        Assert.IsType<NumberValue>(Value(expression, report)).Number;

    /// <summary>What is said of a mapping that cannot be read.</summary>
    public static string Refused(string fields) =>
        Assert.Throws<UnreadableFormatException>(() => Compile(fields)).Message;

    /// <summary>Rows as lines of cells parted by a bar; nothing is a hyphen.</summary>
    public static string[] Rows(string expression, Standard.Report? report = null)
    {
        var mapping = Compile($$"""{ "x": { "value": {{expression}} } }""");
        var rows = Assert.IsType<RowsValue>(mapping.Fill(report ?? SampleReport.Whole(), "main").Fields[0].Value);
        return [.. rows.Rows.Select(row => string.Join('|', row.Values.Select(value => value is null ? "-" : ValueText.Of(value, null, mapping.Format, "en").Replace('\u00A0', ' '))))];
    }
}
