using System.Diagnostics;

namespace DonorBridge.Benchmarks.Measuring;

/// <summary>How many times a second of processor time something can be done, so that other work on the machine does not count.</summary>
/// <remarks>Things to compare run in turns: whatever slows the machine slows all of them. The median of the turns counts.</remarks>
internal sealed class Pace
{
    private const int Turns = 9;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(0.4);

    private readonly List<double>[] _turns;

    /// <param name="things">What to compare.</param>
    public Pace(params IReadOnlyList<Action> things)
    {
        // Long enough for the compiler's last word on every method.
        foreach (var thing in things)
            for (var clock = Stopwatch.StartNew(); clock.Elapsed < WarmUp;) thing();
        _turns = [.. things.Select(_ => new List<double>())];
        for (var turn = 0; turn < Turns; turn++)
            for (var index = 0; index < things.Count; index++) _turns[index].Add(Once(things[index]));
    }

    /// <summary>Times a processor second.</summary>
    public double this[int thing] => Median(_turns[thing]);

    public double Milliseconds(int thing) => 1000 / this[thing];

    /// <summary>How many times faster one thing is than another, turn by turn.</summary>
    public double Ratio(int one, int other) => Median([.. _turns[one].Zip(_turns[other], (a, b) => a / b)]);

    public static double Median(IReadOnlyList<double> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>Processor time of this process so far, all threads.</summary>
    public static TimeSpan Processor()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }

    private static double Once(Action thing)
    {
        var times = 0;
        var start = Processor();
        TimeSpan used;
        do
        {
            for (var batch = 0; batch < 20; batch++, times++) thing();
            used = Processor() - start;
        }
        while (used < Turn);
        return times / used.TotalSeconds;
    }
}
