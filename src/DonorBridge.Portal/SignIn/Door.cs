using DonorBridge.Portal.Composition;

namespace DonorBridge.Portal.SignIn;

/// <summary>A way into the demonstration region: one sentence, one person, the right page.</summary>
/// <param name="Key">Its wording's key.</param>
public sealed record Door(string Key, string Email, string Address);

/// <summary>The doors on the sign-in page; none where real organisations work.</summary>
public sealed class Doors(Demonstration demonstration)
{
    public IReadOnlyList<Door> All => demonstration.Doors;
}
