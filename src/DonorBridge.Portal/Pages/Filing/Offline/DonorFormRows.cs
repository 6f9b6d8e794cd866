using System.Globalization;
using DonorBridge.Documents.Offline;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Inverting;
using DonorBridge.Reporting.Mapping.Inverting.Known;
using DonorBridge.Reporting.Standard;
using DonorBridge.Reporting.Standard.ThreeWay;

namespace DonorBridge.Portal.Pages.Filing.Offline;

/// <summary>What a donor's form says otherwise than the filing, as rows of the parts that are filled in offline; what they have no place for is left out and said.</summary>
internal sealed class DonorFormRows
{
    private readonly Report _report;
    private readonly ComparedForm _form;
    private readonly IReadOnlyList<OfflinePart> _portal;
    private readonly string _language;
    private readonly Dictionary<(string Part, string Row), Dictionary<string, string>> _values = [];
    private readonly List<(string Part, ReturnedRow Row)> _new = [];
    private readonly List<FormLeftOut> _left = [];
    private readonly string _filingLanguage;
    private readonly bool _isOtherPeriod;

    /// <param name="language">The reader's, for the form's own words.</param>
    public DonorFormRows(FilingSheet sheet, Report report, ComparedForm form, IReadOnlyList<OfflinePart> portal, string language)
    {
        (_report, _form, _portal, _language, _filingLanguage) = (report, form, portal, language, sheet.Filing.Language);
        _isOtherPeriod = form.Form.Values.Any(value => value.Source is "due.from" or "due.to" && value.Value is DateValue day && day.Date != (value.Source == "due.from" ? report.Due.Due.Period.From : report.Due.Due.Period.To));
        foreach (var value in form.Form.Values.Where(form.IsChanged)) Value(value);
        foreach (var (row, known) in form.Rows)
            if (ComparedForm.Changes(row, known).ToList() is { Count: > 0 } changes) Row(row, known, changes);
        foreach (var note in form.News().Where(note => note.Kind is ReadingNoteKind.Unreadable or ReadingNoteKind.Unclear or ReadingNoteKind.NotTaken or ReadingNoteKind.NoPlace))
            Leave(note.Place, note.Field, note.Kind is ReadingNoteKind.Unreadable or ReadingNoteKind.Unclear ? "Unreadable" : note.Kind == ReadingNoteKind.NotTaken ? "Derived" : "Elsewhere");
    }

    public IReadOnlyList<FormLeftOut> LeftOut => _left;

    /// <summary>Every row of the portal, with what the form says of it, and the form's new ones.</summary>
    public IReadOnlyList<ReturnedPart> Parts =>
    [
        .. from part in _portal
           let own = part.Rows.Select(row => new ReturnedRow(row.Id, _values.GetValueOrDefault((part.Key, row.Id)) ?? [], new HashSet<string>(), Place(part.Key, row.Id)))
           select new ReturnedPart(part.Key, [.. own, .. _new.Where(one => one.Part == part.Key).Select(one => one.Row)])
    ];

    private readonly Dictionary<(string, string), string> _places = [];

    private string Place(string part, string row) => _places.GetValueOrDefault((part, row), "");

    private void Value(ReadValue value)
    {
        if (!value.Source.StartsWith("answers.", StringComparison.Ordinal))
        {
            Leave(value.Place, value.Field, value.Source.StartsWith("due.", StringComparison.Ordinal) ? "OtherPeriod" : "Elsewhere");
            return;
        }
        var question = value.Source["answers.".Length..];
        if (DonorQuestion.Is(question)) question = $"{question}@{_report.Due.Due.Id}";
        string[] places =
        [
            .. value.Limit is { } limit ? new[] { $"{question}:short:{Answers.AskedQuestion.KeyOf(limit, _form.Form.Written.Language, _filingLanguage)}" } : [],
            $"{question}:lang:{_form.Form.Written.Language}", question,
        ];
        var isOwnLanguage = _form.Form.Written.Language.Split('-')[0] == _filingLanguage.Split('-')[0];
        if (places.FirstOrDefault(id => (isOwnLanguage || id != question) && Has(OfflineBook.Answers, id)) is { } own) Put(OfflineBook.Answers, own, "answer", ((TextValue)value.Value).Text, value.Place);
        else Leave(value.Place, value.Field, isOwnLanguage ? "Elsewhere" : "OtherLanguage");
    }

    private void Row(ReadRow row, ReadRow? known, List<KeyValuePair<string, FormValue>> changes)
    {
        switch (row.List)
        {
            case "results" or "people" when _isOtherPeriod:
                Leave(row.Place, row.List, "OtherPeriod");
                break;
            case "results" when Indicator(row) is { } indicator:
                foreach (var (member, value) in changes) Figure(row, indicator, member, value);
                break;
            case "people" when changes.Exists(change => change.Key == "value"):
                if (!Put("people", $"{Text(row, "group")}|{Period}", Text(row, "reach"), Shown(row.Members["value"]), row.Place)) Leave(row.Place, row.List, "Elsewhere");
                break;
            case "activities" or "risks" when _portal.FirstOrDefault(part => part.Key == row.List) is { } part:
                Named(part, row, known, changes);
                break;
            case "lines" when changes.Exists(change => change.Key == "explanation") && Put("spending", $"{_report.Due.Grant.Id}|{Text(row, "code")}", "explanation", Shown(row.Members["explanation"]), row.Place) && changes.Count == 1:
                break;
            default:
                Leave(row.Place, row.List, "Elsewhere");
                break;
        }
    }

    private void Figure(ReadRow row, string indicator, string member, FormValue value)
    {
        var column = member switch { "actual" => "value", "numerator" or "denominator" or "words" or "comment" => member, _ => null };
        var isRatio = member == "actual" && _report.Shared.Indicators.First(one => one.Id == indicator).Kind is Reporting.Results.FigureKind.Ratio;
        if (isRatio) Leave(row.Place, "results", "Percentage");
        else if (column is null || !Put("results", $"{indicator}|{Period}", column, Shown(value), row.Place)) Leave(row.Place, "results", "Elsewhere");
    }

    private void Named(OfflinePart part, ReadRow row, ReadRow? known, List<KeyValuePair<string, FormValue>> changes)
    {
        var values = changes.Where(change => part.Column(change.Key) is not null).ToDictionary(change => change.Key, change => Code(part.Column(change.Key)!, change.Value));
        if (known is not null && part.Rows.FirstOrDefault(own => PlainWords.Same(own.Values.GetValueOrDefault("title"), Text(known, "title"))) is { } same)
            foreach (var (column, value) in values) Put(part.Key, same.Id, column, value, row.Place);
        else _new.Add((part.Key, new ReturnedRow(null, values, new HashSet<string>(), row.Place)));
    }

    private bool Put(string part, string row, string column, string value, string place)
    {
        if (!Has(part, row)) return false;
        if (!_values.TryGetValue((part, row), out var own)) _values[(part, row)] = own = [];
        own.TryAdd(column, value);
        _places.TryAdd((part, row), place);
        return true;
    }

    private bool Has(string part, string row) => _portal.FirstOrDefault(one => one.Key == part)?.Rows.Any(one => one.Id == row) == true;

    private void Leave(string place, string field, string why)
    {
        var named = _form.Form.Written.Form.Fields.FirstOrDefault(one => one.Id == field || field.StartsWith(one.Id + ".", StringComparison.Ordinal) || one.Type == Reporting.Mapping.ValueType.Rows && one.Columns.Any(column => column.Sources.Any(source => source.StartsWith(field + ".", StringComparison.Ordinal))));
        var left = new FormLeftOut(place, named?.LabelIn(_language) ?? field, why);
        if (!_left.Contains(left)) _left.Add(left);
    }

    private string? Indicator(ReadRow row)
    {
        var code = Text(row, "code");
        var id = _report.Due.Grant.Indicators.FirstOrDefault(one => one.Code == code)?.Indicator ?? code;
        return _report.Shared.Indicators.Any(one => one.Id == id) ? id : null;
    }

    private string Period => $"{OfflineOrigin.Day(_report.Due.Due.Period.From)}|{OfflineOrigin.Day(_report.Due.Due.Period.To)}";

    private static string Text(ReadRow row, string member) => (row.Members.GetValueOrDefault(member) as TextValue)?.Text ?? "";

    // The report's JSON writes choices in lower case with hyphens.
    private static string Code(OfflineColumn column, FormValue value) =>
        column.Kind != OfflineKind.Choice ? Shown(value)
        : column.Choices!.FirstOrDefault(choice => string.Equals(choice, Shown(value).Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)) ?? Shown(value);

    private static string Shown(FormValue value) => value switch
    {
        TextValue one => PlainWords.Canonical(one.Text),
        NumberValue number => OfflineOrigin.Number(number.Number),
        MoneyValue money => OfflineOrigin.Number(money.Money.Amount),
        DateValue day => OfflineOrigin.Day(day.Date),
        TruthValue truth => truth.Truth ? "yes" : "no",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
