namespace DonorBridge.Portal.DemonstrationRegion;

/// <summary>Tells the time at which something in the region's history happens.</summary>
public sealed class RegionClock(DateTimeOffset today) : TimeProvider
{
    private DateTimeOffset now = today;

    /// <summary>The day the region is made; every date of it counts from here.</summary>
    public DateOnly Today { get; } = DateOnly.FromDateTime(today.UtcDateTime);

    /// <summary>The first of the month the region is made in.</summary>
    public DateOnly Month => new(Today.Year, Today.Month, 1);

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Goes to the middle of a day so many days from today; before today it is negative.</summary>
    public void GoTo(int days) => now = new DateTimeOffset(Today.AddDays(days), new TimeOnly(11, 30), TimeSpan.Zero);

    public DateOnly Day(int days) => Today.AddDays(days);
}
