namespace DonorBridge.Reporting.Standard;

/// <summary>The known word a mistyped one was probably meant to be.</summary>
public static class NearMiss
{
    /// <summary>The closest of the known words within a third of its length, or null.</summary>
    public static string? Of(string typed, IEnumerable<string> known)
    {
        var best = known
            .Distinct()
            .Select(word => (word, far: Distance(typed.ToLowerInvariant(), word.ToLowerInvariant())))
            .OrderBy(candidate => candidate.far).ThenBy(candidate => candidate.word, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.word is not null && best.far <= Math.Max(2, best.word.Length / 3) ? best.word : null;
    }

    // Levenshtein distance over two rows; long input is cut, since no known word is that long.
    private static int Distance(string one, string other)
    {
        if (one.Length > 64) one = one[..64];
        var previous = Enumerable.Range(0, other.Length + 1).ToArray();
        var current = new int[other.Length + 1];
        for (var i = 1; i <= one.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= other.Length; j++)
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
            (previous, current) = (current, previous);
        }
        return previous[other.Length];
    }
}
