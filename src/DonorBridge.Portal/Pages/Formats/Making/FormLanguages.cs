using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;

namespace DonorBridge.Portal.Pages.Formats.Making;

/// <summary>Languages that donors' forms around the Baltic Sea are written in; others come with an import.</summary>
public static class FormLanguages
{
    public static readonly IReadOnlyList<string> Codes = ["en", "sv", "da", "de", "et", "fi", "is", "lt", "lv", "nb", "pl", "ro", "ru", "uk"];

    public static IReadOnlyList<Choice> Choices => [.. Codes.Select(code => new Choice(code, LanguageNames.Of(code)))];
}
