using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Portal.Pages.Agreements;

/// <summary>A kept agreement as it stands in the form again.</summary>
public static class TermsShown
{
    public static TermsForm Of(SeenGrant grant)
    {
        var form = new TermsForm
        {
            Donor = grant.Row.DonorOrg,
            DonorShownAsAnother = grant.Row.DonorShownAsAnother,
            Parent = grant.Row.ParentGrantId,
            Reference = grant.Row.Reference,
            Title = grant.Row.Title,
            Start = grant.Row.StartOn,
            End = grant.Row.OriginalEndOn,
            Amount = grant.Row.OriginalAmount,
            Currency = grant.Row.Currency,
            Books = grant.Row.Books,
            FundingPercent = grant.Row.FundingPercent,
            IndirectPercent = grant.Row.IndirectPercent,
            Language = grant.Row.ReportLanguages.FirstOrDefault(),
            OtherLanguages = [.. grant.Row.ReportLanguages.Skip(1)],
            Review = Key.Of(grant.Row.ReviewMode),
            SilenceDays = grant.Row.SilenceDays,
            Shares = [.. grant.Terms.Projects.Select(share => new ShareLine { Project = Guid.Parse(share.Project), Percent = share.Percent })],
            Indicators = [.. grant.Terms.Indicators.Select(agreed => new IndicatorLine { Indicator = Guid.Parse(agreed.Indicator), Code = agreed.Code, Wording = agreed.Wording, Target = agreed.Target })],
            Instalments = [.. grant.Terms.Instalments.Select(one => new InstalmentLine { DueOn = one.DueOn, Amount = one.Amount.Amount, Condition = one.Condition })],
        };
        form.Lines = Lines(grant.Terms);
        form.Rules = Rules(grant);
        return form;
    }

    public static List<BudgetLineForm> Lines(Grant terms) =>
        [.. terms.BudgetLines.Select(line => new BudgetLineForm { Code = line.Code, Name = line.Name, Heading = line.Heading, Category = line.Category, Amount = line.Amount.Amount })];

    public static List<RuleForm> Rules(SeenGrant grant) => [.. grant.Rules.Select(rule => RuleForm.Of(rule.Rule))];
}
