using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Agreements;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DonorBridge.Portal.Pages.Agreements;

/// <summary>Makes terms of what was typed, and tells each problem beside its field.</summary>
public sealed class TermsReading(TermsForm form, string prefix, ModelStateDictionary state, Wording text)
{
    /// <summary>Problems worth a look that do not keep the agreement from being kept.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>The terms, or null when something must be mended first. Everything is told at once.</summary>
    /// <param name="grantee">The viewer's organisation.</param>
    public GrantTerms? Read(Guid grantee)
    {
        Missing();
        if (!state.IsValid) return null;

        var grant = Grant(grantee);
        var rules = form.Rules.ConvertAll(rule => rule.Read()!);
        Tell(TermsCheck.Of(grant, rules));
        return state.IsValid
            ? new GrantTerms(grant, rules, Key.Read<ReviewMode>(form.Review)!.Value, form.SilenceDays, form.DonorShownAsAnother)
            : null;
    }

    /// <summary>Only the budget, for an amendment of it.</summary>
    public void MissingInLines()
    {
        if (form.Lines.Count == 0) Add("Lines[0].Code", "agreements.line-none");
        foreach (var (at, line) in form.Lines.Index())
        {
            Ask($"Lines[{at}].Code", line.Code, "agreements.code-missing");
            Ask($"Lines[{at}].Name", line.Name, "agreements.name-missing");
            if (!form.Choices.Categories.Any(choice => choice.Value == line.Category)) Add($"Lines[{at}].Category", "agreements.category-missing");
            if (line.Amount is null) Add($"Lines[{at}].Amount", "agreements.amount-missing");
        }
    }

    /// <summary>Only the clauses, for an amendment of the schedule.</summary>
    public void MissingInRules()
    {
        foreach (var (at, rule) in form.Rules.Index())
        {
            Ask($"Rules[{at}].Clause", rule.Clause, "agreements.clause-missing");
            if (Key.Read<DueReportKind>(rule.Kind) is null) Add($"Rules[{at}].Kind", "agreements.choose-missing");
            if (Key.Read<PeriodUnit>(rule.Unit) is null) Add($"Rules[{at}].Unit", "agreements.choose-missing");
            if (Key.Read<DueAnchor>(rule.Anchor) is null) Add($"Rules[{at}].Anchor", "agreements.choose-missing");
            Ask($"Rules[{at}].TimeZone", rule.TimeZone, "agreements.choose-missing");
        }
    }

    public void Tell(IEnumerable<TermsProblem> problems)
    {
        foreach (var problem in problems)
            if (problem.Weight == Weight.Note) Notes.Add(text[$"agreements.fault-{Key.Of(problem.Fault)}"]);
            else Add(Field(problem.Place), $"agreements.fault-{Key.Of(problem.Fault)}");
    }

    public List<BudgetLine> Lines(string currency) =>
        form.Lines.ConvertAll(line => new BudgetLine(line.Code!.Trim(), line.Name!.Trim(), line.Category!, new Money(line.Amount!.Value, currency), Blank(line.Heading)));

    private void Missing()
    {
        if (form.Donor is null && TermsForm.IsEmpty(form.NewDonor)) Add("Donor", "agreements.donor-missing");
        if (form.Donor is not null && !TermsForm.IsEmpty(form.NewDonor)) Add("NewDonor", "agreements.donor-twice");
        if (form.Donor is { } donor && form.Choices.Donors.All(choice => choice.Value != donor.ToString())) Add("Donor", "agreements.choose-missing");
        if (form.Parent is { } parent && form.Choices.Parents.All(choice => choice.Value != parent.ToString())) Add("Parent", "agreements.choose-missing");
        Ask("Reference", form.Reference, "agreements.reference-missing");
        Ask("Title", form.Title, "agreements.title-missing");
        if (form.Start is null) Add("Start", "agreements.date-missing");
        if (form.End is null) Add("End", "agreements.date-missing");
        if (form.Amount is null) Add("Amount", "agreements.amount-missing");
        if (!Money.IsCurrency(Capitals(form.Currency))) Add("Currency", "agreements.currency-missing");
        if (!TermsForm.IsEmpty(form.Books) && !Money.IsCurrency(Capitals(form.Books))) Add("Books", "agreements.currency-missing");
        if (form.Choices.Languages.All(choice => choice.Value != form.Language)) Add("Language", "agreements.language-missing");
        if (Key.Read<ReviewMode>(form.Review) is null) Add("Review", "agreements.review-missing");
        if (Key.Read<ReviewMode>(form.Review) == ReviewMode.SilenceAccepts && form.SilenceDays is not (> 0 and <= 3660)) Add("SilenceDays", "agreements.silence-missing");
        if (form.Shares.Count == 0) Add("Shares[0].Project", "agreements.project-missing");
        foreach (var (at, share) in form.Shares.Index())
        {
            if (form.Choices.Projects.All(choice => choice.Value != share.Project?.ToString())) Add($"Shares[{at}].Project", "agreements.project-missing");
            if (share.Percent is null) Add($"Shares[{at}].Percent", "agreements.percent-missing");
        }
        if (form.Lines.Count > 0) MissingInLines();
        foreach (var (at, agreed) in form.Indicators.Index())
        {
            if (form.Choices.Indicators.All(choice => choice.Value != agreed.Indicator?.ToString())) Add($"Indicators[{at}].Indicator", "agreements.choose-missing");
            Ask($"Indicators[{at}].Wording", agreed.Wording, "agreements.wording-missing");
        }
        foreach (var (at, instalment) in form.Instalments.Index())
        {
            if (instalment.DueOn is null) Add($"Instalments[{at}].DueOn", "agreements.date-missing");
            if (instalment.Amount is null) Add($"Instalments[{at}].Amount", "agreements.amount-missing");
        }
        MissingInRules();
    }

    private Grant Grant(Guid grantee)
    {
        var currency = Capitals(form.Currency)!;
        return new Grant
        {
            Id = "",
            Reference = form.Reference!.Trim(),
            Title = form.Title!.Trim(),
            Donor = new Organisation { Id = form.Donor?.ToString() ?? "", Name = form.NewDonor?.Trim() ?? "" },
            Grantee = new Organisation { Id = grantee.ToString(), Name = "" },
            ParentGrant = form.Parent?.ToString(),
            Amount = new Money(form.Amount!.Value, currency),
            Books = Capitals(form.Books),
            Start = form.Start!.Value,
            OriginalEnd = form.End!.Value,
            End = form.End!.Value,
            FundingPercent = form.FundingPercent,
            IndirectPercent = form.IndirectPercent,
            ReportLanguages = [form.Language!, .. form.OtherLanguages.Where(other => other != form.Language)],
            Projects = form.Shares.ConvertAll(share => new ProjectShare(share.Project!.Value.ToString(), share.Percent!.Value)),
            BudgetLines = Lines(currency),
            Indicators = [.. form.Indicators.Select((agreed, at) => new AgreedIndicator(agreed.Indicator!.Value.ToString(), Blank(agreed.Code) ?? $"{at + 1}", agreed.Wording!.Trim(), agreed.Target))],
            Instalments = [.. form.Instalments.Select((one, at) => new Instalment($"{at}", one.DueOn!.Value, new Money(one.Amount!.Value, currency), Blank(one.Condition)))],
        };
    }

    private void Ask(string field, string? value, string key)
    {
        if (TermsForm.IsEmpty(value)) Add(field, key);
    }

    private void Add(string field, string key) => state.AddModelError($"{prefix}.{field}", text[key]);

    /// <summary>lines[2].code is the field Lines[2].Code.</summary>
    private static string Field(string place) => string.Join('.', place.Split('.').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    private static string? Capitals(string? code) => Blank(code)?.ToUpperInvariant();

    private static string? Blank(string? value) => TermsForm.IsEmpty(value) ? null : value!.Trim();
}
