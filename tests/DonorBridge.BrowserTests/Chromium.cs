namespace DonorBridge.BrowserTests;

/// <summary>The browser of this machine; the tests bring none of their own.</summary>
public static class Chromium
{
    public const string Missing = "No Chromium is here. Install it (on Debian: apt-get install chromium), or name one in DONORBRIDGE_CHROMIUM.";

    public static string? Path { get; } =
        Environment.GetEnvironmentVariable("DONORBRIDGE_CHROMIUM") is { Length: > 0 } named ? named
        : new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    /// <summary>No sandbox, since CI is root; and nothing that would look for the network by itself.</summary>
    public static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--no-default-browser-check", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-domain-reliability", "--disable-features=OptimizationHints,MediaRouter,Translate",
        "--metrics-recording-only", "--no-pings", "--disable-dev-shm-usage", "--font-render-hinting=none",
    ];
}
