using System.Runtime.InteropServices;
using DonorBridge.Workflows.Expressions;

namespace DonorBridge.Workflows.Running;

/// <summary>What one burst may spend. Statements are counted, so that the same burst always ends alike; the time is the thread's
/// own processor time, so that a busy machine never fails an honest workflow.</summary>
internal sealed class Budget
{
    private const int MostStatements = 400_000;
    private const long MostNanoseconds = 1_200_000_000;
    private int _statements;
    private long _began = -1;

    /// <summary>Called for every statement of a script.</summary>
    public void Statement()
    {
        if (++_statements > MostStatements) throw new ExpressionFailure($"The scripts of one burst ran more than {MostStatements} statements and were stopped.");
        if ((_statements & 255) == 0 && IsTimeSpent()) throw new ExpressionFailure("The expression took too long and was stopped.");
    }

    /// <summary>Whether a burst of so many activities has had its time; looked at now and then.</summary>
    public bool IsSpent(int activities) => (activities & 31) == 31 && IsTimeSpent();

    private bool IsTimeSpent()
    {
        var now = ThreadClock.Nanoseconds();
        if (_began < 0) _began = now;
        return now - _began > MostNanoseconds;
    }
}

/// <summary>The processor time of the current thread.</summary>
internal static partial class ThreadClock
{
    public static long Nanoseconds() =>
        OperatingSystem.IsLinux() && Read(3, out var time) == 0 ? time.Seconds * 1_000_000_000 + time.Nanoseconds : Environment.TickCount64 * 1_000_000;

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int Read(int clock, out Time time);
}
