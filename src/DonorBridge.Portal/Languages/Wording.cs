using System.Globalization;

namespace DonorBridge.Portal.Languages;

/// <summary>
/// The texts of the pages in one reader's language, with numbers, dates and money as that language writes them.
/// Gives plain text: the page encodes it.
/// </summary>
public sealed class Wording(Language language)
{
    public Language Language => language;

    public CultureInfo Culture => language.Culture;

    /// <summary>The text of a key. Places in it are filled by name: Text["home.hello", ("name", person.Name)].</summary>
    /// <exception cref="KeyNotFoundException">No such key: a test finds it before a reader does.</exception>
    public string this[string key, params ReadOnlySpan<(string Name, object? Value)> with] =>
        Find(key).Fill("other", Filled(with));

    /// <summary>The form of a key's text that goes with a number; {n} in it is the number.</summary>
    public string Plural(string key, decimal n, params ReadOnlySpan<(string Name, object? Value)> with)
    {
        var others = Filled(with);
        return Find(key).Fill(language.PluralCategory(n), name => name == "n" ? Number(n) : others(name));
    }

    /// <summary>The text with its places unfilled, for a module of ours that fills them in the browser.</summary>
    public string Raw(string key) => Find(key).Other;

    public bool Has(string key) => language.Phrases.ContainsKey(key);

    /// <summary>A number as written in this language, with as many decimals as it has.</summary>
    public string Number(decimal number) => number.ToString("#,##0.############################", Culture);

    public string Number(decimal number, int decimals) => number.ToString("N" + decimals, Culture);

    /// <summary>A share of one as per cent: 0.125 is "12.5%" in English and "12,5 %" in Swedish.</summary>
    public string Percent(decimal share, int decimals = 0) => share.ToString("P" + decimals, Culture);

    public string Money(decimal amount, string currency, int decimals = 2) =>
        language.Shapes.Money.Replace("{currency}", currency).Replace("{amount}", Number(amount, decimals));

    public string Date(DateOnly date) => date.ToString(language.Shapes.Date, Culture);

    public string Date(DateOnly? date) => date is { } day ? Date(day) : "";

    /// <summary>A moment, in universal time, and it says so.</summary>
    public string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString(language.Shapes.Moment, Culture) + " UTC";

    /// <summary>As it stands in a field the reader may edit: no thousands signs, so that it is read back the same.</summary>
    public string InField(decimal number) => number.ToString("0.############################", Culture).Replace('\u2212', '-');

    public string InField(DateOnly date) => date.ToString(language.Shapes.DateField, Culture);

    private Phrase Find(string key) => language.Phrases.GetValueOrDefault(key)
        ?? throw new KeyNotFoundException($"The language \"{language.Code}\" has no text \"{key}\".");

    private Func<string, string?> Filled(ReadOnlySpan<(string Name, object? Value)> with)
    {
        var values = new Dictionary<string, string>(with.Length);
        foreach (var (name, value) in with) values[name] = Written(value);
        return values.GetValueOrDefault;
    }

    private string Written(object? value) => value switch
    {
        null => "",
        string text => text,
        DateOnly date => Date(date),
        DateTimeOffset moment => Moment(moment),
        decimal number => Number(number),
        int number => Number(number),
        long number => Number(number),
        IFormattable other => other.ToString(null, Culture),
        _ => value.ToString() ?? "",
    };
}
