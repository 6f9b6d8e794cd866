namespace DonorBridge.Reporting.Results;

public enum Reach { Direct, Indirect }

/// <summary>How many people of one group were reached. Groups overlap: a person may be in several, so the total is a row of its own.</summary>
/// <param name="Group">A key of StandardReport's groups, or <see cref="Total"/>.</param>
public sealed record PeopleReached(string Group, Reach Reach, Figure Figure)
{
    /// <summary>The group key of the row that counts every person once.</summary>
    public const string Total = "total";
}
