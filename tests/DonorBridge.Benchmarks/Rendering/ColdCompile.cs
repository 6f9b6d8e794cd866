using System.Diagnostics;
using DonorBridge.Benchmarks.Measuring;
using DonorBridge.Documents.Formats;

namespace DonorBridge.Benchmarks.Rendering;

/// <summary>What reading and compiling every shipped format costs a process that has done nothing yet.</summary>
internal static class ColdCompile
{
    private const int Processes = 5;

    /// <summary>Fresh processes, one after another; the median counts.</summary>
    public static void Run(TextWriter output)
    {
        var all = Enumerable.Range(0, Processes).Select(_ => Peers.Run(".", Environment.ProcessPath!, ["compile-once"])).ToList();
        output.WriteLine($"compile {Peers.Number(all[0], "formats")} formats, cold        {Pace.Median([.. all.Select(said => Peers.Number(said, "processor"))]),8:0} ms of processor time, {Pace.Median([.. all.Select(said => Peers.Number(said, "clock"))]):0} by the clock (under 300); once more, warm: {Pace.Median([.. all.Select(said => Peers.Number(said, "warm"))]):0}");
    }

    public static int Once(TextWriter output)
    {
        var (start, clock) = (Pace.Processor(), Stopwatch.StartNew());
        var formats = CompileAll();
        clock.Stop();
        output.WriteLine($"formats {formats}");
        output.WriteLine(FormattableString.Invariant($"processor {(Pace.Processor() - start).TotalMilliseconds:0}"));
        output.WriteLine(FormattableString.Invariant($"clock {clock.Elapsed.TotalMilliseconds:0}"));
        start = Pace.Processor();
        CompileAll();
        output.WriteLine(FormattableString.Invariant($"warm {(Pace.Processor() - start).TotalMilliseconds:0}"));
        return 0;
    }

    private static int CompileAll()
    {
        var shelf = FormatShelf.Read(ShippedData.DonorFormats);
        var standard = ShippedData.Standard(ShippedData.NewestStandard);
        foreach (var reference in shelf.All) CompiledFormat.Compile(shelf.Find(reference)!, shelf.Find, standard);
        return shelf.All.Count;
    }
}
