using DonorBridge.Portal.Languages;

namespace DonorBridge.Portal.Tests.Languages;

public sealed class LanguageFoldersTests
{
    private static readonly SourceTexts Portal = SourceTexts.OfThePortal();

    public static TheoryData<string> OtherLanguages => [.. Words.Shelf.All.Select(language => language.Code).Where(code => code != LanguageShelf.Fallback)];

    [Theory, MemberData(nameof(OtherLanguages))]
    public void Every_language_has_every_text_with_the_same_places(string code)
    {
        var (english, other) = (Words.Shelf.English, Words.Shelf.Find(code)!);

        Assert.Equal(english.Phrases.Keys.Order(), other.Phrases.Keys.Order());
        Assert.All(english.Phrases, phrase =>
        {
            Assert.Equal(phrase.Value.Places.Order(), other.Phrases[phrase.Key].Places.Order());
            Assert.Equal(phrase.Value.HasPlurals, other.Phrases[phrase.Key].HasPlurals);
        });
    }

    [Fact]
    public void Every_plural_text_has_the_forms_its_language_tells_apart() =>
        Assert.All(Words.Shelf.All, language => Assert.All(language.Phrases.Values.Where(phrase => phrase.HasPlurals), phrase =>
            Assert.Equal(language.Plurals.Select(plural => plural.Category).Append("other").Order(), phrase.Forms.Keys.Order())));

    [Fact]
    public void Every_text_that_a_page_asks_for_is_there() =>
        Assert.DoesNotContain(Portal.AskedKeys, key => !Words.English.Has(key));

    [Fact]
    public void Every_text_is_asked_for_somewhere() =>
        Assert.DoesNotContain(Words.Shelf.English.Phrases.Keys, key => !Portal.Mentions(key));

    [Fact]
    public void A_key_that_is_not_there_and_one_that_nobody_asks_for_would_be_found()
    {
        var planted = new SourceTexts(["""<p>@Text["planted.missing"] @Text[$"planted.kind-{kind}"]</p>"""]);

        Assert.Equal(["planted.missing"], planted.AskedKeys);
        Assert.True(planted.Mentions("planted.kind-one"));
        Assert.False(planted.Mentions("planted.unused"));
    }
}
