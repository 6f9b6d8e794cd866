using System.Globalization;
using DonorBridge.Documents.Offline;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Filing.Answers;
using DonorBridge.Portal.Pages.Filing.Figures;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Spending;
using DonorBridge.Reporting.Standard;
using DonorBridge.Reporting.Standard.ThreeWay;

namespace DonorBridge.Portal.Pages.Filing.Offline;

/// <summary>A filing as sheets to fill in: its questions, and each typed part that is asked, as it stands now.</summary>
public sealed class OfflineSheets(RecordedFigures recorded, DonorForms forms, OfflineLists lists, Wording text)
{
    /// <param name="before">The base of a package that came back: its rows keep their ids, and its answers stay in.</param>
    public async Task<IReadOnlyList<OfflineSheet>> Of(FilingSheet sheet, IReadOnlyList<OfflinePart>? before, CancellationToken cancel)
    {
        var sheets = new List<OfflineSheet>();
        var asked = AskedQuestion.Of(sheet, sheet.ToWrite, await forms.Limits(sheet.Report, cancel), text);
        if (asked.Count > 0) sheets.Add(Answers(sheet, asked, before?.FirstOrDefault(part => part.Key == OfflineBook.Answers)));
        if (sheet.Asks(AskedPart.Results) && await Results(sheet, cancel) is { Part.Rows.Count: > 0 } results) sheets.Add(results);
        if (sheet.Asks(AskedPart.People)) sheets.Add(await People(sheet, cancel));
        if (sheet.Asks(AskedPart.Activities)) sheets.Add(Identified(Activities(sheet), before));
        if (sheet.Asks(AskedPart.Risks)) sheets.Add(Identified(Risks(sheet), before));
        if (sheet.Asks(AskedPart.Spending) && Spending(sheet) is { Part.Rows.Count: > 0 } spending) sheets.Add(spending);
        if (sheet.Asks(AskedPart.Spending) || sheet.Asks(AskedPart.Funds)) sheets.Add(Entries(sheet));
        if (sheet.Asks(AskedPart.Forecast)) sheets.Add(Sheet(OfflineLists.Expected(sheet)));
        if (sheet.Asks(AskedPart.Contributions))
        {
            var (part, objectives) = await lists.Claimed(sheet, cancel);
            sheets.Add(Sheet(part, ("objective", objectives)));
        }
        if (sheet.Asks(AskedPart.Attachments)) sheets.Add(Sheet(lists.Attached(sheet)));
        return sheets;
    }

    private OfflineSheet Answers(FilingSheet sheet, IReadOnlyList<AskedQuestion> asked, OfflinePart? before)
    {
        var known = before?.Rows.Select(row => row.Id).ToHashSet() ?? [];
        var rows = new List<OfflineRow>();
        foreach (var question in asked)
        {
            var typed = AnswerWriting.Read(sheet.Document(question.Section), question);
            var id = IdOf(question);
            Add(id, question.Words.Prompt, text["filing.offline.asked-by", ("key", question.Key), ("donors", question.Donors), ("limit", LimitOf(question.Limit))], typed.Text, always: true);
            foreach (var shorter in question.Shorter)
                Add($"{id}:short:{shorter.Key}", text["filing.offline.shorter", ("key", question.Key), ("limit", LimitOf(shorter.Limit))], text["filing.offline.for", ("donors", shorter.Donors)], typed.Shorter[shorter.Key], shorter.Limit.Measure(AnswerWriting.LongText(typed, shorter)) > shorter.Limit.Most);
            foreach (var (language, donors) in question.Languages)
                Add($"{id}:lang:{language}", text["filing.offline.translation", ("key", question.Key), ("language", CultureInfo.GetCultureInfo(language).NativeName)], text["filing.offline.for", ("donors", donors)], typed.Translations[language], always: false);
            foreach (var (due, donor) in question.OwnVersions)
                Add($"{id}:only:{due}", text["filing.offline.own-version", ("key", question.Key), ("donor", donor)], "", typed.OnlyFor[due], always: false);
        }
        return Sheet(new OfflinePart(OfflineBook.Answers, OfflineGrowth.None, "question",
            [new("question", OfflineKind.Words, IsFixed: true), new("help", OfflineKind.Words, IsFixed: true), new("answer", OfflineKind.Words)], rows));

        void Add(string id, string question, string help, string? answer, bool always)
        {
            if (always || known.Contains(id) || !string.IsNullOrWhiteSpace(answer)) rows.Add(Row(id, ("question", question), ("help", help), ("answer", PlainWords.Canonical(answer))));
        }
    }

    private async Task<OfflineSheet> Results(FilingSheet sheet, CancellationToken cancel)
    {
        var (rows, kinds) = (new List<OfflineRow>(), new HashSet<FigureKind>());
        foreach (var period in sheet.PeriodsOf(AskedPart.Results))
            foreach (var asked in AskedFigure.Of(sheet, period, await recorded.Of(sheet.Filing.ProjectId, period, cancel)).Where(asked => asked.Summed is null))
            {
                kinds.Add(asked.Indicator.Kind);
                rows.Add(Row($"{asked.Indicator.Id}|{Period(period)}",
                    ("indicator", asked.Indicator.Title + (asked.Indicator.Unit is { } unit ? $" ({unit})" : "")), ("period", text["home.period", ("from", period.From), ("to", period.To)]),
                    ("value", OfflineOrigin.Number(asked.Recorded?.Value)), ("numerator", OfflineOrigin.Number(asked.Recorded?.Numerator)), ("denominator", OfflineOrigin.Number(asked.Recorded?.Denominator)),
                    ("words", PlainWords.Canonical(asked.Recorded?.Text)), ("comment", PlainWords.Canonical(asked.Recorded?.Comment))));
            }
        List<OfflineColumn> columns = [new("indicator", OfflineKind.Words, IsFixed: true), new("period", OfflineKind.Text, IsFixed: true)];
        if (kinds.Overlaps([FigureKind.Flow, FigureKind.Stock, FigureKind.UniquePersons])) columns.Add(new("value", OfflineKind.Number));
        if (kinds.Contains(FigureKind.Ratio)) columns.AddRange([new("numerator", OfflineKind.Number), new("denominator", OfflineKind.Number)]);
        if (kinds.Contains(FigureKind.Text)) columns.Add(new("words", OfflineKind.Words));
        return Sheet(new OfflinePart("results", OfflineGrowth.None, "indicator", [.. columns, new("comment", OfflineKind.Words)], rows));
    }

    private async Task<OfflineSheet> People(FilingSheet sheet, CancellationToken cancel)
    {
        var rows = new List<OfflineRow>();
        foreach (var period in sheet.PeriodsOf(AskedPart.People))
        {
            var figures = await recorded.Of(sheet.Filing.ProjectId, period, cancel);
            foreach (var group in sheet.View.Questions.Groups)
                rows.Add(Row($"{group.Key}|{Period(period)}", ("group", sheet.Words.Groups[group.Key]), ("period", text["home.period", ("from", period.From), ("to", period.To)]),
                    ("direct", Count(group.Key, Reach.Direct)), ("indirect", Count(group.Key, Reach.Indirect))));

            string Count(string group, Reach reach) => OfflineOrigin.Number(figures.FirstOrDefault(row => row.PeopleGroup == group && row.Reach == reach)?.Value);
        }
        return Sheet(new OfflinePart("people", OfflineGrowth.None, "group",
            [new("group", OfflineKind.Words, IsFixed: true), new("period", OfflineKind.Text, IsFixed: true), new("direct", OfflineKind.Number), new("indirect", OfflineKind.Number)], rows));
    }

    private OfflineSheet Activities(FilingSheet sheet) => Sheet(new OfflinePart("activities", OfflineGrowth.Any, "title",
        [new("title", OfflineKind.Words), new("state", OfflineKind.Choice, Choices: Codes<ActivityState>()), new("from", OfflineKind.Date), new("to", OfflineKind.Date), new("comment", OfflineKind.Words)],
        [.. Section(sheet, AskedPart.Activities).Activities.Select((activity, index) => Row($"a{index + 1}", ("title", activity.Title), ("state", activity.State.ToString()), ("from", OfflineOrigin.Day(activity.From)), ("to", OfflineOrigin.Day(activity.To)), ("comment", PlainWords.Canonical(activity.Comment))))]),
        ("state", Words<ActivityState>("filing.activity-state")));

    private OfflineSheet Risks(FilingSheet sheet) => Sheet(new OfflinePart("risks", OfflineGrowth.Any, "title",
        [new("title", OfflineKind.Words), new("likelihood", OfflineKind.Choice, Choices: Codes<RiskLevel>()), new("impact", OfflineKind.Choice, Choices: Codes<RiskLevel>()), new("happened", OfflineKind.Choice, Choices: ["yes", "no"]), new("response", OfflineKind.Words)],
        [.. Section(sheet, AskedPart.Risks).Risks.Select((risk, index) => Row($"r{index + 1}", ("title", risk.Title), ("likelihood", risk.Likelihood.ToString()), ("impact", risk.Impact.ToString()), ("happened", risk.Happened ? "yes" : "no"), ("response", PlainWords.Canonical(risk.Response))))]),
        ("likelihood", Words<RiskLevel>("filing.risk-level")), ("impact", Words<RiskLevel>("filing.risk-level")), ("happened", new Dictionary<string, string> { ["yes"] = text["filing.offline.yes"], ["no"] = text["filing.offline.no"] }));

    private OfflineSheet Spending(FilingSheet sheet) => Sheet(new OfflinePart("spending", OfflineGrowth.None, "line",
        [new("donor", OfflineKind.Text, IsFixed: true), new("line", OfflineKind.Text, IsFixed: true), new("budget", OfflineKind.Number, IsFixed: true, Decimals: 2), new("spent", OfflineKind.Number, IsFixed: true, Decimals: 2), new("explanation", OfflineKind.Words)],
        [
            .. from part in sheet.AskersOf(AskedPart.Spending).DistinctBy(part => part.Grant.Id)
               from line in part.Grant.BudgetLines
               let spent = part.Spending.FirstOrDefault(one => one.Line == line.Code)
               where spent is not null
               select Row($"{part.Grant.Id}|{line.Code}", ("donor", $"{part.Grant.Donor.Name}, {part.Grant.AccountsCurrency()}"), ("line", $"{line.Code} {line.Name}"), ("budget", OfflineOrigin.Number(line.Amount.Amount)), ("spent", OfflineOrigin.Number(spent.SpentInAll().Amount)),
                   ("explanation", PlainWords.Canonical(sheet.Document(SectionOf(sheet, AskedPart.Spending)).Explanations.FirstOrDefault(said => said.Grant == part.Grant.Id && said.Line == line.Code)?.Text)))
        ]));

    private OfflineSheet Entries(FilingSheet sheet)
    {
        var parts = sheet.Due.Where(part => part.Due.Asks.Any(asked => asked is AskedPart.Spending or AskedPart.Funds)).DistinctBy(part => part.Grant.Id).ToList();
        var grants = parts.ToDictionary(part => part.Grant.Id, part => $"{part.Grant.Donor.Name}, {part.Grant.Reference} ({part.Grant.AccountsCurrency()})");
        return Sheet(new OfflinePart("entries", OfflineGrowth.OnlyNew, "text",
            [new("grant", OfflineKind.Choice, Choices: [.. grants.Keys]), new("kind", OfflineKind.Choice, Choices: ["Expenditure", "Receipt", "Interest"]), new("on", OfflineKind.Date), new("line", OfflineKind.Text), new("amount", OfflineKind.Number, Decimals: 2), new("text", OfflineKind.Text)],
            [
                .. from part in parts
                   from entry in part.Entries
                   where entry.Kind != MoneyEntryKind.Commitment
                   select Row(entry.Id, ("grant", part.Grant.Id), ("kind", entry.Kind.ToString()), ("on", OfflineOrigin.Day(entry.Date)), ("line", entry.Line ?? ""), ("amount", OfflineOrigin.Number(entry.Amount.Amount)), ("text", entry.Text ?? text[$"filing.entry-kind.{entry.Kind}"]))
            ]), ("grant", grants), ("kind", new Dictionary<string, string> { ["Expenditure"] = text["filing.entry-kind.Expenditure"], ["Receipt"] = text["filing.entry-kind.Receipt"], ["Interest"] = text["filing.entry-kind.Interest"] }));
    }

    /// <summary>Names a question's answer in the file; a question that one donor alone asks may be asked by another one too.</summary>
    public static string IdOf(AskedQuestion question) => question.OnlyFor is { } due ? $"{question.Key}@{due}" : question.Key;

    public static string SectionOf(FilingSheet sheet, AskedPart part) => sheet.Asked.First(section => section.Parts.Contains(part)).Key;

    private static SectionDocument Section(FilingSheet sheet, AskedPart part) => sheet.Document(SectionOf(sheet, part));

    private static string Period(Period period) => $"{OfflineOrigin.Day(period.From)}|{OfflineOrigin.Day(period.To)}";

    private string LimitOf(Limit? limit) => limit is null ? "" : text[$"filing.offline.limit.{limit.Unit}", ("most", limit.Most)];

    private static OfflineSheet Identified(OfflineSheet sheet, IReadOnlyList<OfflinePart>? before) =>
        before?.FirstOrDefault(part => part.Key == sheet.Part.Key) is { } old ? sheet with { Part = RowIdentity.Match(old, sheet.Part) } : sheet;

    private OfflineSheet Sheet(OfflinePart part, params (string Column, IReadOnlyDictionary<string, string> Words)[] choices) => new(
        part, text[$"filing.offline.part.{part.Key}"], text[$"filing.offline.lead.{part.Key}"],
        part.Columns.ToDictionary(column => column.Key, column => text[$"filing.offline.column.{column.Key}"]),
        choices.ToDictionary(choice => choice.Column, choice => choice.Words));

    private static IReadOnlyList<string> Codes<T>() where T : struct, Enum => [.. Enum.GetNames<T>()];

    private Dictionary<string, string> Words<T>(string prefix) where T : struct, Enum => Enum.GetNames<T>().ToDictionary(name => name, name => text[$"{prefix}.{name}"]);

    internal static OfflineRow Row(string id, params (string Column, string Value)[] values) =>
        new(id, values.Where(value => value.Value.Length > 0).ToDictionary(value => value.Column, value => value.Value));
}
