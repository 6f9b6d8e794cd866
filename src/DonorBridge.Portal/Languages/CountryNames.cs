using System.Globalization;

namespace DonorBridge.Portal.Languages;

public static class CountryNames
{
    /// <summary>A country's name in the reader's language, by its ISO 3166-1 alpha-2 code; the code itself where it names no country.</summary>
    public static string Country(this Wording text, string code)
    {
        if (code.Length != 2 || !code.All(char.IsAsciiLetterUpper)) return code;
        try
        {
            return new CultureInfo($"{text.Language.Code}-{code}").DisplayName is { } both
                && both.IndexOf('(') is var open and > 0 ? both[(open + 1)..].TrimEnd(')') : code;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }
}
