using System.Globalization;
using System.Text;

namespace DonorBridge.Reporting.Mapping.Drafting;

/// <summary>Turns labels into words that can be compared: without endings and marks, synonyms of synonyms.csv as one.</summary>
internal sealed class LabelWords
{
    private const int StemLength = 6;
    private const int LongestPhrase = 5;

    private static readonly string[] Endings = ["ernas", "arnas", "ornas", "erna", "arna", "orna", "ing", "ets", "ens", "en", "et", "er", "ar", "or", "es", "s"];

    // Words that say nothing of what is asked, in the languages of the wordings and their neighbours.
    private static readonly HashSet<string> Empty = [.. "the a an of for and or in on at by is are was were be been it its this that which what how did do does your you our we with as if any per please describe state give och i av för på en ett den det de som har vid med hur vad är var ni er vilka vilken ange beskriv un par ar kas ko kā ja jā on ja sekä miten mitä mikä und der die das".Split(' ').Select(Stem)];

    private static readonly Dictionary<string, string> Synonyms = Read();

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
        var tokens = Tokens(label);
        var words = new HashSet<string>();
        for (var at = 0; at < tokens.Count;)
        {
            var length = Math.Min(LongestPhrase, tokens.Count - at);
            while (length > 0 && !Synonyms.ContainsKey(string.Join(' ', tokens.Skip(at).Take(length)))) length--;
            if (length > 0) words.Add(Synonyms[string.Join(' ', tokens.Skip(at).Take(length))]);
            else if (!Empty.Contains(tokens[at])) words.Add(tokens[at]);
            at += Math.Max(1, length);
        }
        return words;
    }

    /// <summary>1 where both say the same, 0 where they share nothing.</summary>
    public double Alike(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        var shared = one.Where(other.Contains).Sum(Weight);
        return shared == 0 ? 0 : 2 * shared / (one.Sum(Weight) + other.Sum(Weight));
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
        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Stem)];
    }

    private static string Stem(string word)
    {
        var ending = Endings.FirstOrDefault(one => word.Length - one.Length >= 4 && word.EndsWith(one, StringComparison.Ordinal));
        if (ending is not null) word = word[..^ending.Length];
        return word.Length > StemLength ? word[..StemLength] : word;
    }

    private static Dictionary<string, string> Read()
    {
        var synonyms = new Dictionary<string, string>();
        foreach (var row in DraftData.Rows("synonyms.csv"))
        {
            var terms = row[0].Split('/');
            foreach (var term in terms) synonyms.TryAdd(string.Join(' ', Tokens(term)), "=" + terms[0]);
        }
        return synonyms;
    }
}
