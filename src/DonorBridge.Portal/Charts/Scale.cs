namespace DonorBridge.Portal.Charts;

/// <summary>The values of an axis: from 0 (or the lowest negative) to a round number, in round steps.</summary>
public sealed record Scale(decimal Lowest, decimal Highest, decimal Step)
{
    public static Scale For(IEnumerable<decimal?> values, int steps = 4)
    {
        var known = values.OfType<decimal>().Append(0).ToList();
        decimal lowest = known.Min(), highest = known.Max();
        if (lowest == highest) highest = 1;
        var step = Round((highest - lowest) / steps);
        return new(Math.Floor(lowest / step) * step, Math.Ceiling(highest / step) * step, step);
    }

    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (var tick = Lowest; tick <= Highest; tick += Step) yield return tick;
        }
    }

    /// <summary>Where a value lies on a stretch of this length, counted from the lowest.</summary>
    public double At(decimal value, double length) => (double)((value - Lowest) / (Highest - Lowest)) * length;

    // The next 1, 2, 2.5 or 5 times a power of ten.
    private static decimal Round(decimal raw)
    {
        var power = 1m;
        while (power * 10 <= raw) power *= 10;
        while (power > raw) power /= 10;
        foreach (var times in (decimal[])[1, 2, 2.5m, 5])
            if (raw <= times * power) return times * power;
        return 10 * power;
    }
}
