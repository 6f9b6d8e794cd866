namespace DonorBridge.Reporting.Agreements;

/// <summary>What an agreement says on a day: the signed terms with the amendments in force by then.</summary>
public static class AgreementOnDay
{
    /// <summary>The terms in force. The original end stays; amendments of a later day are left out, in number order.</summary>
    public static Grant On(Grant signed, IEnumerable<Amendment> amendments, DateOnly day)
    {
        var inForce = amendments.Where(amendment => amendment.From <= day).OrderBy(amendment => amendment.Number).ToList();
        return inForce.Aggregate(
            signed with { Amendments = inForce },
            (grant, amendment) => grant with
            {
                End = amendment.NewEnd ?? grant.End,
                Amount = amendment.NewAmount ?? grant.Amount,
            });
    }
}
