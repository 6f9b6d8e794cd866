using DonorBridge.Portal.SignIn;

namespace DonorBridge.Portal.Composition;

/// <summary>Whether the demonstration region is loaded; then every page says so, and the sign-in page has doors.</summary>
public sealed class Demonstration
{
    public bool IsLoaded => Doors.Count > 0;

    public IReadOnlyList<Door> Doors { get; private set; } = [];

    /// <summary>Said once, at start, by who loaded the region or found it loaded.</summary>
    public void Open(IReadOnlyList<Door> doors) => Doors = doors;
}
