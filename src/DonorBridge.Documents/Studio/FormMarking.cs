using DonorBridge.Documents.Packages;

namespace DonorBridge.Documents.Studio;

/// <summary>Makes a template of a donor's form: content controls in a Word document, defined names in a workbook.</summary>
public static class FormMarking
{
    /// <summary>The file with the chosen places marked; every other part keeps its bytes, and the changed parts everything but the marks.</summary>
    /// <param name="chosen">Places of a study of exactly this file. Ids are unique at each level.</param>
    /// <exception cref="RefusedFileException">The file is hostile, or a key is no place of it.</exception>
    public static byte[] Mark(ReadOnlyMemory<byte> file, string fileName, IReadOnlyList<ChosenField> chosen)
    {
        var package = SafePackage.Open(file, fileName, FormStudy.MostBytes);
        var changed = package.Find(WordFile.Main) is not null ? WordMarking.Mark(package, chosen) : WorkbookMarking.Mark(package, chosen);
        using var marked = new MemoryStream();
        var writer = new PackageWriter(marked);
        foreach (var name in package.Names) writer.Add(new PackedPart(name, changed.TryGetValue(name, out var bytes) ? bytes : package.Find(name)!));
        writer.Finish();
        return marked.ToArray();
    }

    internal static RefusedFileException Unknown(string fileName, string key) => new($"{fileName}: '{key}' is no place of this file; study the file again.");
}
