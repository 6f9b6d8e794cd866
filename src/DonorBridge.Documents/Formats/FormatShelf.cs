using System.Globalization;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Formats;

/// <summary>Known donor formats by id and version, from folders or from rows. Immutable.</summary>
public sealed class FormatShelf
{
    private readonly List<Shelved> _formats = [];

    public FormatShelf(IEnumerable<(FormatReference Reference, FormatFiles Files)> formats)
    {
        foreach (var (reference, files) in formats)
        {
            if (reference.Version is null) throw new ArgumentException($"{reference} names no version.");
            if (Find(reference) is not null) throw new ArgumentException($"{reference} is there twice.");
            _formats.Add(new Shelved(reference, files));
        }
        _formats.Sort((one, other) => string.CompareOrdinal(one.Reference.Id, other.Reference.Id) is not 0 and var order ? order : one.Reference.Version!.Value - other.Reference.Version!.Value);
    }

    /// <summary>Reads ID/VERSION/ folders; others, such as schema/, are passed over.</summary>
    /// <exception cref="RefusedFileException">The folder is missing, or a format's folder cannot be read.</exception>
    public static FormatShelf Read(string folder)
    {
        if (!Directory.Exists(folder)) throw new RefusedFileException($"{folder}: there is no folder of donor formats.");
        return new FormatShelf(Folders(folder));
    }

    /// <summary>Every format with its version, by id and version.</summary>
    public IReadOnlyList<FormatReference> All => [.. _formats.Select(format => format.Reference)];

    /// <summary>The newest version of every id.</summary>
    public IReadOnlyList<FormatReference> Newest => [.. All.GroupBy(format => format.Id).Select(versions => versions.MaxBy(format => format.Version)!)];

    /// <summary>The format of that version, or the newest when none is named; null when unknown.</summary>
    public FormatFiles? Find(FormatReference reference) =>
        _formats.FindLast(format => format.Reference.Id == reference.Id && (reference.Version is null || format.Reference.Version == reference.Version))?.Files;

    private static IEnumerable<(FormatReference, FormatFiles)> Folders(string folder)
    {
        foreach (var id in Directory.EnumerateDirectories(folder))
            foreach (var version in Directory.EnumerateDirectories(id))
                if (File.Exists(Path.Combine(version, FormatReader.FileName)))
                    yield return (new FormatReference(Path.GetFileName(id), int.Parse(Path.GetFileName(version), CultureInfo.InvariantCulture)), FormatFolder.Read(version));
    }

    private sealed record Shelved(FormatReference Reference, FormatFiles Files);
}
