namespace DonorBridge.Portal.SignIn;

/// <summary>A way into the demonstration region: one sentence, one person, the right page.</summary>
/// <param name="Key">Its wording's key.</param>
public sealed record Door(string Key, string Email, string Address);
