using System.Buffers.Binary;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Pictures;

/// <summary>How a camera was held, the one thing of EXIF that a picture needs: tag 274 of its first directory (CIPA DC-008).</summary>
internal static class ExifTurn
{
    private const int Orientation = 274;

    /// <param name="tiff">What follows the letters Exif.</param>
    public static Turn Of(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return Turn.None;
        var isLittle = tiff.StartsWith("II*\0"u8);
        if (!isLittle && !tiff.StartsWith("MM\0*"u8)) return Turn.None;
        var at = Long(tiff[4..], isLittle);
        if (at > tiff.Length - 2) return Turn.None;
        var directory = tiff[(int)at..];
        var entries = directory[2..];
        for (var left = Short(directory, isLittle); left > 0 && entries.Length >= 12; left--, entries = entries[12..])
            if (Short(entries, isLittle) == Orientation) return Turned(Short(entries[8..], isLittle));
        return Turn.None;
    }

    private static Turn Turned(int orientation) => orientation switch
    {
        2 => new Turn(0, IsMirrored: true),
        3 => new Turn(2, IsMirrored: false),
        4 => new Turn(2, IsMirrored: true),
        5 => new Turn(3, IsMirrored: true),
        6 => new Turn(1, IsMirrored: false),
        7 => new Turn(1, IsMirrored: true),
        8 => new Turn(3, IsMirrored: false),
        _ => Turn.None,
    };

    private static int Short(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Long(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
