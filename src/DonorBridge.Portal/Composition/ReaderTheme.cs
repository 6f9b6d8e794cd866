namespace DonorBridge.Portal.Composition;

/// <summary>Light, dark, or as the reader's system says; kept in a cookie, so that it works without scripts.</summary>
public static class ReaderTheme
{
    public const string Cookie = "donorbridge.theme";

    public static readonly IReadOnlyList<string?> Known = ["auto", "light", "dark"];

    public static string Of(HttpRequest request) => request.Cookies[Cookie] is { } chosen && Known.Contains(chosen) ? chosen : "auto";
}
