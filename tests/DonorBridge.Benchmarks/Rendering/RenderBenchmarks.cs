using DonorBridge.Benchmarks.Measuring;
using DonorBridge.Documents.Formats;

namespace DonorBridge.Benchmarks.Rendering;

/// <summary>Documents a second of processor time: filled and written, beside only copying and deflating the same bytes, and beside docxtemplater on the same content.</summary>
internal static class RenderBenchmarks
{
    public static int Run(TextWriter output, string? peers)
    {
        var (report, format) = (RenderContent.Report(), RenderContent.Format());
        var document = Whole();
        var copy = new CopyAndDeflate(document);
        var filled = format.Mapping.Fill(report, "main");

        var pace = new Pace(() => Whole(), () => copy.Once(), () => format.Mapping.Fill(report, "main"), () => format.Write(filled, new MemoryStream(64 * 1024)));
        output.WriteLine($"one document: {copy.Bytes:N0} bytes of parts, {document.Length:N0} packed");
        output.WriteLine($"fill and write                  {pace[0],8:0} documents/s   {pace.Milliseconds(0):0.000} ms: fill {pace.Milliseconds(2):0.000}, write and deflate {pace.Milliseconds(3):0.000}");
        output.WriteLine($"copy and deflate only           {pace[1],8:0} documents/s   {pace.Milliseconds(1):0.000} ms; ratio {pace.Ratio(0, 1):0.00} (at least 0.50)");
        output.WriteLine($"allocated by a document         {Allocated() / 1024,8:0} KB            (under 1,024)");
        var (threads, kept) = (Environment.ProcessorCount, Threads(Whole));
        output.WriteLine($"{threads} threads                       {threads * kept,8:0.00} times one    where each has a processor of its own: a document costs {1 / kept:0.00} times the processor time it costs alone");
        if (Peers.Docxtemplater(peers) is { } rival) output.WriteLine($"docxtemplater                   {rival,8:0.0} documents/s   ratio {pace[0] / rival:0.0} (at least 5, aim 15)");
        else output.WriteLine("docxtemplater                   not measured: needs node and npm (render --peers)");
        ColdCompile.Run(output);
        return 0;

        byte[] Whole()
        {
            using var stream = new MemoryStream(64 * 1024);
            format.Write(format.Mapping.Fill(report, "main"), stream);
            return stream.ToArray();
        }

        long Allocated()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var run = 0; run < 100; run++) Whole();
            return (GC.GetAllocatedBytesForCurrentThread() - before) / 100;
        }
    }

    // By processor time, since a machine that is busy elsewhere gives fewer than its processors: what threads would wait for, they would burn or show here.
    private static double Threads(Func<byte[]> once)
    {
        return Pace.Median([.. Enumerable.Range(0, 7).Select(_ => Rate(Environment.ProcessorCount) / Rate(1))]);

        double Rate(int threads)
        {
            const int Documents = 2_000;
            var start = Pace.Processor();
            var running = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
            {
                for (var document = 0; document < Documents; document++) once();
            })).ToList();
            running.ForEach(thread => thread.Start());
            running.ForEach(thread => thread.Join());
            return threads * Documents / (Pace.Processor() - start).TotalSeconds;
        }
    }
}
