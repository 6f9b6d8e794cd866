using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Reading;

/// <summary>Stops the reading of one field; the reader turns it into a problem and goes on with the next.</summary>
internal sealed class Refusal(LocatedJson at, string text) : Exception(text)
{
    public LocatedJson At { get; } = at;

    /// <summary>Says that a word is not known, and which one was probably meant.</summary>
    public static Refusal Unknown(LocatedJson at, string what, string typed, IEnumerable<string> known)
    {
        var words = known.ToList();
        var near = NearMiss.Of(typed, words);
        return new Refusal(at, near is null
            ? $"'{typed}' is not {what}; {(words.Count == 0 ? "there is none" : words.Count == 1 ? "there is" : "there are")} {string.Join(", ", words.Take(12))}{(words.Count > 12 ? ", …" : "")}".TrimEnd() + "."
            : $"'{typed}' is not {what}; did you mean '{near}'?");
    }
}
