using System.Buffers.Binary;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Pictures;

/// <summary>Reads a JPEG (ITU-T T.81), segment by segment: baseline, extended and progressive, as every reader shows them.</summary>
internal static class JpegFile
{
    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    public static (PictureContent?, PictureTrouble?) Read(ReadOnlySpan<byte> file)
    {
        using var kept = new MemoryStream(file.Length);
        kept.Write([0xFF, 0xD8]);
        var (width, height, turn, hasScan) = (0, 0, Turn.None, false);
        for (var rest = file[2..]; ;)
        {
            if (rest.Length < 2 || rest[0] != 0xFF) return (null, PictureTrouble.Broken);
            var mark = rest[1];
            if (mark == 0xFF)
            {
                rest = rest[1..]; // filling
                continue;
            }
            if (mark == 0xD9)
            {
                // What stands behind the end is no part of the picture: a second picture, a film, or something else.
                kept.Write([0xFF, 0xD9]);
                return hasScan ? (new PictureContent(kept.ToArray(), "image/jpeg", width, height) { Turn = turn }, null) : (null, PictureTrouble.Broken);
            }
            if (mark is 0x00 or 0x01 or (>= 0xD0 and <= 0xD8) || rest.Length < 4 || BinaryPrimitives.ReadUInt16BigEndian(rest[2..]) is var length && (length < 2 || length > rest.Length - 2)) return (null, PictureTrouble.Broken);
            var segment = rest[..(length + 2)];
            var content = segment[4..];
            rest = rest[segment.Length..];
            switch (mark)
            {
                case 0xC0 or 0xC1 or 0xC2:
                    if (width > 0 || content.Length < 6 || content[0] != 8 || content[5] is not (1 or 3 or 4) || content.Length != 6 + 3 * content[5]) return (null, PictureTrouble.Broken);
                    (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(content[1..]), BinaryPrimitives.ReadUInt16BigEndian(content[3..]));
                    if (width == 0 || height == 0) return (null, PictureTrouble.Broken);
                    if (!PictureBounds.Holds(width, height)) return (null, PictureTrouble.TooLarge);
                    kept.Write(segment);
                    break;
                case 0xC4 or 0xDB or 0xDD:
                    kept.Write(segment);
                    break;
                case 0xDA:
                    if (width == 0) return (null, PictureTrouble.Broken);
                    kept.Write(segment);
                    var scan = Scan(rest);
                    if (scan < 0) return (null, PictureTrouble.Broken);
                    kept.Write(rest[..scan]);
                    rest = rest[scan..];
                    hasScan = true;
                    break;
                case 0xE0 when content.StartsWith("JFIF\0"u8) && content.Length >= 14:
                    // Without the small picture it may carry, which need not be of the same.
                    kept.Write([0xFF, 0xE0, 0, 16]);
                    kept.Write(content[..12]);
                    kept.Write([0, 0]);
                    break;
                case 0xE1 when content.StartsWith("Exif\0\0"u8):
                    turn = ExifTurn.Of(content[6..]);
                    break;
                case 0xE2 when content.StartsWith("ICC_PROFILE\0"u8):
                case 0xEE when content.StartsWith("Adobe"u8) && content.Length == 12:
                    kept.Write(segment);
                    break;
                // Places, times, names, comments and any program's own.
                case (>= 0xE0 and <= 0xEF) or 0xFE:
                    break;
                default:
                    return (null, PictureTrouble.Broken);
            }
        }
    }

    // Where the coded pixels end: at a mark that is neither an escaped byte nor a restart.
    private static int Scan(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; ; at++)
        {
            var next = bytes[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= bytes.Length) return -1;
            at += next;
            if (bytes[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7))) return at;
        }
    }
}
