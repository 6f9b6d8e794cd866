using System.Diagnostics;
using System.Globalization;
using DonorBridge.Benchmarks.Measuring;
using DonorBridge.Benchmarks.Rendering;
using DonorBridge.Documents.Formats;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Benchmarks.Workbooks;

/// <summary>A list of 100,000 transactions as a workbook, in a process of its own: processor time and the most memory it held; beside ExcelJS, streaming the same rows.</summary>
internal static class WorkbookBenchmarks
{
    private const int Rows = 100_000;

    /// <param name="keep">Where the file is left for a look, or null.</param>
    public static int Run(TextWriter output, string? peers, string? keep)
    {
        var ours = Peers.Run(".", Environment.ProcessPath!, ["workbook-once", .. keep is null ? Array.Empty<string>() : [keep]]);
        var (seconds, peak) = (Peers.Number(ours, "seconds"), Peers.Number(ours, "peak"));
        output.WriteLine($"workbook of {Rows:N0} transactions  {seconds,8:0.00} s to fill and write, cold, {Peers.Number(ours, "bytes"):N0} bytes; again, warm: {Peers.Number(ours, "warm"):0.00} s");
        output.WriteLine($"most memory of the process      {peak,8:0} MB            (under 200)");
        var rival = Peers.In<(double Seconds, double Peak)>(peers, ["exceljs"], place =>
        {
            var theirs = Peers.Run(place, "node", [Path.Combine(AppContext.BaseDirectory, "Workbooks", "exceljs.mjs"), Rows.ToString(CultureInfo.InvariantCulture)]);
            return (Peers.Number(theirs, "seconds"), Peers.Number(theirs, "peak"));
        });
        output.WriteLine(rival is var (theirSeconds, theirPeak)
            ? $"ExcelJS, streaming              {theirSeconds,8:0.00} s of processor time, {theirPeak:0} MB; ratio {theirSeconds / seconds:0.0} (at least 3, aim 10); warm {theirSeconds / Peers.Number(ours, "warm"):0.0}"
            : "ExcelJS                         not measured: needs node and npm (workbook --peers)");
        return 0;
    }

    public static int Once(TextWriter output, string? keep)
    {
        var (format, report) = (TransactionList.Format(), TransactionList.Report(Rows));
        var start = Pace.Processor();
        var written = Write(format, report, keep);
        output.WriteLine(FormattableString.Invariant($"seconds {(Pace.Processor() - start).TotalSeconds:0.000}"));
        output.WriteLine(FormattableString.Invariant($"bytes {written}"));
        using (var self = Process.GetCurrentProcess()) output.WriteLine(FormattableString.Invariant($"peak {self.PeakWorkingSet64 / 1048576.0:0}"));
        start = Pace.Processor();
        Write(format, report, null);
        output.WriteLine(FormattableString.Invariant($"warm {(Pace.Processor() - start).TotalSeconds:0.000}"));
        return 0;
    }

    private static long Write(CompiledFormat format, Report report, string? keep)
    {
        var path = keep ?? Path.Combine(Path.GetTempPath(), $"donorbridge-{Environment.ProcessId}.xlsx");
        try
        {
            using var file = File.Create(path);
            format.Write(format.Mapping.Fill(report, "main"), file);
            return file.Length;
        }
        finally
        {
            if (keep is null) File.Delete(path);
        }
    }
}
