using System.IO.Compression;
using DonorBridge.Reporting.Tests.Mapping;
using Xunit;

namespace DonorBridge.Documents.Tests.Packages;

public class PackageWriterTests
{
    public static TheoryData<string> Formats => ["harmonised-8-3-2019@1", "daphne-action-grant-final@1"];

    [Theory, MemberData(nameof(Formats))]
    public void Checksums_and_sizes_are_those_the_framework_works_out(string format)
    {
        var compiled = ShippedFormats.Compile(format);

        foreach (var form in compiled.Mapping.FillAll(SampleReport.Whole()))
        {
            using var ours = new ZipArchive(new MemoryStream(compiled.Write(form)));
            foreach (var entry in ours.Entries) Assert.Equal(Packed(entry), (entry.Crc32, entry.Length));
        }
    }

    private static (uint, long) Packed(ZipArchiveEntry entry)
    {
        using var stream = new MemoryStream();
        using (var again = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (Stream from = entry.Open(), to = again.CreateEntry(entry.FullName).Open()) from.CopyTo(to);
        using var read = new ZipArchive(stream);
        return (read.Entries[0].Crc32, read.Entries[0].Length);
    }
}
