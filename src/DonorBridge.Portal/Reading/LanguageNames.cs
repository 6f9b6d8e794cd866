using System.Globalization;

namespace DonorBridge.Portal.Reading;

/// <summary>A language as it calls itself, which is how those who read it find it.</summary>
public static class LanguageNames
{
    public static string Of(string code)
    {
        var name = CultureInfo.GetCultureInfo(code).NativeName;
        return char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];
    }
}
