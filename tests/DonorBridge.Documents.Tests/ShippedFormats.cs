using DonorBridge.Documents.Formats;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Tests.Mapping;

namespace DonorBridge.Documents.Tests;

/// <summary>The formats in the source tree, compiled.</summary>
internal static class ShippedFormats
{
    public static readonly FormatShelf Shelf = FormatShelf.Read(Path.Combine(StandardData.Source, "DonorFormats"));

    public static readonly StandardWords Standard = StandardData.Words();

    public static CompiledFormat Compile(string reference) =>
        CompiledFormat.Compile(Shelf.Find(FormatReference.Parse(reference)) ?? throw new InvalidOperationException($"{reference} is not shipped."), Shelf.Find, Standard);

    public static byte[] Write(this CompiledFormat format, FilledForm form)
    {
        using var stream = new MemoryStream();
        format.Write(form, stream);
        return stream.ToArray();
    }
}
