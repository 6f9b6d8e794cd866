namespace DonorBridge.Documents.Pictures;

/// <summary>Why a file is not shown as a picture.</summary>
internal enum PictureTrouble
{
    /// <summary>Neither PNG nor JPEG, whatever its name says.</summary>
    Other,
    /// <summary>Cut off, or not built as its kind is.</summary>
    Broken,
    /// <summary>More pixels than a document is given.</summary>
    TooLarge,
}

/// <summary>What may be shown, at most.</summary>
internal static class PictureBounds
{
    public const int MostSide = 16_384;
    public const int MostPixels = 60_000_000;

    /// <summary>Of all the pictures of one form together.</summary>
    public const long MostBytes = 64L * 1024 * 1024;

    public static bool Holds(int width, int height) => width is > 0 and <= MostSide && height is > 0 and <= MostSide && (long)width * height <= MostPixels;
}
