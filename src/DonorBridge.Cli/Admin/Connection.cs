namespace DonorBridge.Cli.Admin;

/// <summary>The connection strings of the installation, from the environment.</summary>
internal static class Connection
{
    public static string Of(string login) =>
        Environment.GetEnvironmentVariable($"ConnectionStrings__{login}") is { Length: > 0 } given
            ? given
            : throw new Refusal($"ConnectionStrings__{login} is not set: name the database's {login.ToLowerInvariant()} login in it, or start the portal with ./donorbridge run first.");
}
