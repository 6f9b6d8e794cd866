using System.Collections.Frozen;

namespace DonorBridge.Portal.Languages;

/// <summary>Every language we have: one folder each. English is the one we fall back to.</summary>
public sealed class LanguageShelf
{
    public const string Fallback = "en";

    private readonly FrozenDictionary<string, Language> _byCode;

    private LanguageShelf(IEnumerable<Language> languages)
    {
        _byCode = languages.ToFrozenDictionary(language => language.Code, StringComparer.OrdinalIgnoreCase);
        if (!_byCode.ContainsKey(Fallback)) throw new InvalidDataException("The English folder is missing among the languages.");
    }

    public IEnumerable<Language> All => _byCode.Values.OrderBy(language => language.Code, StringComparer.Ordinal);

    public Language English => _byCode[Fallback];

    public Language? Find(string? code) => code is not null && _byCode.TryGetValue(code, out var language) ? language : null;

    public static LanguageShelf Read(string folder) => new(Directory.EnumerateDirectories(folder).Select(Language.Read));
}
