namespace DonorBridge.Reporting.Mapping.Inverting;

public enum ValueOriginKind
{
    /// <summary>A form says it.</summary>
    Form,
    /// <summary>No form says it; the known report does.</summary>
    Known,
    /// <summary>Made to hold the report's parts together (an id, a version): no fact.</summary>
    Tie,
    /// <summary>A report needs it and nobody said it.</summary>
    Missing,
}

/// <summary>Where one value of a report that was read came from.</summary>
/// <param name="Place">A path into report.json, such as dueReports[0].grant.amount.</param>
public sealed record ValueOrigin(string Place, ValueOriginKind From)
{
    /// <summary>The form's own field.</summary>
    public string? Field { get; init; }

    /// <summary>Where in the form, after the file's name where several were read.</summary>
    public string? At { get; init; }

    /// <summary>What the known report says there where the form says otherwise; empty where it says nothing.</summary>
    public string? Was { get; init; }
}

/// <summary>Something <c>report check</c> will still ask for.</summary>
/// <param name="Place">A path into report.json, or a question's key.</param>
public sealed record WantedValue(string Place, string Text);
