namespace DonorBridge.Store;

/// <summary>
/// Something a person asked for that cannot be: it is not there or not theirs (404), or somebody else was first (409). The
/// message says it in English; a page says it in the reader's language by key and values.
/// </summary>
public sealed class RefusedException : Exception
{
    private RefusedException(int status, string key, string said, params IReadOnlyList<object?> values) : base(said) =>
        (Status, Key, Values) = (status, key, values);

    public int Status { get; }

    /// <summary>Names the refusal: its words stand in every language under <c>refusal.KEY</c>.</summary>
    public string Key { get; }

    /// <summary>What the sentence speaks of, in its order.</summary>
    public IReadOnlyList<object?> Values { get; }

    /// <param name="what">What was asked for, in English; its key is <c>no-</c> and the same words.</param>
    public static RefusedException NotThere(string what) =>
        new(404, $"no-{what.Replace(' ', '-')}", $"There is no such {what}, or it belongs to somebody else.");

    /// <param name="key">See <see cref="Key"/>.</param>
    /// <param name="said">Why, and what to do, in plain English; its holes are the <see cref="Values"/>.</param>
    public static RefusedException TooLate(string key, FormattableString said) => new(409, key, FormattableString.Invariant(said), said.GetArguments());

    /// <summary>What this installation cannot do, now or at all.</summary>
    public static RefusedException NotNow(string key, FormattableString said) => new(503, key, FormattableString.Invariant(said), said.GetArguments());

    /// <summary>Said by a trigger, whole.</summary>
    internal static RefusedException FromDatabase(string key, string sentence) => new(409, key, sentence);
}
