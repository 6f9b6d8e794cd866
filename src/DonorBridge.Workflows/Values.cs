using System.Collections.ObjectModel;

namespace DonorBridge.Workflows;

/// <summary>The values that cross the seam: null, bool, long, decimal, double, string, a list (<c>IReadOnlyList&lt;object?&gt;</c>)
/// and an object (<c>IReadOnlyDictionary&lt;string, object?&gt;</c>). Dates and spans cross as text.</summary>
public static class Values
{
    /// <summary>An empty object.</summary>
    public static readonly IReadOnlyDictionary<string, object?> None =
        new ReadOnlyDictionary<string, object?>(new Dictionary<string, object?>());
}
