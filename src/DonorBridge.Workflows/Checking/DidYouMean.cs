namespace DonorBridge.Workflows.Checking;

/// <summary>Finds the name that was probably meant.</summary>
internal static class DidYouMean
{
    /// <summary>A sentence that ends with a question mark, or nothing.</summary>
    public static string Among(string given, IEnumerable<string> names)
    {
        var best = names.Select(name => (name, distance: Distance(given.ToLowerInvariant(), name.ToLowerInvariant())))
            .OrderBy(n => n.distance).FirstOrDefault();
        return best.name is not null && best.distance <= Math.Max(2, given.Length / 4) ? $" Did you mean '{best.name}'?" : "";
    }

    /// <summary>Edits from one to the other (Levenshtein).</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > 80 || b.Length > 80) return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}
