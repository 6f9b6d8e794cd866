using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DonorBridge.Reporting.Mapping.Reading;

namespace DonorBridge.Reporting.Mapping.Drafting;

/// <summary>Makes ids of fields from labels in any language: readable, unique, fit for a mapping, a Word tag and an Excel name.</summary>
public static partial class FieldIds
{
    private const int MostWords = 6;
    private const int MostLetters = 40;

    /// <summary>Such as <c>spent-in-the-period</c> for "3. Spent in the period (EUR)".</summary>
    /// <param name="taken">Ids that are in use at the same level, without regard to case; the new one is added.</param>
    public static string From(string label, ISet<string> taken)
    {
        var words = Words().Matches(Latin(Brackets().Replace(Number().Replace(label, ""), " "))).Select(word => word.Value).SkipWhile(word => char.IsAsciiDigit(word[0])).ToList();
        if (words.Count == 0) words = [.. Words().Matches(Latin(label)).Select(word => word.Value)];
        var id = new StringBuilder();
        foreach (var word in words.Take(MostWords))
        {
            if (id.Length > 0 && id.Length + word.Length >= MostLetters) break;
            if (id.Length > 0) id.Append('-');
            id.Append(word.Length > MostLetters ? word[..MostLetters] : word);
        }
        var name = id.ToString();
        // Excel takes b5, r1 and c for cells.
        if (name.Length == 0 || !char.IsAsciiLetter(name[0]) || Cell().IsMatch(name)) name = name.Length == 0 ? "field" : $"field-{name}";
        return Unique(name, taken);
    }

    /// <summary>Whether a mapping, a tag and a name can carry it.</summary>
    public static bool IsId(string id) => FieldReader.IsId(id);

    /// <summary>The id as an Excel name: names know no hyphen, so an underscore stands for one.</summary>
    public static string ExcelName(string id) => id.Replace('-', '_');

    private static string Unique(string name, ISet<string> taken)
    {
        for (var number = 1; ; number++)
        {
            var id = number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
            if (!taken.Any(other => other.Equals(id, StringComparison.OrdinalIgnoreCase)) && taken.Add(id)) return id;
        }
    }

    private static string Latin(string text)
    {
        var letters = new StringBuilder();
        foreach (var sign in text.ToLowerInvariant())
            letters.Append(Spelt.TryGetValue(sign, out var spelt) ? spelt : sign.ToString());
        var plain = new StringBuilder();
        foreach (var sign in letters.ToString().Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark) plain.Append(sign is '\'' or '’' ? "" : sign);
        return plain.ToString();
    }

    // Letters that do not come apart into a Latin letter and a mark, and Cyrillic as passports of the region write it.
    private static readonly Dictionary<char, string> Spelt = new()
    {
        ['ø'] = "o", ['æ'] = "ae", ['ß'] = "ss", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ı'] = "i", ['œ'] = "oe",
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "h", ['ґ'] = "g", ['д'] = "d", ['е'] = "e", ['є'] = "ie", ['ж'] = "zh", ['з'] = "z", ['и'] = "y", ['і'] = "i", ['ї'] = "i", ['й'] = "i",
        ['к'] = "k", ['л'] = "l", ['м'] = "m", ['н'] = "n", ['о'] = "o", ['п'] = "p", ['р'] = "r", ['с'] = "s", ['т'] = "t", ['у'] = "u", ['ў'] = "u", ['ф'] = "f", ['х'] = "kh", ['ц'] = "ts",
        ['ч'] = "ch", ['ш'] = "sh", ['щ'] = "shch", ['ъ'] = "", ['ы'] = "y", ['ь'] = "", ['э'] = "e", ['ю'] = "iu", ['я'] = "ia", ['ё'] = "io",
    };

    [GeneratedRegex("[a-z]+|[0-9]+")]
    private static partial Regex Words();

    // A question's number is not its name: 1.2, A1., b), IV.
    [GeneratedRegex(@"^\s*(\p{L}?\d+([.-]\d+)*[.):]?|\p{L}[.)]|[IVX]{1,4}[.)])\s+")]
    private static partial Regex Number();

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]")]
    private static partial Regex Brackets();

    [GeneratedRegex("^([a-z]{1,3}[0-9]+|r[0-9]*|c[0-9]*|r[0-9]+c[0-9]+)$")]
    private static partial Regex Cell();
}
