using System.Globalization;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Formats;

/// <summary>Known donor formats by id and version, from folders or from rows. Immutable.</summary>
public sealed class FormatShelf
{
    private readonly SortedDictionary<(string Id, int Version), FormatFiles> _formats;

    public FormatShelf(IEnumerable<(FormatReference Reference, FormatFiles Files)> formats) =>
        _formats = new(formats.ToDictionary(format => (format.Reference.Id, format.Reference.Version ?? throw new ArgumentException($"{format.Reference} names no version.")), format => format.Files));

    /// <summary>Reads ID/VERSION/ folders; others, such as schema/, are passed over.</summary>
    /// <exception cref="RefusedFileException">The folder is missing, or a format's folder cannot be read.</exception>
    public static FormatShelf Read(string folder)
    {
        if (!Directory.Exists(folder)) throw new RefusedFileException($"{folder}: there is no folder of donor formats.");
        return new FormatShelf(
            from id in Directory.EnumerateDirectories(folder)
            from version in Directory.EnumerateDirectories(id)
            where File.Exists(Path.Combine(version, FormatReader.FileName))
            select (new FormatReference(Path.GetFileName(id), int.Parse(Path.GetFileName(version), CultureInfo.InvariantCulture)), FormatFolder.Read(version)));
    }

    /// <summary>Every format with its version, by id and version.</summary>
    public IReadOnlyList<FormatReference> All => [.. _formats.Keys.Select(key => new FormatReference(key.Id, key.Version))];

    /// <summary>The newest version of every id.</summary>
    public IReadOnlyList<FormatReference> Newest => [.. All.GroupBy(format => format.Id).Select(versions => versions.MaxBy(format => format.Version)!)];

    /// <summary>The format of that version, or the newest when none is named; null when unknown.</summary>
    public FormatFiles? Find(FormatReference reference) =>
        reference.Version is { } version
            ? _formats.GetValueOrDefault((reference.Id, version))
            : _formats.LastOrDefault(format => format.Key.Id == reference.Id).Value;
}
