using System.Text.Json.Serialization;

namespace DonorBridge.Reporting.Agreements;

/// <summary>Whole days from <see cref="From"/> to <see cref="To"/>, both included.</summary>
public readonly record struct Period
{
    public DateOnly From { get; }

    public DateOnly To { get; }

    /// <exception cref="ArgumentException">The end is before the start.</exception>
    [JsonConstructor]
    public Period(DateOnly from, DateOnly to)
    {
        if (to < from)
            throw new ArgumentException($"A period cannot end ({to:yyyy-MM-dd}) before it starts ({from:yyyy-MM-dd}).");
        From = from;
        To = to;
    }

    /// <summary>Days in the period, both ends counted: never less than 1.</summary>
    [JsonIgnore]
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Length in average months of 30.4375 days (FACTS.md e).</summary>
    [JsonIgnore]
    public decimal Months => Days / 30.4375m;

    public bool Contains(DateOnly day) => From <= day && day <= To;

    public bool Contains(Period other) => From <= other.From && other.To <= To;

    public bool Overlaps(Period other) => From <= other.To && other.From <= To;

    /// <summary>Whether the windows, in any order, cover this period exactly: no gap, no overlap, nothing outside.</summary>
    public bool IsTiledBy(IEnumerable<Period> windows)
    {
        var next = From;
        foreach (var window in windows.OrderBy(window => window.From))
        {
            if (window.From != next) return false;
            next = window.To.AddDays(1);
        }
        return next == To.AddDays(1);
    }

    public override string ToString() => $"{From:yyyy-MM-dd} to {To:yyyy-MM-dd}";
}
