using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DonorBridge.Documents.Offline;
using DonorBridge.Portal.Composition;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Filing.Answers;
using DonorBridge.Portal.Pages.Filing.Figures;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Spending;
using DonorBridge.Reporting.Standard;
using DonorBridge.Reporting.Standard.ThreeWay;
using DonorBridge.Store;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Ledgers;

namespace DonorBridge.Portal.Pages.Filing.Offline;

/// <summary>Why a figure or an entry of the file was refused when it was to be written.</summary>
/// <param name="Wording">Key of the sentence.</param>
public sealed record OfflineRefusal(string Part, string Name, string Place, string Wording);

/// <summary>Writes what was taken from a file, through the same use cases as the pages, in the request's one transaction.</summary>
public sealed class OfflineTaking(SectionSaving saving, FigureRecording figures, EntryRecording entries, RecordedFigures recorded, DonorForms forms, OfflineExtras extras, Reader reader, Wording text)
{
    /// <param name="portal">As it was seen.</param>
    /// <param name="merged">As it is to be.</param>
    /// <param name="file">Hash of the file: the same file taken twice books once.</param>
    /// <returns>What could not be written; then nothing may be committed.</returns>
    public async Task<IReadOnlyList<OfflineRefusal>> Write(FilingSheet sheet, IReadOnlyList<OfflinePart> portal, IReadOnlyList<OfflinePart> merged, string? reason, string file, CancellationToken cancel)
    {
        var refused = new List<OfflineRefusal>();
        var documents = new Dictionary<string, SectionDocument>();
        foreach (var (before, after) in portal.Zip(merged))
        {
            switch (after.Key)
            {
                case OfflineBook.Answers: await Answers(sheet, before, after, documents, cancel); break;
                case "activities": Change(sheet, documents, AskedPart.Activities, before, after, document => document with { Activities = [.. after.Rows.Select(Activity)] }); break;
                case "risks": Change(sheet, documents, AskedPart.Risks, before, after, document => document with { Risks = [.. after.Rows.Select(Risk)] }); break;
                case "spending": Change(sheet, documents, AskedPart.Spending, before, after, document => document with { Explanations = Explanations(document, before, after) }); break;
                case "results": await Results(sheet, before, after, reason, refused, cancel); break;
                case "people": await People(sheet, before, after, reason, refused, cancel); break;
                case OfflineLists.Forecast: await extras.Expect(sheet, before, after, refused, cancel); break;
                case OfflineLists.Contributions: await extras.Claim(sheet, before, after, refused, cancel); break;
                case OfflineLists.Attachments: break; // a list to be read
                default: await Entries(sheet, before, after, file, refused, cancel); break;
            }
        }
        foreach (var (section, document) in documents.Where(one => !AnswerWriting.Same(sheet.Document(one.Key), one.Value)))
            if (!(await saving.Save(sheet.Id, section, sheet.Version(section), document, cancel)).Saved)
                throw RefusedException.TooLate("offline-moved-on", $"Somebody saved this report while you looked at the file: compare it again.");
        return refused;
    }

    private async Task Answers(FilingSheet sheet, OfflinePart before, OfflinePart after, Dictionary<string, SectionDocument> documents, CancellationToken cancel)
    {
        var changed = Changed(before, after).ToDictionary(row => row.Id, row => row.Values.GetValueOrDefault("answer"));
        foreach (var question in AskedQuestion.Of(sheet, sheet.ToWrite, await forms.Limits(sheet.Report, cancel), text))
        {
            var name = OfflineSheets.IdOf(question);
            var own = changed.Where(one => one.Key == name || one.Key.StartsWith(name + ":", StringComparison.Ordinal)).ToList();
            if (own.Count == 0) continue;
            var document = documents.GetValueOrDefault(question.Section) ?? sheet.Document(question.Section);
            var typed = AnswerWriting.Read(document, question);
            foreach (var (id, words) in own)
                switch (id[name.Length..].Split(':', 3))
                {
                    case [_, "short", var limit]: typed.Shorter[limit] = words; break;
                    case [_, "lang", var language]: typed.Translations[language] = words; break;
                    case [_, "only", var due]: typed.OnlyFor[due] = words; break;
                    default: typed.Text = words; break;
                }
            documents[question.Section] = AnswerWriting.Write(document, [(question, typed)], sheet.Filing.Language, reader.Name);
        }
    }

    private static void Change(FilingSheet sheet, Dictionary<string, SectionDocument> documents, AskedPart part, OfflinePart before, OfflinePart after, Func<SectionDocument, SectionDocument> change)
    {
        if (before.Rows.Count == after.Rows.Count && !Changed(before, after).Any()) return;
        var section = OfflineSheets.SectionOf(sheet, part);
        documents[section] = change(documents.GetValueOrDefault(section) ?? sheet.Document(section));
    }

    private static Activity Activity(OfflineRow row) => new(Line(row, "title")!, Choice(row, "state", ActivityState.Done), Line(row, "comment")) { From = Day(row, "from"), To = Day(row, "to") };

    private static Risk Risk(OfflineRow row) => new(Line(row, "title")!, Choice(row, "likelihood", RiskLevel.Medium), Choice(row, "impact", RiskLevel.Medium), Line(row, "happened") == "yes", Line(row, "response"));

    private static IReadOnlyList<LineExplanation> Explanations(SectionDocument document, OfflinePart before, OfflinePart after)
    {
        var changed = Changed(before, after).ToDictionary(row => row.Id);
        return
        [
            .. document.Explanations.Where(said => !changed.ContainsKey($"{said.Grant}|{said.Line}")),
            .. changed.Values.Where(row => Line(row, "explanation") is not null).Select(row => new LineExplanation(row.Id.Split('|', 2)[0], row.Id.Split('|', 2)[1], Line(row, "explanation")!)),
        ];
    }

    private async Task Results(FilingSheet sheet, OfflinePart before, OfflinePart after, string? reason, List<OfflineRefusal> refused, CancellationToken cancel)
    {
        foreach (var row in Changed(before, after))
        {
            var (id, period) = KeyOf(row);
            var asked = AskedFigure.Of(sheet, period, await recorded.Of(sheet.Filing.ProjectId, period, cancel)).FirstOrDefault(one => one.Indicator.Id == id && one.Summed is null);
            if (asked is null) throw RefusedException.TooLate("offline-moved-on", $"Somebody saved this report while you looked at the file: compare it again.");
            var typed = new FigureInput { Indicator = id, Value = Number(row, "value"), Numerator = Number(row, "numerator"), Denominator = Number(row, "denominator"), Words = Line(row, "words"), Comment = Line(row, "comment") };
            if (Misplaced(asked.Indicator.Kind, typed)) refused.Add(new OfflineRefusal(after.Key, asked.Indicator.Title, "", $"filing.offline.misplaced.{asked.Indicator.Kind}"));
            else if (await figures.Record(new FigureKey(sheet.Filing.ProjectId, period, asked.Indicator.Kind) { Indicator = Guid.Parse(id) }, typed.Values(asked), reason, cancel) is { } trouble)
                refused.Add(new OfflineRefusal(after.Key, asked.Indicator.Title, "", $"filing.figure.{trouble}"));
        }
    }

    private static bool Misplaced(FigureKind kind, FigureInput typed) => kind switch
    {
        FigureKind.Ratio => typed.Value is not null,
        FigureKind.Text => typed.Value is not null || typed.Numerator is not null || typed.Denominator is not null,
        _ => typed.Numerator is not null || typed.Denominator is not null || typed.Words is not null,
    };

    private async Task People(FilingSheet sheet, OfflinePart before, OfflinePart after, string? reason, List<OfflineRefusal> refused, CancellationToken cancel)
    {
        foreach (var row in Changed(before, after))
        {
            var (group, period) = KeyOf(row);
            var known = await recorded.Of(sheet.Filing.ProjectId, period, cancel);
            foreach (var (reach, column) in new[] { (Reach.Direct, "direct"), (Reach.Indirect, "indirect") })
            {
                var own = known.FirstOrDefault(figure => figure.PeopleGroup == group && figure.Reach == reach);
                var values = new FigureValues { Value = Number(row, column), Comment = own?.Comment, Source = own?.Source };
                if (await figures.Record(new FigureKey(sheet.Filing.ProjectId, period, FigureKind.UniquePersons) { Group = group, Reach = reach }, values, reason, cancel) is { } trouble)
                    refused.Add(new OfflineRefusal(after.Key, Line(row, "group") ?? group, "", $"filing.figure.{trouble}"));
            }
        }
    }

    private async Task Entries(FilingSheet sheet, OfflinePart before, OfflinePart after, string file, List<OfflineRefusal> refused, CancellationToken cancel)
    {
        var grants = after.Column("grant")!.Choices!;
        foreach (var row in after.Rows.Where(row => before.Rows.All(old => old.Id != row.Id)))
        {
            var grant = Line(row, "grant") ?? (grants.Count == 1 ? grants[0] : null);
            if (Trouble(row, grant) is { } wrong)
            {
                refused.Add(new OfflineRefusal(after.Key, Line(row, "text") ?? "", row.Id["new-".Length..], wrong));
                continue;
            }
            // The same row of the same file is the same form sent twice.
            var form = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{file}/{row.Id}")).AsSpan(0, 16));
            var entry = new NewEntry(sheet.Filing.ProjectId, Guid.Parse(grant!), Choice(row, "kind", MoneyEntryKind.Expenditure), Line(row, "line"), Day(row, "on")!.Value, Number(row, "amount")!.Value, Line(row, "text")) { Form = form };
            if (await entries.Book(entry, cancel) is { } trouble) refused.Add(new OfflineRefusal(after.Key, entry.Text ?? "", row.Id["new-".Length..], $"filing.entry.{trouble}"));
        }
    }

    private static string? Trouble(OfflineRow row, string? grant) =>
        grant is null ? "filing.offline.entry-grant"
        : Line(row, "kind") is null ? "filing.entry-kind-missing"
        : Day(row, "on") is null ? "filing.entry-on-missing"
        : Number(row, "amount") is null ? "filing.entry.AmountMissing" : null;

    internal static IEnumerable<OfflineRow> Changed(OfflinePart before, OfflinePart after) =>
        after.Rows.Where(row => before.Rows.FirstOrDefault(old => old.Id == row.Id) is not { } old || after.Taken.Any(column => old.Values.GetValueOrDefault(column.Key) != row.Values.GetValueOrDefault(column.Key)));

    private static (string Id, Period Period) KeyOf(OfflineRow row)
    {
        var parts = row.Id.Split('|');
        return (parts[0], new Period(DateOnly.ParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), DateOnly.ParseExact(parts[2], "yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    internal static string? Line(OfflineRow row, string column) => row.Values.GetValueOrDefault(column) is { Length: > 0 } value ? value : null;

    internal static decimal? Number(OfflineRow row, string column) => Line(row, column) is { } value ? decimal.Parse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;

    internal static DateOnly? Day(OfflineRow row, string column) => Line(row, column) is { } value ? DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static T Choice<T>(OfflineRow row, string column, T usual) where T : struct, Enum => Line(row, column) is { } value ? Enum.Parse<T>(value) : usual;
}
