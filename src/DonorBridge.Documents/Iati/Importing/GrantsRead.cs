using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Imports;
using DonorBridge.Reporting.Spending;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Iati.Importing;

/// <summary>What an activity says of the grants behind it.</summary>
internal sealed record GrantsRead(IReadOnlyList<ImportedGrant> Grants, IReadOnlyList<ImportedMoney> Entries, IReadOnlyList<PlannedPayment> OtherPayments, IReadOnlyList<ToConfirm> ToConfirm)
{
    /// <summary>One grant per funder of the lead; money and planned payments go to the grant they name, or to the only one.</summary>
    public static GrantsRead Of(ImportedProject project, Parties parties, IReadOnlyList<TransactionRead> transactions, IReadOnlyList<PlannedPayment> payments)
    {
        var keys = parties.Funders.ToDictionary(funder => funder.Organisation, funder => KeyOf(project.Key, funder, parties));
        var money = transactions.Select(transaction => transaction.Money with { Grant = GrantOf(keys, transaction.Provider, parties.Lead) }).ToList();
        var placed = payments.Select(payment => (Payment: payment, Grant: payment.Receiver is null || payment.Receiver == parties.Lead ? GrantOf(keys, payment.Provider, parties.Lead) : null)).ToList();

        var confirm = new List<ToConfirm>();
        var grants = parties.Funders.Select(funder => Grant(keys[funder.Organisation], funder, project, parties, money, placed, confirm)).ToList();
        confirm.AddRange(money.Where(entry => entry.Grant is null).Select(entry => new ToConfirm("money", entry.Key, "grant", keys.Count == 0 ? new Sentence("no-funder", $"The file names no funding organisation for this activity.") : new Sentence("several-funders", $"Several organisations fund the activity, and the transaction does not say which."))));
        return new GrantsRead(grants, money, placed.Where(payment => payment.Grant is null).Select(payment => payment.Payment).ToList(), confirm);
    }

    private static string KeyOf(string activity, Party funder, Parties parties) =>
        funder.Organisation == parties.Publisher ? activity : $"{activity}/{funder.Organisation}";

    // A funder's money is its own grant's; the lead's, and money of unnamed origin, is the only grant's.
    private static string? GrantOf(Dictionary<string, string> keys, string? provider, string lead)
    {
        if (provider is not null && keys.TryGetValue(provider, out var grant)) return grant;
        return keys.Count == 1 && (provider is null || provider == lead) ? keys.Values.Single() : null;
    }

    private static ImportedGrant Grant(string key, Party funder, ImportedProject project, Parties parties, List<ImportedMoney> money, List<(PlannedPayment Payment, string? Grant)> payments, List<ToConfirm> confirm)
    {
        var commitments = money.Where(entry => entry.Grant == key && entry.Kind == MoneyEntryKind.Commitment).ToList();
        var (amount, from) = Amount(commitments, project, parties.Funders.Count);
        var reference = funder.Activity ?? (funder.Organisation == parties.Publisher ? project.Key : Single(money.Where(entry => entry.Counterpart == funder.Organisation).Select(entry => entry.CounterpartActivity)));
        var start = project.ActualStart ?? project.PlannedStart;

        if (from == AmountSource.Budgets) confirm.Add(new ToConfirm("grant", key, "amount", new Sentence("amount-from-budgets", $"No commitment is published: the sum of the activity's budgets was taken.")));
        if (from == AmountSource.NotStated) confirm.Add(new ToConfirm("grant", key, "amount", new Sentence("amount-not-stated", $"The file does not say how much was agreed.")));
        if (reference is null) confirm.Add(new ToConfirm("grant", key, "reference", new Sentence("no-reference", $"The file does not give the donor's number for the grant.")));
        if (start is null || (project.PlannedEnd ?? project.ActualEnd) is null) confirm.Add(new ToConfirm("grant", key, "end", new Sentence("no-grant-days", $"The file does not say from when to when the grant runs.")));
        if (parties.SeveralImplement) confirm.Add(new ToConfirm("grant", key, "grantee", new Sentence("several-implement", $"Several organisations implement the activity: the first was taken as grantee.")));
        return new ImportedGrant
        {
            Key = key,
            Reference = reference ?? key,
            Title = project.Title,
            Donor = funder.Organisation,
            Grantee = parties.Lead,
            Project = project.Key,
            Amount = amount,
            AmountFrom = from,
            SignedOn = commitments.Count == 0 ? null : commitments.Min(entry => entry.Date),
            Start = start,
            OriginalEnd = project.PlannedEnd ?? project.ActualEnd,
            End = project.ActualEnd ?? project.PlannedEnd,
            PlannedPayments = payments.Where(payment => payment.Grant == key).Select(payment => payment.Payment).ToList(),
        };
    }

    private static (Money?, AmountSource) Amount(List<ImportedMoney> commitments, ImportedProject project, int grants)
    {
        if (Single(commitments.Select(entry => entry.Amount.Currency)) is { } currency) return (Money.Sum(commitments.Select(entry => entry.Amount), currency), AmountSource.Commitments);
        return grants == 1 && commitments.Count == 0 && BudgetRead.Total(project.Budgets) is { } total ? (total, AmountSource.Budgets) : (null, AmountSource.NotStated);
    }

    private static string? Single(IEnumerable<string?> values) => values.OfType<string>().Distinct().ToList() is [var only] ? only : null;
}
