using DonorBridge.Documents.Formats;
using DonorBridge.Documents.Reading;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Inverting;
using DonorBridge.Reporting.Standard;
using DonorBridge.Reporting.Tests.Mapping;
using Xunit;
using ValueType = DonorBridge.Reporting.Mapping.ValueType;

namespace DonorBridge.Documents.Tests.Reading;

/// <summary>Every shipped Word and Excel form, filled from every worked example, read back: it says what the report says, and what it does not say is listed.</summary>
public class ReadBackTests
{
    public static TheoryData<string> Formats =>
        [.. ShippedFormats.Shelf.All.Select(format => format.ToString()).Where(format => ShippedFormats.Compile(format).Mapping.Forms.Any(form => form.Deliverable.File is FormFileType.Docx or FormFileType.Xlsx))];

    [Theory, MemberData(nameof(Formats))]
    public void What_is_read_from_a_form_is_what_the_report_says(string format)
    {
        var compiled = ShippedFormats.Compile(format);
        foreach (var (report, form) in Filled(compiled)) Check(compiled, report, form, compiled.Write(form));
    }

    [Theory, MemberData(nameof(Formats))]
    public void So_it_is_after_LibreOffice_saved_the_form_again(string format)
    {
        Assert.SkipUnless(LibreOffice.IsInstalled, "LibreOffice is not installed.");
        var compiled = ShippedFormats.Compile(format);
        var saved = Saved.Value[format];
        foreach (var ((report, form), bytes) in Filled(compiled).Zip(saved)) Check(compiled, report, form, bytes);
    }

    // LibreOffice starts slowly, so it saves every form of every format at one go.
    private static readonly Lazy<Dictionary<string, byte[][]>> Saved = new(() =>
    {
        var all = Formats.SelectMany(row => Filled(ShippedFormats.Compile(row.Data)).Select((one, index) => (Format: row.Data, index, one.Form.Deliverable.File, Bytes: ShippedFormats.Compile(row.Data).Write(one.Form)))).ToList();
        return all.GroupBy(one => one.File)
            .SelectMany(kind => kind.Zip(LibreOffice.SaveAgain(kind.Key == FormFileType.Docx ? "docx" : "xlsx", [.. kind.Select(one => one.Bytes)])))
            .GroupBy(pair => pair.First.Format)
            .ToDictionary(same => same.Key, same => same.OrderBy(pair => pair.First.index).Select(pair => pair.Second).ToArray());
    });

    [Theory, MemberData(nameof(Formats))]
    public void An_empty_form_is_read_as_nothing(string format)
    {
        var compiled = ShippedFormats.Compile(format);
        foreach (var form in compiled.Mapping.FillAll(SampleReport.Empty()).Where(IsOffice))
        {
            var read = ReadForm.Of(compiled.Mapping.Format, FilledFile.Open(compiled.Write(form), "form").Read(compiled));

            Assert.DoesNotContain(read.Values, value => value.Source.StartsWith("answers.", StringComparison.Ordinal));
            Assert.DoesNotContain(read.Notes, note => note.Kind is ReadingNoteKind.Unreadable);
        }
    }

    private static List<(Report Report, FilledForm Form)> Filled(CompiledFormat format) =>
    [
        .. from report in Examples.All.SelectMany(example => example.Report.DueReports.Select(part => example.Report.For(part.Due.Id))).Append(SampleReport.Whole())
           from form in format.Mapping.FillAll(report)
           where IsOffice(form)
           select (report, form)
    ];

    private static bool IsOffice(FilledForm form) => form.Deliverable.File is FormFileType.Docx or FormFileType.Xlsx;

    private static void Check(CompiledFormat format, Report report, FilledForm form, byte[] bytes)
    {
        var read = ReadForm.Of(format.Mapping.Format, FilledFile.Open(bytes, "form").Read(format));

        Assert.Equal(form.Language, read.Written.Language);
        Assert.Equal(form.Deliverable.Id, read.Written.Form.Deliverable.Id);
        foreach (var value in read.Values.Where(value => value.Source != "project.countries.code"))
            IsSaid(value.Source.StartsWith("answers.", StringComparison.Ordinal) ? Answered(form, value.Field) : SaidByTheReport.At(report, value.Source), value.Value, $"{value.Source} at {value.Place}");
        Assert.Subset(report.Shared.Project.Countries.Select(country => country.Code).ToHashSet(), read.Values.Where(value => value.Source == "project.countries.code").Select(value => ((TextValue)value.Value).Text).ToHashSet());
        foreach (var row in read.Rows)
        {
            var said = SaidByTheReport.Row(report, row.List, row.Members);
            foreach (var (member, value) in row.Members) IsSaid(said(member), value, $"{row.List} {member} at {row.Place}");
        }
        NothingIsLost(form, read);
    }

    private static FormValue Answered(FilledForm form, string field) => new TextValue(((WordsValue)form.Find(field)!.Value!).Text);

    private static void IsSaid(FormValue? said, FormValue read, string where)
    {
        switch (said, read)
        {
            case (TextValue one, TextValue other):
                Assert.True(SaidByTheReport.Same(Bare(one.Text), Bare(other.Text)), $"{where}: '{one.Text}' was read as '{other.Text}'");
                break;
            case (NumberValue one, NumberValue other):
                Assert.True(Math.Abs(one.Number - other.Number) < 0.0000001m, $"{where}: {one.Number} was read as {other.Number}");
                break;
            case (MoneyValue one, MoneyValue other) when one.Money.Currency == other.Money.Currency:
                Assert.True(Math.Abs(one.Money.Amount - other.Money.Amount) < 0.01m, $"{where}: {one.Money} was read as {other.Money}");
                break;
            case (MoneyValue, MoneyValue):
                break; // converted by the form: it is noted, and compared with the form below
            default:
                Assert.True(Equals(said, read), $"{where}: {said} was read as {read}");
                break;
        }
    }

    // The signs of a list stand in the document as its style.
    private static string Bare(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimStart('-', '•', ' ')));

    private static bool IsNothing(FilledForm form, WrittenValue cell) =>
        cell is WrittenText { Text: var text } && (text.Length == 0 || text == (form.Format.Label("notReported", form.Language) ?? "–"));

    // Whatever the form shows is either read or listed, cell by cell.
    private static void NothingIsLost(FilledForm form, ReadForm read)
    {
        foreach (var field in form.Fields.Where(field => field.Value is not null && !field.Field.IsQuestionOfAsking && field.Field.Sources.Count > 0))
        {
            // A picture shown in a form is no attached file again, and its caption is the file's name.
            if (field.Field.Columns.Any(column => column.Type == Reporting.Mapping.ValueType.Picture)) continue;
            var isNoted = read.Notes.Any(note => note.Field == field.Field.Path && note.Kind is ReadingNoteKind.Derived or ReadingNoteKind.Unclear);
            if (field.Value is RowsValue { Rows: var rows })
            {
                if (isNoted && field.Field.Columns.All(column => read.Rows.All(row => row.List != list(column)))) continue;
                Assert.Equal(rows.Count, read.Written.Values.TryGetValue(field.Field.Id, out var written) ? ((WrittenRows)written).Rows.Count(row => row.Cells.Values.Any(cell => !IsNothing(form, cell))) : 0);
            }
            else Assert.True(isNoted || read.Values.Any(value => value.Field == field.Field.Path), $"{field.Field.Path} shows {field.Value} and was neither read nor listed.");
        }

        static string list(FormField column) => column.Sources.Count == 0 ? "" : column.Sources[0].Split('.')[0];
    }
}
