using CsCheck;
using DonorBridge.Documents.Reading;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Inverting;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Standard;
using DonorBridge.Reporting.Tests.Mapping;
using Xunit;

namespace DonorBridge.Documents.Tests.Reading;

/// <summary>Whatever people wrote: what is read back is what was written, or it is listed.</summary>
public class AnyReportTests
{
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.String[Gen.Char["abcåäö ,.:;–-=+@<>&\"'{}|()0123456789\n"], 1, 200],
        Gen.Int[0, 7].Select(index => new[] { "First.\n\nSecond.\n- one\n- two", "1.234", "=SUM(A1)", "<w:p/>", "{{C1}}", "a: b: c", "– ", "\u00a0" }[index]));

    private static readonly Gen<decimal> Numbers = Gen.Select(Gen.Long[-999_999_999, 999_999_999], Gen.Int[0, 4]).Select((number, places) => number / (decimal)Math.Pow(10, places));

    [Theory]
    [InlineData("harmonised-8-3-2019@1", "en")]
    [InlineData("harmonised-8-3-2019@1", "sv")]
    [InlineData("cso-package@1", "en")]
    public void Is_read_back_or_listed(string format, string language)
    {
        var compiled = ShippedFormats.Compile(format);
        Gen.Select(Words, Words, Numbers, Numbers, Gen.Long[1, 1_000_000_000]).Sample((text, title, one, other, cents) =>
        {
            var report = Report(language, text, title, one, Math.Abs(other), new Money(cents / 100m, "SEK"));
            foreach (var form in compiled.Mapping.FillAll(report))
            {
                var read = ReadForm.Of(compiled.Mapping.Format, FilledFile.Open(compiled.Write(form), "form").Read(compiled));
                foreach (var value in read.Values.Where(value => value.Source is "answers.C1" or "project.title" or "grant.amount"))
                    Assert.True(Alike(form.Find(value.Field)!.Value!, value.Value), $"{value.Source}: {form.Find(value.Field)!.Value} was read as {value.Value}");
                foreach (var row in read.Rows.Where(row => row.List == "results" && row.Members.ContainsKey("actual")))
                    Assert.Equal(one, ((NumberValue)row.Members["actual"]).Number);
                foreach (var source in new[] { "C1", "project-title", "grant-amount", "results" }.Where(id => form.Find(id)?.Value is not null))
                    Assert.True(read.Values.Any(value => value.Field == source) || read.Rows.Count > 0 || read.Notes.Any(note => note.Field.StartsWith(source, StringComparison.Ordinal)) || IsBlank(form.Find(source)!.Value), $"{source} was lost");
            }
        }, iter: 60);
    }

    private static bool IsBlank(FormValue? value) => value is TextValue { Text: var text } && Tidy(text).Length == 0 || value is WordsValue { Text: var words } && Tidy(words).Length == 0;

    private static bool Alike(FormValue shown, FormValue read) => (shown, read) switch
    {
        (WordsValue words, TextValue text) => Tidy(words.Text) == Tidy(text.Text),
        (TextValue words, TextValue text) => Tidy(words.Text) == Tidy(text.Text),
        _ => shown.Equals(read),
    };

    private static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Trim('-', '•').Length > 0).Select(word => word.TrimStart('•')));

    private static Report Report(string language, string text, string title, decimal actual, decimal target, Money amount)
    {
        var whole = SampleReport.Whole();
        return whole with
        {
            Shared = whole.Shared with
            {
                Project = whole.Shared.Project with { Title = title },
                Answers = [new Answer { Question = "C1", Language = language, Text = text }],
                Indicators = [new Indicator { Id = "i1", Title = title, Result = "A result", Level = ResultLevel.Output, Kind = FigureKind.Flow, Target = target }],
            },
            Due = whole.Due with
            {
                Due = whole.Due.Due with { Languages = [language], Questions = ["C1"], Asks = [AskedPart.Results] },
                Grant = whole.Due.Grant with { Amount = amount, Indicators = [] },
                Answers = [],
                Results = [new IndicatorResult("i1", new Figure { Window = whole.Due.Due.Period, Value = actual })],
            },
        };
    }
}
