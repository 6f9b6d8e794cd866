using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Imports;

/// <summary>What a publisher's file of activities says, in our words: every part of the file is either here or left out with its reason. Pure values in the file's order; the same file gives the same values.</summary>
public sealed record ImportedActivities
{
    /// <summary>Ids are the organisations' IATI identifiers, or "name:" and the name where the file gives none.</summary>
    public IReadOnlyList<Organisation> Organisations { get; init; } = [];

    public IReadOnlyList<ImportedProject> Projects { get; init; } = [];

    public IReadOnlyList<ImportedGrant> Grants { get; init; } = [];

    public IReadOnlyList<ImportedMoney> Money { get; init; } = [];

    public IReadOnlyList<ImportedIndicator> Results { get; init; } = [];

    /// <summary>What a rule decided and a person should look at.</summary>
    public IReadOnlyList<ToConfirm> ToConfirm { get; init; } = [];

    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];
}

/// <summary>A part of the file that has no place with us.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Activity">The iati-identifier; null outside activities.</param>
/// <param name="Path">Element names from the root, and the attribute's after an @.</param>
/// <param name="Why">The reason, never the value.</param>
public sealed record LeftOut(int Line, string? Activity, string Path, Sentence Why);

/// <summary>A choice the file does not settle.</summary>
/// <param name="Kind">grant, money or result.</param>
/// <param name="Key">The key of the row.</param>
/// <param name="Field">Its field, as JSON names it.</param>
public sealed record ToConfirm(string Kind, string Key, string Field, Sentence Why);
