using DonorBridge.Documents;
using DonorBridge.Documents.Formats;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Cli.Rendering;

/// <summary>The shipped formats, compiled as they are asked for, and folders named on the command line.</summary>
internal sealed class KnownFormats(StandardWords standard)
{
    private readonly Dictionary<string, CompiledFormat> _compiled = [];

    /// <summary>The formats read against one version of the standard report.</summary>
    public static KnownFormats For(string standardReport, string path)
    {
        try
        {
            return new KnownFormats(ShippedData.Standard(standardReport));
        }
        catch (RefusedFileException wrong)
        {
            throw new Refusal($"{path}: {wrong.Message}");
        }
    }

    public FormatShelf Shelf { get; } = FormatShelf.Read(ShippedData.DonorFormats);

    /// <summary>The newest version of every shipped donor's form.</summary>
    public IReadOnlyList<CompiledFormat> Every() => [.. Shelf.Newest.Where(format => format.Id != Annex.Format).Select(format => Named(format.ToString()))];

    /// <param name="name">An id, id@version, or a folder that holds format.json.</param>
    public CompiledFormat Named(string name)
    {
        if (_compiled.TryGetValue(name, out var known)) return known;
        try
        {
            return _compiled[name] = CompiledFormat.Compile(Files(name), Shelf.Find, standard);
        }
        catch (Exception wrong) when (wrong is UnreadableFormatException or RefusedFileException)
        {
            throw new Refusal($"{name}: {wrong.Message}");
        }
    }

    /// <summary>A format's files, unread.</summary>
    public FormatFiles Files(string name)
    {
        try
        {
            if (File.Exists(Path.Combine(name, FormatReader.FileName))) return FormatFolder.Read(name);
            if (Directory.Exists(name)) throw new Refusal($"{name}: the folder holds no {FormatReader.FileName}.");
            return Shelf.Find(FormatReference.Parse(name))
                ?? throw new Refusal($"There is no donor format '{name}'; there is {string.Join(", ", Shelf.All)}. A format of your own is named by its folder.");
        }
        catch (Exception wrong) when (wrong is ArgumentException or RefusedFileException or UnreadableFormatException)
        {
            throw new Refusal(wrong.Message);
        }
    }
}
