namespace DonorBridge.Store;

public static class ClockDay
{
    /// <summary>The day it is, in UTC: the day agreements, figures and lists are read on.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
