namespace DonorBridge.Reporting.Imports;

/// <summary>A row of the plan.</summary>
/// <param name="Kind">organisation, project, grant, money or result.</param>
/// <param name="Label">What a person calls it.</param>
public sealed record PlannedRow(string Kind, string Key, string Label);

/// <summary>A field that would change, both sides as text; null was empty.</summary>
/// <param name="Field">As JSON names it.</param>
public sealed record PlannedChange(string Kind, string Key, string Label, string Field, string? Old, string? New);

/// <summary>What reading a file would change in what we hold. Nothing is ever removed by an import: what the file no longer has is listed.</summary>
public sealed record ImportPlan
{
    public IReadOnlyList<PlannedRow> Added { get; init; } = [];

    public IReadOnlyList<PlannedChange> Changed { get; init; } = [];

    public IReadOnlyList<PlannedRow> Unchanged { get; init; } = [];

    /// <summary>Held for a project that the file tells of, and not in the file.</summary>
    public IReadOnlyList<PlannedRow> NotInFile { get; init; } = [];

    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    public IReadOnlyList<ToConfirm> ToConfirm { get; init; } = [];

    /// <summary>Whether applying it would do nothing.</summary>
    public bool ChangesNothing => Added.Count == 0 && Changed.Count == 0;

    /// <param name="said">What the file says.</param>
    /// <param name="held">What we hold, in the same words and with the same keys.</param>
    /// <param name="notHeld">Fields we have no place for, such as "project.tags": they neither change nor count.</param>
    public static ImportPlan Compare(ImportedActivities said, ImportedActivities held, IReadOnlySet<string>? notHeld = null)
    {
        var before = PlanRow.Of(held, notHeld).ToDictionary(row => (row.Kind, row.Key));
        var now = PlanRow.Of(said, notHeld).ToList();
        var keys = now.Select(row => (row.Kind, row.Key)).ToHashSet();
        var projects = said.Projects.Select(project => project.Key).ToHashSet(StringComparer.Ordinal);

        var compared = now.Where(row => before.ContainsKey((row.Kind, row.Key)))
            .Select(row => (Row: row, Changes: row.ChangesFrom(before[(row.Kind, row.Key)]).ToList()))
            .ToList();
        return new ImportPlan
        {
            Added = now.Where(row => !before.ContainsKey((row.Kind, row.Key))).Select(row => row.Planned()).ToList(),
            Changed = compared.SelectMany(row => row.Changes).ToList(),
            Unchanged = compared.Where(row => row.Changes.Count == 0).Select(row => row.Row.Planned()).ToList(),
            NotInFile = before.Values.Where(row => row.Project is { } project && projects.Contains(project) && !keys.Contains((row.Kind, row.Key))).Select(row => row.Planned()).ToList(),
            LeftOut = said.LeftOut,
            ToConfirm = said.ToConfirm,
        };
    }
}
