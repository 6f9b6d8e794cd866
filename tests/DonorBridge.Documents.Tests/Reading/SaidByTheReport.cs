using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Spending;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Tests.Reading;

/// <summary>What a report says at a source, taken from its own values and not through any mapping.</summary>
internal static class SaidByTheReport
{
    public static FormValue? At(Report report, string source) => source switch
    {
        "project.title" => Text(report.Shared.Project.Title),
        "project.objective" => Text(report.Shared.Project.Objective),
        "grant.reference" => Text(report.Due.Grant.Reference),
        "grant.title" => Text(report.Due.Grant.Title),
        "grant.donor.name" => Text(report.Due.Grant.Donor.Name),
        "grant.grantee.name" => Text(report.Due.Grant.Grantee.Name),
        "grant.grantee.country" => Text(report.Due.Grant.Grantee.Country),
        "grant.amount" => new MoneyValue(report.Due.Grant.Amount),
        "grant.currency" => Text(report.Due.Grant.Amount.Currency),
        "grant.start" => new DateValue(report.Due.Grant.Start),
        "grant.end" => new DateValue(report.Due.Grant.End),
        "grant.indirectPercent" => Number(report.Due.Grant.IndirectPercent),
        "grant.fundingPercent" => Number(report.Due.Grant.FundingPercent),
        "due.from" => new DateValue(report.Due.Due.Period.From),
        "due.to" => new DateValue(report.Due.Due.Period.To),
        "due.kind" => Text(report.Due.Due.Kind.ToString().ToLowerInvariant()),
        "filing.submittedOn" => report.Shared.Filing.SubmittedAt is { } at ? new DateValue(DateOnly.FromDateTime(at.UtcDateTime)) : null,
        "filing.approvedBy" => Text(report.Shared.Filing.ApprovedBy),
        "project.partners.name" => Text(report.Shared.Project.Partners.Single().Name),
        "project.countries.code" => null, // one of several: compared as a set
        "funds.broughtForward" => Money(report.Due.Funds?.BroughtForward),
        "funds.received" => Money(report.Due.Funds?.Received),
        "funds.interest" => Money(report.Due.Funds?.Interest),
        "funds.spent" => Money(report.Due.Funds?.Spent),
        "funds.balance" => Money(report.Due.Funds?.Balance()),
        _ => throw new InvalidOperationException($"A form reads {source}: say here what the report says of it."),
    };

    /// <summary>The members of the row that a form's row is about.</summary>
    public static Func<string, FormValue?> Row(Report report, string list, IReadOnlyDictionary<string, FormValue> row)
    {
        string Key(string member) => ((TextValue)row[member]).Text;
        return list switch
        {
            "results" => Result(report, Key("code")),
            "people" => Member(report.Due.People.Single(one => one.Group == Key("group") && one.Reach.ToString().ToLowerInvariant() == Key("reach")),
                one => one.Group, ("group", one => Text(one.Group)), ("reach", one => Text(one.Reach.ToString().ToLowerInvariant())), ("value", one => Number(one.Figure.Value))),
            "activities" => Member(report.Shared.Activities.Single(one => Same(one.Title, Key("title"))), one => one.Title,
                ("title", one => Text(one.Title)), ("state", one => Text(Kebab(one.State.ToString()))), ("comment", one => Text(one.Comment))),
            "risks" => Member(report.Shared.Risks.Single(one => Same(one.Title, Key("title"))), one => one.Title,
                ("title", one => Text(one.Title)), ("likelihood", one => Text(Kebab(one.Likelihood.ToString()))), ("impact", one => Text(Kebab(one.Impact.ToString()))), ("happened", one => TruthValue.Of(one.Happened)), ("response", one => Text(one.Response))),
            "contributions" => Member(report.Shared.Contributions.Single(one => Same(one.Objective, Key("objective"))), one => one.Objective,
                ("programmeName", one => Text(one.ProgrammeName)), ("country", one => Text(one.Country)), ("objective", one => Text(one.Objective))),
            "lines" => Line(report, Key("code")),
            "rates" => Member(report.Rates.Single(one => one.Currency == Key("currency") && row["date"].Equals(new DateValue(one.Date)) && Kebab(one.Kind.ToString()) == Key("kind") && one.Source == Key("source")), one => one.Source,
                ("currency", one => Text(one.Currency)), ("date", one => new DateValue(one.Date)), ("perEuro", one => Number(one.PerEuro)), ("kind", one => Text(Kebab(one.Kind.ToString()))), ("source", one => Text(one.Source))),
            _ => throw new InvalidOperationException($"A form has rows of {list}: say here what the report says of them."),
        };
    }

    private static Func<string, FormValue?> Result(Report report, string code)
    {
        var agreed = report.Due.Grant.Indicators.SingleOrDefault(one => one.Code == code);
        var indicator = report.Shared.Indicators.Single(one => one.Id == (agreed?.Indicator ?? code));
        var result = report.Due.Results.SingleOrDefault(one => one.Indicator == indicator.Id);
        return Member(indicator, one => one.Id,
            ("code", _ => Text(code)), ("title", one => Text(agreed?.Wording ?? one.Title)), ("result", one => Text(one.Result)), ("baseline", one => Number(one.Baseline)),
            ("target", one => Number(agreed?.Target ?? one.Target)), ("actual", _ => Number(Shown(result?.Actual))), ("cumulative", _ => Number(Shown(result?.Cumulative))),
            ("words", _ => Text(result?.Actual?.Text)), ("comment", _ => Text(result?.Actual?.Comment)));
    }

    private static Func<string, FormValue?> Line(Report report, string code)
    {
        var spending = report.Due.Spending.SingleOrDefault(one => one.Line == code);
        return Member(report.Due.Grant.BudgetLines.Single(one => one.Code == code), one => one.Code,
            ("code", one => Text(one.Code)), ("name", one => Text(one.Name)), ("category", one => Text(one.Category)), ("budget", one => new MoneyValue(one.Amount)),
            ("spentBefore", _ => Money(spending?.SpentBefore)), ("spent", _ => Money(spending?.Spent)), ("spentInAll", _ => Money(spending?.SpentInAll())), ("explanation", _ => Text(spending?.Explanation)));
    }

    private static Func<string, FormValue?> Member<T>(T thing, Func<T, string?> name, params (string Member, Func<T, FormValue?> Value)[] members) =>
        member => members.SingleOrDefault(one => one.Member == member) is { Value: { } value } ? value(thing) : throw new InvalidOperationException($"A form reads {member} of {name(thing)}: say here what the report says of it.");

    private static decimal? Shown(Figure? figure) => figure?.Value ?? (figure?.Percent() is { } percent ? Math.Round(percent, 1, MidpointRounding.AwayFromZero) : null);

    private static string Kebab(string name) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    public static bool Same(string? one, string? other) => Plain(one) == Plain(other);

    public static string Plain(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static TextValue? Text(string? text) => string.IsNullOrEmpty(text) ? null : new TextValue(text);

    private static NumberValue? Number(decimal? number) => number is { } one ? new NumberValue(one) : null;

    private static MoneyValue? Money(Reporting.Agreements.Money? money) => money is { } one ? new MoneyValue(one) : null;
}
