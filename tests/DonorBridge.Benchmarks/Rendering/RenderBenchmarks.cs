using System.Diagnostics;
using System.IO.Compression;
using DonorBridge.Documents.Formats;

namespace DonorBridge.Benchmarks.Rendering;

/// <summary>Documents per second, beside a loop that only deflates the same bytes; peers.mjs beside this file measures docxtemplater on the same content.</summary>
internal static class RenderBenchmarks
{
    private const int Runs = 400;

    public static int Run(TextWriter output)
    {
        var (report, format) = (RenderContent.Report(), RenderContent.Format());
        var parts = Parts(Once());

        var copy = Rate(() => Deflate(parts));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var render = Rate(() => Once());
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (Runs + Runs / 10);
        output.WriteLine($"fill and write, one thread      {render,8:0} documents/s   {Once().Length:N0} bytes each, {allocated / 1024:N0} KB allocated each");
        output.WriteLine($"deflate the same bytes only     {copy,8:0} documents/s   ratio {render / copy:0.00} (at least 0.50)");
        var many = Rate(() => Parallel.For(0, Environment.ProcessorCount, _ => Once())) * Environment.ProcessorCount;
        output.WriteLine($"{Environment.ProcessorCount} threads                       {many,8:0} documents/s   {many / render:0.00} times one thread");
        Compile(output);
        return 0;

        byte[] Once()
        {
            using var stream = new MemoryStream(64 * 1024);
            format.Write(format.Mapping.Fill(report, "main"), stream);
            return stream.ToArray();
        }
    }

    private static void Compile(TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var shelf = FormatShelf.Read(ShippedData.DonorFormats);
        var standard = ShippedData.Standard(ShippedData.NewestStandard);
        foreach (var reference in shelf.All) CompiledFormat.Compile(shelf.Find(reference)!, shelf.Find, standard);
        output.WriteLine($"compile {shelf.All.Count} shipped formats      {watch.ElapsedMilliseconds,8} ms");
    }

    private static double Rate(Action once)
    {
        for (var run = 0; run < Runs / 10; run++) once();
        var watch = Stopwatch.StartNew();
        for (var run = 0; run < Runs; run++) once();
        return Runs / watch.Elapsed.TotalSeconds;
    }

    private static List<byte[]> Parts(byte[] document)
    {
        using var zip = new ZipArchive(new MemoryStream(document));
        return [.. zip.Entries.Select(entry =>
        {
            using var unpacked = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(unpacked);
            return unpacked.ToArray();
        })];
    }

    private static void Deflate(List<byte[]> parts)
    {
        using var stream = new MemoryStream(64 * 1024);
        foreach (var part in parts)
            using (var deflate = new DeflateStream(stream, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(part);
    }
}
