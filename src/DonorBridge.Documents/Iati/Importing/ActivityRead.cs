using DonorBridge.Reporting.Imports;

namespace DonorBridge.Documents.Iati.Importing;

/// <summary>One activity in our words.</summary>
internal sealed record ActivityRead(ImportedProject Project, GrantsRead Grants, IReadOnlyList<ImportedIndicator> Results, IReadOnlyList<ToConfirm> ResultsToConfirm)
{
    /// <summary>Null where the activity names no reporting organisation.</summary>
    public static ActivityRead? Of(string key, Reading reading, OrganisationsRead organisations)
    {
        reading.Take(reading.Activity.Element("iati-identifier")!);
        organisations.LookAhead(reading.Activity);
        var words = new Words(reading);
        if (Parties.Read(reading, organisations, words) is not { } parties) return null;

        var amounts = new AmountRead(reading);
        var project = ProjectRead.Of(key, reading, words, parties, BudgetRead.Budgets(reading, amounts));
        var payments = BudgetRead.Payments(reading, amounts, organisations, words);
        var transactions = new MoneyRead(key, reading, amounts, organisations, words, parties).All();
        var grants = GrantsRead.Of(project, parties, transactions, payments);
        var results = new ResultsRead(key, reading, words);
        return new ActivityRead(project with { PlannedPayments = grants.OtherPayments }, grants, results.All(), results.ToConfirm);
    }
}
