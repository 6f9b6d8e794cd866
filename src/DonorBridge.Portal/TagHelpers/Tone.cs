namespace DonorBridge.Portal.TagHelpers;

/// <summary>How something is meant: each tone has its colour and its sign. The words beside it say the same.</summary>
public enum Tone
{
    Neutral,
    Info,
    Success,
    Warning,
    Danger,
}

public static class Tones
{
    public static string Name(this Tone tone) => tone.ToString().ToLowerInvariant();
}
