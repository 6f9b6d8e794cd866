namespace DonorBridge.Cli.Admin;

/// <summary>Where the terminal stands: the variables around it and what is typed into it.</summary>
public sealed record Surroundings(Func<string, string?> Variable, TextReader Input)
{
    public static Surroundings OfThisProcess => new(Environment.GetEnvironmentVariable, Console.In);

    /// <summary>The connection string of one of the installation's logins.</summary>
    internal string Connection(string login) =>
        Variable($"ConnectionStrings__{login}") is { Length: > 0 } given
            ? given
            : throw new Refusal($"ConnectionStrings__{login} is not set: name the database's {login.ToLowerInvariant()} login in it, or start the portal with ./donorbridge run first.");
}
