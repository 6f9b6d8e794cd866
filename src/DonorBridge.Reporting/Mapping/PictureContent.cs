namespace DonorBridge.Reporting.Mapping;

/// <summary>A picture that was looked at, without what its file says of place, time and person.</summary>
/// <param name="MediaType">image/png or image/jpeg.</param>
/// <param name="Width">In points as stored, before it is turned.</param>
/// <param name="Height">As <paramref name="Width"/>.</param>
public sealed record PictureContent(ReadOnlyMemory<byte> Bytes, string MediaType, int Width, int Height)
{
    /// <summary>How it is turned to be seen upright.</summary>
    public Turn Turn { get; init; } = Turn.None;
}

/// <param name="Quarters">Clockwise, 0 to 3, after it was mirrored.</param>
/// <param name="IsMirrored">Left to right.</param>
public sealed record Turn(int Quarters, bool IsMirrored)
{
    public static Turn None { get; } = new(0, IsMirrored: false);
}
