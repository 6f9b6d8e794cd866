using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Pictures;

/// <summary>Looks at a file that claims to be a picture: its head, its pieces, its size. What it gives holds the picture and nothing that tells where, when or by whom it was taken.</summary>
/// <remarks>The pixels are not encoded anew: the pieces that make the picture are copied, all others left out, and so is whatever stands behind its end.</remarks>
internal static class PictureFile
{
    /// <returns>The picture, or why it is none.</returns>
    public static (PictureContent? Picture, PictureTrouble? Trouble) Read(ReadOnlySpan<byte> file) =>
        PngFile.Is(file) ? PngFile.Read(file) : JpegFile.Is(file) ? JpegFile.Read(file) : (null, PictureTrouble.Other);
}
