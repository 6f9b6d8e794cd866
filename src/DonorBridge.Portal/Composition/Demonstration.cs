namespace DonorBridge.Portal.Composition;

/// <summary>Whether the demonstration region is loaded; then every page says so.</summary>
public sealed class Demonstration(IConfiguration settings)
{
    public bool IsLoaded { get; } = settings.GetValue("Demonstration", false);
}
