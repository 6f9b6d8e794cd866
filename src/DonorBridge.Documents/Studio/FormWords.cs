using System.Globalization;
using System.Text.RegularExpressions;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Studio;

/// <summary>What a form's own words say of the answer they ask for, in the languages of the region.</summary>
internal static partial class FormWords
{
    private const int LongestLabel = 240;

    /// <summary>A label as it is shown: one line, without what stands for the blank.</summary>
    public static string Label(string text)
    {
        var label = Spaces().Replace(Signs().Replace(text, " "), " ").Trim().TrimEnd(':', '*', '.', '_', ' ', '–', '-', '…').TrimStart('*', ' ');
        return label.Length > LongestLabel ? label[..LongestLabel].TrimEnd() + "…" : label;
    }

    /// <summary>"At most 300 words", "max. 2 000 tecken", "enintään 1500 merkkiä", "ne vairāk kā 500 vārdu".</summary>
    public static Limit? LimitIn(string? text)
    {
        if (text is null) return null;
        var found = Limits().Match(text);
        if (!found.Success || !int.TryParse(DigitGap().Replace(found.Groups["most"].Value, ""), NumberStyles.None, CultureInfo.InvariantCulture, out var most) || most == 0) return null;
        return new Limit(most, WordUnit().IsMatch(found.Groups["unit"].Value) ? LimitUnit.Words : LimitUnit.Characters);
    }

    /// <summary>The kind of value a label asks for, where its words are plain about it.</summary>
    public static FoundKind Kind(string label, FoundKind usual) =>
        Date().IsMatch(label) ? FoundKind.Date
        : Money().IsMatch(label) ? FoundKind.Money
        : Number().IsMatch(label) ? FoundKind.Number
        : usual;

    /// <summary>Nothing is written here yet: a line to write on, dots, or words in brackets that stand for the answer.</summary>
    public static bool IsPlaceholder(string text) => Placeholder().IsMatch(text.Trim());

    /// <summary>A row's number: 1, 1., 1), a), iv.</summary>
    public static bool IsOrdinal(string text) => Ordinal().IsMatch(text.Trim());

    /// <summary>A sentence that tells how to fill in, rather than what something is called.</summary>
    public static bool IsAdvice(string text) => text.TrimEnd() is [.., '.' or '!'] && text.Count(sign => sign == ' ') > 3;

    /// <summary>A row that sums the ones above.</summary>
    public static bool IsTotal(string text) => Total().IsMatch(text);

    [GeneratedRegex(@"[\uFFFC\uFFFD\u0002\uE000☐☑☒□❏❐❑❒▢◻⬜]|_{2,}|\.{4,}|…{2,}")]
    private static partial Regex Signs();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\s.,\u00A0]")]
    private static partial Regex DigitGap();

    [GeneratedRegex(@"(?<most>\d{1,3}(?:[\s.,\u00A0]\d{3})+|\d{2,6})\s*(?<unit>words?|characters?|ord|tecken|sanaa|merkkiä|vārd\w*|zīm\w*|rakstzīm\w*|sõna|tähemärki|žodži\w*|ženkl\w*|słów|znaków|wörter\w*|zeichen|tegn|слів|знаків)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Limits();

    [GeneratedRegex(@"^(word|ord|sana|vārd|sõna|žodž|słów|wört|слів)", RegexOptions.IgnoreCase)]
    private static partial Regex WordUnit();

    [GeneratedRegex(@"\b(date|datum|dato|pvm|päiväys|päivämäärä|datums|kuupäev|дата)\b|(startdatum|slutdatum)", RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b(EUR|SEK|NOK|DKK|PLN|ISK|UAH|USD|GBP|kr)\b|€|\b(amount|belopp|budget|budjetti|budžets|eelarve|costs?|kostnad(er)?|utfall|expenditure|spent|kulut|toteuma|izdevumi|kulud|balance|saldo|atlikums)\b(?!\s+(items?|lines?|headings?|categor(y|ies)|codes?)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex(@"\b(number of|how many|antal|lukumäärä|skaits|arv|liczba|anzahl|кількість)\b|%", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"^([_.…·\s\uE000/-]*[_.…·\uE000]{2,}[_.…·\s\uE000/-]*|\[[^\[\]]{2,120}\]|<[^<>]{2,120}>|«[^»]{2,120}»|\{[^{}]{2,120}\}|\uFFFC|…)$")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^(\d{1,3}|[a-z]|[ivx]{1,4})?[.)]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^\s*(grand total|sub-?total|total|sum|summa|totalt|delsumma|yhteensä|välisumma|kopā|kopsumma|kokku|iš viso|razem|ogółem|summe|gesamt|i alt|sum|всього|разом)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Total();
}
