namespace DonorBridge.Reporting.Standard;

public enum Weight
{
    /// <summary>The report cannot be sent before this is mended.</summary>
    MustMend,
    /// <summary>Worth a look; it can be sent as it is.</summary>
    Note,
}

/// <summary>Something the person who writes the report can mend.</summary>
/// <param name="Place">Where, as a path into report.json such as <c>dueReports[0].people[2].figure.value</c>, or a question's key.</param>
/// <param name="Text">What is wrong and what to do, in plain words.</param>
/// <param name="Section">Key of the section of the standard report where it is mended; null for the whole.</param>
public sealed record Problem(string Place, string Text, Weight Weight = Weight.MustMend, string? Section = null);
