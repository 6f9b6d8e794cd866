namespace DonorBridge.Reporting.Mapping.Drafting;

/// <summary>Something of the standard report that a field can be fed from, in a person's words.</summary>
public sealed record OfferedSource
{
    /// <summary>Stable in every language: a path such as <c>grant.reference</c> or <c>answers.KEY</c>, a name such as <c>due.period</c>, or <c>lines/spent</c> for a column of a list.</summary>
    public required string Key { get; init; }

    /// <summary>The key of the group it is shown under: a section of the standard report, or project, grant, filing.</summary>
    public required string Group { get; init; }

    /// <summary>The group in the language asked for.</summary>
    public required string GroupLabel { get; init; }

    /// <summary>In the language asked for.</summary>
    public required string Label { get; init; }

    /// <summary>The standard report's own prompt, for a question; else null.</summary>
    public string? Hint { get; init; }

    public required ValueType Type { get; init; }

    /// <summary>The value in the mapping's vocabulary, as JSON; for a list the path it repeats over.</summary>
    public required string Expression { get; init; }

    /// <summary>When the report holds it at all, as the mapping's condition; null is always.</summary>
    public string? When { get; init; }

    /// <summary>Every value it can have, where the list is closed.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What each row of a list can show.</summary>
    public IReadOnlyList<OfferedSource> Columns { get; init; } = [];
}
