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

    /// <summary>Whether the agreement is carried out on a day: a suspension or a termination counts from its own day, and an extension or more money ends a suspension.</summary>
    public static GrantStanding Standing(IEnumerable<Amendment> amendments, DateOnly day) =>
        amendments.Where(amendment => amendment.From <= day).OrderBy(amendment => amendment.Number).Aggregate(GrantStanding.InForce, (standing, amendment) => amendment.Kind switch
        {
            AmendmentKind.Suspension => GrantStanding.Suspended,
            AmendmentKind.Termination => GrantStanding.Terminated,
            AmendmentKind.NoCostExtension or AmendmentKind.Money => GrantStanding.InForce,
            _ => standing,
        });
}

/// <summary>Whether a signed agreement is carried out, rests, or was ended before its time.</summary>
public enum GrantStanding { InForce, Suspended, Terminated }
