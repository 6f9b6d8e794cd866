using System.Collections.Frozen;

namespace DonorBridge.Documents.Iati;

/// <summary>A code of a list.</summary>
/// <param name="Withdrawn">The day it was withdrawn, or "yes" where the list gives none; null while in use.</param>
public sealed record Code(string Name, string? Withdrawn);

/// <summary>One of IATI's codelists.</summary>
/// <param name="Closed">Whether only its codes may be used; an open list is advice.</param>
public sealed record Codelist(string Name, bool Closed, FrozenDictionary<string, Code> Codes);

/// <summary>IATI's codelists of 2.03 and where each applies. Made by the script in the tests from the reference data: codes and names only.</summary>
public static class Codelists
{
    private static readonly Lazy<FrozenDictionary<string, Codelist>> All = new(Load);

    /// <exception cref="ArgumentException">There is no such list.</exception>
    public static Codelist Get(string name) =>
        All.Value.TryGetValue(name, out var list) ? list : throw new ArgumentException($"There is no codelist {name}.", nameof(name));

    /// <summary>The English name of a code, or null.</summary>
    public static string? NameOf(string list, string code) => Get(list).Codes.GetValueOrDefault(code)?.Name;

    private static FrozenDictionary<string, Codelist> Load() =>
        EmbeddedTable.Rows("Iati/Codelists/lists.csv")
            .ToFrozenDictionary(row => row[0], row => new Codelist(row[0], row[1] == "yes", Codes(row[0])));

    private static FrozenDictionary<string, Code> Codes(string list) =>
        EmbeddedTable.Rows($"Iati/Codelists/{list}.csv")
            .GroupBy(row => row[0])
            .ToFrozenDictionary(same => same.Key, same => new Code(same.First()[1], same.First()[2] is { Length: > 0 } withdrawn ? withdrawn : null));
}
