namespace DonorBridge.Documents.Iati;

/// <summary>How much a problem weighs.</summary>
public enum IatiSeverity
{
    /// <summary>The file breaks the standard: publishers' checks refuse it.</summary>
    Error,
    /// <summary>It may be published, and someone will stumble over it.</summary>
    Warning,
    /// <summary>A code outside an open list, and the like: worth a look.</summary>
    Note,
}

/// <summary>Something wrong in an IATI file.</summary>
/// <param name="Line">Counted from 1; 0 for the file as a whole.</param>
/// <param name="Rule">The number of the standard's data quality rule where there is one, else "order", "occurs", "type", "codelist", "xsd", "xml" or "file".</param>
/// <param name="Message">What is wrong and what to do, in one sentence or two.</param>
/// <param name="Activity">The iati-identifier, where the problem is inside an activity that has one.</param>
public sealed record IatiProblem(int Line, IatiSeverity Severity, string Rule, string Message, string? Activity = null);
