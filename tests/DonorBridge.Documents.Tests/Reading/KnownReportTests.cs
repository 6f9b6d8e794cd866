using DonorBridge.Documents.Formats;
using DonorBridge.Documents.Reading;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Inverting;
using DonorBridge.Reporting.Mapping.Inverting.Known;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Standard;
using DonorBridge.Reporting.Standard.Checks;
using Xunit;

namespace DonorBridge.Documents.Tests.Reading;

/// <summary>A filled form beside a known report: what a person changed in the form is in the report, everything else is as the known report has it, and the report can be sent.</summary>
public class KnownReportTests
{
    private static readonly StandardReportDefinition Questions = ShippedData.Standard("2026").Definition;

    public static TheoryData<string> Formats => ReadBackTests.Formats;

    [Theory, MemberData(nameof(Formats))]
    public void A_form_that_nobody_changed_gives_the_known_report_to_the_last_figure(string format)
    {
        foreach (var (file, due, form) in Forms(format))
        {
            var read = Read(format, file, Write(format, file.For(due), form));

            Assert.Empty(read.Wanted);
            Assert.DoesNotContain(read.Notes, note => note.Kind is ReadingNoteKind.NotTaken or ReadingNoteKind.Conflict or ReadingNoteKind.Follows or ReadingNoteKind.NotInDocument or ReadingNoteKind.Unreadable);
            Assert.Equal(ReportJson.Write(Alone(file, due)), read.Json);
            Assert.Contains(read.Origins, origin => origin is { From: ValueOriginKind.Form, Was: null });
            Assert.DoesNotContain(read.Origins, origin => origin.Was is not null || origin.From is ValueOriginKind.Tie or ValueOriginKind.Missing);
        }
    }

    [Theory, MemberData(nameof(Formats))]
    public void What_was_changed_in_a_form_is_in_the_report_and_the_report_can_be_sent(string format)
    {
        foreach (var (file, due, form) in Forms(format))
        {
            var changed = Changed(file, due, sameCurrency: ShownIn(format) is not { } shown || shown == file.For(due).Due.Grant.AccountsCurrency());
            var document = Write(format, changed.For(due), form);

            var read = Read(format, file, document);

            Assert.Empty(read.Wanted);
            var report = ReportJson.Read<ReportFile>(read.Json);
            Assert.DoesNotContain(ReportCheck.Problems(report, Questions), problem => problem.Weight == Weight.MustMend);
            // The same form made from what was read is the form that was read, but for what is said not to be taken.
            var (said, meant) = (Fill(format, report.For(due), form), Fill(format, changed.For(due), form));
            foreach (var (field, value) in meant)
                Assert.True(said[field] == value || read.Notes.Any(note => note.Kind == ReadingNoteKind.NotTaken && IsAbout(note.Field, field)), $"{due}: {field} is '{value}' in the form and '{said[field]}' in what was read; {string.Join("; ", read.Notes.Select(note => $"{note.Field} {note.Kind}"))}");
            if (!document.AsSpan().SequenceEqual(Write(format, file.For(due), form))) Assert.Contains(read.Origins, origin => origin is { From: ValueOriginKind.Form, Was: not null });
        }
    }

    [Fact]
    public void A_form_of_the_next_period_takes_the_agreement_from_last_periods_report_and_none_of_its_figures()
    {
        var file = Examples.Named("three-donors");
        var (known, period) = (file.For("d-ns-h1"), default(Period));
        period = new Period(known.Due.Due.Period.To.AddDays(1), known.Due.Due.Period.To.AddMonths(6));
        var next = known with { Due = known.Due with { Due = known.Due.Due with { Period = period }, Results = [.. known.Due.Results.Select(result => result with { Actual = result.Actual is { } actual ? actual with { Window = period, Value = 77 } : null, Cumulative = null })] } };

        var read = Read("cso-package@1", file, Write("cso-package@1", next, "package"), "d-ns-h1");

        var report = ReportJson.Read<ReportFile>(read.Json);
        Assert.Equal(period, Assert.Single(report.DueReports).Due.Period);
        Assert.Equal(known.Shared.Project.Start, report.Shared.Project.Start);
        Assert.Equal(known.Due.Grant.Title, report.DueReports[0].Grant.Title);
        Assert.Empty(report.Shared.Answers);
        Assert.All(report.DueReports[0].Results, result => Assert.Equal(period, result.Actual!.Window));
        // What this form does not say of the new period is asked for, not taken from the old one.
        Assert.Contains(read.Wanted, wanted => wanted.Place == "C1");
    }

    [Fact]
    public void Two_forms_of_one_report_are_one_report_and_where_they_differ_it_is_said()
    {
        var file = Examples.Named("three-donors");
        var (narrative, package) = (Change(file, "d-eu-final", shared => shared with { Activities = [shared.Activities[0] with { Comment = "Said in Word." }, .. shared.Activities.Skip(1)] }), Change(file, "d-eu-final", shared => shared with { Activities = [shared.Activities[0] with { Comment = "Said in Excel." }, .. shared.Activities.Skip(1)] }));
        var forms = new[] { Form("harmonised-8-3-2019@1", Write("harmonised-8-3-2019@1", narrative, "narrative"), "a.docx"), Form("cso-package@1", Write("cso-package@1", package, "package"), "b.xlsx") };

        foreach (var read in new[] { FormsRead.Of(forms, file, null, Questions), FormsRead.Of(forms, null, null, Questions) })
        {
            var conflict = Assert.Single(read.Notes, note => note.Kind == ReadingNoteKind.Conflict);
            Assert.Contains("Said in Word.", conflict.Text);
            Assert.Contains("Said in Excel.", conflict.Text);
            Assert.StartsWith("a.docx, ", conflict.Place, StringComparison.Ordinal);
            Assert.Contains("b.xlsx, ", conflict.Place, StringComparison.Ordinal);
        }
        Assert.Equal("Said in Word.", ReportJson.Read<ReportFile>(FormsRead.Of(forms, file, null, Questions).Json).Shared.Activities[0].Comment);
    }

    [Fact]
    public void A_form_of_another_grant_and_a_form_that_may_be_of_several_due_reports_are_refused_with_what_to_name()
    {
        var (file, other) = (Examples.Named("three-donors"), Examples.Named("small-grant"));
        var letter = Write("foundation-letter@1", other.For(other.DueReports[0].Due.Id), "letter");

        Assert.Contains("name its due report: d-eu-final", Assert.Throws<OtherReportException>(() => Read("foundation-letter@1", file, letter)).Message, StringComparison.Ordinal);
        Assert.Contains("holds no due report 'd-x'", Assert.Throws<OtherReportException>(() => Read("foundation-letter@1", file, letter, "d-x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rounded_percentage_that_was_changed_is_said_and_not_taken_for_a_numerator()
    {
        var file = Examples.Named("three-donors");
        var changed = file with { DueReports = [.. file.DueReports.Select(part => part with { Results = [.. part.Results.Select(result => result.Actual?.Numerator is { } top ? result with { Actual = result.Actual with { Numerator = top - 1 } } : result)] })] };

        var read = Read("cso-package@1", file, Write("cso-package@1", changed.For("d-eu-final"), "package"));

        Assert.Contains(read.Notes, note => note is { Kind: ReadingNoteKind.NotTaken, Field: "results.actual" });
        Assert.Empty(read.Wanted);
    }

    [Fact]
    public void Without_a_known_report_everything_that_a_check_still_asks_for_is_listed_with_its_place()
    {
        var file = Examples.Named("three-donors");
        var form = Form("harmonised-8-3-2019@1", Write("harmonised-8-3-2019@1", file.For("d-eu-final"), "narrative"), "a.docx");

        var read = FormsRead.Of([form], null, null, Questions);

        Assert.False(read.IsWhole);
        Assert.Equal(
            ["shared.project.lead", "shared.project.start", "shared.project.end", "shared.indicators[].result", "shared.indicators[].level", "shared.indicators[].kind", "dueReports[0].grant.title", "dueReports[0].grant.originalEnd", "shared.project.countries"],
            read.Wanted.Select(wanted => wanted.Place));
        // Once that is given, and nothing else, the report passes.
        var json = System.Text.Json.Nodes.JsonNode.Parse(read.Json)!;
        var (project, grant) = (json["shared"]!["project"]!, json["dueReports"]![0]!["grant"]!);
        project["lead"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "lead", ["name"] = "Lead" };
        (project["start"], project["end"]) = ("2024-01-01", "2027-12-31");
        foreach (var indicator in json["shared"]!["indicators"]!.AsArray()) (indicator!["result"], indicator["level"], indicator["kind"]) = ("A result", "output", "stock");
        (grant["title"], grant["originalEnd"]) = ("A title", "2026-06-30");
        (project["countries"]![0]!["percent"], project["countries"]![1]!["percent"]) = ("60", "40");
        var report = ReportReader.Read(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()), "read.json");
        Assert.DoesNotContain(ReportCheck.Problems(report, Questions), problem => problem.Weight == Weight.MustMend);
    }

    private static IEnumerable<(ReportFile File, string Due, string Deliverable)> Forms(string format) =>
        from example in Examples.All
        from part in example.Report.DueReports
        from form in ShippedFormats.Compile(format).Mapping.Forms
        where form.Deliverable.File is FormFileType.Docx or FormFileType.Xlsx
        select (example.Report, part.Due.Id, form.Deliverable.Id);

    private static string? ShownIn(string format) => ShippedFormats.Compile(format).Mapping.Format.Currency;

    // Something of everything that a form may show.
    private static ReportFile Changed(ReportFile file, string due, bool sameCurrency) => file with
    {
        Shared = file.Shared with
        {
            Project = file.Shared.Project with { Title = file.Shared.Project.Title + " (new)" },
            Answers = [.. file.Shared.Answers.Select(Changed)],
            Activities = [.. file.Shared.Activities.Select((activity, index) => index == 0 ? activity with { Comment = "Changed in the form.", State = ActivityState.Delayed } : activity), new Activity("Added in the form", ActivityState.Ongoing, "New")],
            Risks = [.. file.Shared.Risks.Select((risk, index) => index == 0 ? risk with { Response = "Changed in the form.", Likelihood = RiskLevel.Low } : risk)],
        },
        DueReports = [.. file.DueReports.Select(part => part.Due.Id == due ? Changed(file, part, sameCurrency) : part)],
    };

    private static Answer Changed(Answer answer) => answer with
    {
        Text = "Now: " + answer.Text,
        Translations = [.. answer.Translations.Select(one => one with { Text = "Now: " + one.Text })],
        Shorter = [.. answer.Shorter.Select(one => one with { Text = "Now." })],
        WrittenBy = null,
    };

    private static DueReportPart Changed(ReportFile file, DueReportPart part, bool sameCurrency)
    {
        var flows = file.Shared.Indicators.Where(indicator => indicator.Kind is FigureKind.Flow or FigureKind.Stock).Select(indicator => indicator.Id).ToHashSet();
        var changed = part with
        {
            Answers = [.. part.Answers.Select(Changed)],
            Results = [.. part.Results.Select(result => flows.Contains(result.Indicator) && result.Actual is { } actual ? result with { Actual = actual with { Value = actual.Value + 7, Parts = [] } } : result)],
            People = [.. part.People.Select(row => row.Group == PeopleReached.Total ? row with { Figure = row.Figure with { Value = row.Figure.Value + 3, Parts = [] } } : row)],
        };
        if (!sameCurrency || part.Spending.Count == 0) return changed;
        var more = new Money(10, part.Grant.AccountsCurrency());
        return changed with
        {
            Spending = [part.Spending[0] with { Spent = part.Spending[0].Spent + more, Explanation = "Changed in the form." }, .. part.Spending.Skip(1)],
            Entries = [],
            Funds = part.Funds is { } funds ? funds with { Spent = funds.Spent + more } : null,
        };
    }

    private static Report Change(ReportFile file, string due, Func<SharedPart, SharedPart> change) => (file with { Shared = change(file.Shared) }).For(due);

    private static ReportFile Alone(ReportFile file, string due) => file with { DueReports = [file.For(due).Due] };

    private static DraftedReport Read(string format, ReportFile known, byte[] document, string? due = null) => FormsRead.Of([Form(format, document, "form")], known, due, Questions);

    private static FormToRead Form(string format, byte[] document, string name) => new(FilledFile.Open(document, name), ShippedFormats.Compile(format));

    private static bool IsAbout(string noted, string field) => field == noted || noted.EndsWith("." + field, StringComparison.Ordinal) || field.StartsWith(noted.Split('.')[0], StringComparison.Ordinal);

    // Every value of the form as it shows it, a list's columns one by one.
    private static Dictionary<string, string> Fill(string format, Report report, string deliverable)
    {
        var form = ShippedFormats.Compile(format).Mapping.Fill(report, deliverable);
        var shown = new Dictionary<string, string>();
        foreach (var field in form.Fields)
            if (field.Value is not RowsValue { Rows: var rows }) shown[field.Field.Path] = field.Value is { } value ? ValueText.Of(value, field.Field, form.Format, form.Language) : "";
            else
                foreach (var (column, index) in field.Field.Columns.Select((column, index) => (column, index)))
                    shown[column.Path] = string.Join(" | ", rows.Select(row => row.Values[index] is { } value and not RowsValue ? ValueText.Of(value, column, form.Format, form.Language) : ""));
        return shown;
    }

    private static byte[] Write(string format, Report report, string deliverable)
    {
        var compiled = ShippedFormats.Compile(format);
        return compiled.Write(compiled.Mapping.Fill(report, deliverable));
    }
}
