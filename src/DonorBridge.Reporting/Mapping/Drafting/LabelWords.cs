using System.Globalization;
using System.Text;

namespace DonorBridge.Reporting.Mapping.Drafting;

/// <summary>Turns labels into words that can be compared: without endings and marks, synonyms of synonyms.csv as one.</summary>
internal sealed class LabelWords
{
    private const int StemLength = 6;
    private const int LongestPhrase = 7;

    private static readonly string[] Endings = ["ernas", "arnas", "ornas", "erna", "arna", "orna", "ing", "ets", "ens", "en", "et", "er", "ar", "or", "es", "s"];

    // Words that say nothing of what is asked, in the languages of the wordings and their neighbours.
    private static readonly HashSet<string> Empty = [.. Tokens("the a an of for and or in on at by is are was were be been it its this that which what how did do does your you our we with as if any per please describe state give och i av för på en ett den det de som har vid med hur vad är var ni er vilka vilken ange beskriv un par ar kas ko kā ja jā on ja sekä miten mitä mikä und der die das")];

    private static readonly Dictionary<string, string> Synonyms = Read(word => word);
    private static readonly Dictionary<string, string> Stemmed = Read(Stem);

    private readonly Dictionary<string, double> _weights = [];
    private readonly double _unknown;

    /// <param name="texts">All that is offered: a word that many share tells little.</param>
    public LabelWords(IEnumerable<string> texts)
    {
        var all = texts.Select(Of).ToList();
        foreach (var word in all.SelectMany(words => words)) _weights[word] = _weights.GetValueOrDefault(word) + 1;
        foreach (var word in _weights.Keys.ToList()) _weights[word] = Math.Log(1 + all.Count / (3 * _weights[word]));
        _unknown = Math.Log(1 + all.Count / 9.0);
    }

    public IReadOnlySet<string> Of(string label)
    {
        var spoken = Tokens(label);
        var stems = spoken.Select(Stem).ToList();
        var words = new HashSet<string>();
        for (var at = 0; at < spoken.Count;)
        {
            var (idea, length) = Idea(spoken, stems, at);
            if (idea is not null) words.Add(idea);
            else if (!Empty.Contains(spoken[at])) words.Add(stems[at]);
            at += length;
        }
        return words;
    }

    /// <summary>1 where both say the same, 0 where they share nothing.</summary>
    public double Alike(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        var shared = one.Where(other.Contains).Sum(Weight);
        return shared == 0 ? 0 : 2 * shared / (one.Sum(Weight) + other.Sum(Weight));
    }

    // The longest phrase counts; as it is written before any with other endings, so that a beneficiary is not the beneficiaries.
    private static (string? Idea, int Length) Idea(List<string> spoken, List<string> stems, int at)
    {
        for (var length = Math.Min(LongestPhrase, spoken.Count - at); length > 0; length--)
            if (Synonyms.TryGetValue(string.Join(' ', spoken.Skip(at).Take(length)), out var idea) || Stemmed.TryGetValue(string.Join(' ', stems.Skip(at).Take(length)), out idea)) return (idea, length);
        return (null, 1);
    }

    private double Weight(string word) => _weights.GetValueOrDefault(word, _unknown);

    private static List<string> Tokens(string text)
    {
        var plain = new StringBuilder();
        foreach (var sign in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(sign);
            if (category == UnicodeCategory.NonSpacingMark || sign is '\'' or '’') continue;
            plain.Append(char.IsLetter(sign) ? sign : ' ');
        }
        // An article parts no phrase: balance from the previous period.
        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("the" or "a" or "an"))];
    }

    private static string Stem(string word)
    {
        var ending = Endings.FirstOrDefault(one => word.Length - one.Length >= 4 && word.EndsWith(one, StringComparison.Ordinal));
        if (ending is not null) word = word[..^ending.Length];
        return word.Length > StemLength ? word[..StemLength] : word;
    }

    private static Dictionary<string, string> Read(Func<string, string> form)
    {
        var synonyms = new Dictionary<string, string>();
        var terms = DraftData.Rows("synonyms.csv").Select(row => row[0].Split('/')).SelectMany(row => row.Select(term => (Term: term, Idea: "=" + row[0])));
        // A stem belongs to the shortest word that has it: bidrag, not bidragsmottagare.
        foreach (var (term, idea) in terms.OrderBy(one => one.Term.Length)) synonyms.TryAdd(string.Join(' ', Tokens(term).Select(form)), idea);
        return synonyms;
    }
}
