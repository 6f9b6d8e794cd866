using Xunit;

namespace DonorBridge.Cli.Tests.House;

internal static class Rule
{
    /// <summary>Fails with every place that breaks the rule, one a line.</summary>
    public static void Holds(IEnumerable<string> breaches)
    {
        var all = breaches.ToList();
        if (all.Count > 0) Assert.Fail($"{all.Count} break the rule:\n{string.Join('\n', all)}");
    }
}
