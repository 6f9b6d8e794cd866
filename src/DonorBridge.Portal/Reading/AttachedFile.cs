using System.IO.Compression;

namespace DonorBridge.Portal.Reading;

public enum AttachedFileTrouble { Empty, TooLarge, WrongType, NotWhatItSays, Broken }

/// <summary>A file somebody attaches: what it is by its bytes, and a name that is safe to show and to save.</summary>
public sealed record AttachedFile(string Name, string MediaType)
{
    public const long MostBytes = 20 * 1024 * 1024;

    public const string Types = ".pdf,.docx,.xlsx,.png,.jpg,.jpeg,.csv,.txt";

    private static readonly Dictionary<string, string> MediaTypes = new()
    {
        [".pdf"] = "application/pdf",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".csv"] = "text/csv",
        [".txt"] = "text/plain",
    };

    /// <summary>How the name of a file of this type ends; nothing for a type nobody may attach.</summary>
    public static string EndingOf(string mediaType) => MediaTypes.FirstOrDefault(pair => pair.Value == mediaType).Key ?? "";

    public static (AttachedFile? File, AttachedFileTrouble? Trouble) Look(string sentName, Stream content)
    {
        var name = SafeName(sentName);
        var ending = Path.GetExtension(name).ToLowerInvariant();
        if (!MediaTypes.TryGetValue(ending, out var mediaType)) return (null, AttachedFileTrouble.WrongType);
        if (content.Length == 0) return (null, AttachedFileTrouble.Empty);
        if (content.Length > MostBytes) return (null, AttachedFileTrouble.TooLarge);
        return Trouble(ending, content) is { } trouble ? (null, trouble) : (new AttachedFile(name, mediaType), null);
    }

    /// <summary>The last part of a path, without control signs and signs that steer the reading direction.</summary>
    public static string SafeName(string sent)
    {
        var last = sent.Replace('\\', '/').Split('/')[^1];
        var kept = new string([.. last.Where(sign => !char.IsControl(sign) && char.GetUnicodeCategory(sign) != System.Globalization.UnicodeCategory.Format && !"<>:\"|?*".Contains(sign))]).Trim(' ', '.');
        var ending = Path.GetExtension(kept);
        return kept.Length == 0 ? "file" : kept.Length <= 120 ? kept : kept[..(120 - ending.Length)] + ending;
    }

    private static AttachedFileTrouble? Trouble(string ending, Stream content)
    {
        content.Position = 0;
        var start = new byte[8];
        var length = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        content.Position = 0;
        ReadOnlySpan<byte> begins = start.AsSpan(0, length);
        return ending switch
        {
            ".pdf" => begins.StartsWith("%PDF-"u8) ? null : AttachedFileTrouble.NotWhatItSays,
            ".png" => begins.StartsWith(new byte[] { 0x89, 0x50, 0x4E, 0x47 }) ? null : AttachedFileTrouble.NotWhatItSays,
            ".jpg" or ".jpeg" => begins.StartsWith(new byte[] { 0xFF, 0xD8, 0xFF }) ? null : AttachedFileTrouble.NotWhatItSays,
            ".docx" => Office(begins, content, "word/"),
            ".xlsx" => Office(begins, content, "xl/"),
            _ => begins.Contains((byte)0) ? AttachedFileTrouble.NotWhatItSays : null,
        };
    }

    // Only the list of contents is read: nothing is unpacked, so a bomb stays packed.
    private static AttachedFileTrouble? Office(ReadOnlySpan<byte> begins, Stream content, string folder)
    {
        if (!begins.StartsWith("PK"u8)) return AttachedFileTrouble.NotWhatItSays;
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return zip.GetEntry("[Content_Types].xml") is not null && zip.Entries.Any(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal))
                ? null
                : AttachedFileTrouble.NotWhatItSays;
        }
        catch (InvalidDataException)
        {
            return AttachedFileTrouble.Broken;
        }
    }
}
