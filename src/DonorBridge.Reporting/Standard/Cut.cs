namespace DonorBridge.Reporting.Standard;

/// <summary>What a machine would leave of a text that is too long. Only ever a proposal: it counts when its author has seen and accepted it.</summary>
public static class Cut
{
    /// <summary>The beginning of the text that fits: up to the last whole sentence, or the last whole word where that would lose more than half of what fits.</summary>
    public static string To(Limit limit, string text)
    {
        text = text.ReplaceLineEndings("\n").Trim();
        if (limit.Holds(text)) return text;
        var (sentence, word) = (0, 0);
        for (var at = 1; at <= text.Length; at++)
        {
            if (at < text.Length && !char.IsWhiteSpace(text[at])) continue;
            if (char.IsWhiteSpace(text[at - 1])) continue;
            if (!limit.Holds(text[..at])) break;
            word = at;
            if (text[at - 1] is '.' or '!' or '?' || at < text.Length && text[at] == '\n') sentence = at;
        }
        // One word longer than the limit: nothing of it can stand.
        return text[..(sentence * 2 >= word ? sentence : word)].TrimEnd();
    }
}
