namespace DonorBridge.Reporting.Standard;

public enum Weight
{
    /// <summary>The report cannot be sent before this is mended.</summary>
    MustMend,
    /// <summary>Worth a look; it can be sent as it is.</summary>
    Note,
}

/// <summary>Something the person who writes the report can mend.</summary>
public sealed record Problem
{
    /// <param name="place">See <see cref="Place"/>.</param>
    /// <param name="key">Names the kind of problem, so that a page can say it in the reader's language.</param>
    /// <param name="said">What is wrong and what to do, in plain English; its holes are the <see cref="Values"/>.</param>
    /// <param name="section">See <see cref="Section"/>.</param>
    public Problem(string place, string key, FormattableString said, Weight weight = Weight.MustMend, string? section = null) =>
        (Place, Key, Text, Values, Weight, Section) = (place, key, FormattableString.Invariant(said), said.GetArguments(), weight, section);

    /// <summary>Where, as a path into report.json such as <c>dueReports[0].people[2].figure.value</c>, or a question's key.</summary>
    public string Place { get; }

    public string Key { get; }

    public string Text { get; }

    /// <summary>What the sentence speaks of, in its order: texts, numbers, dates, periods, money.</summary>
    public IReadOnlyList<object?> Values { get; }

    public Weight Weight { get; }

    /// <summary>Key of the section of the standard report where it is mended; null for the whole.</summary>
    public string? Section { get; }
}
