namespace DonorBridge.Portal.Tests.Languages;

/// <summary>What core and store say in English by a key has words in every language, which the other tests of this folder compare.</summary>
public sealed class KeyedSentencesTests
{
    [Fact]
    public void Every_refusal_has_words_with_a_place_for_each_of_its_values() =>
        Assert.Empty(Wordless(KeyedSentences.Refusals(SourceTexts.Of("DonorBridge.Store"))));

    [Fact]
    public void A_refusal_without_words_and_one_with_a_place_too_few_would_be_found() =>
        Assert.Equal(["refusal.no-unicorn", "refusal.planted", "refusal.sent-already", "refusal.planted-too"], Wordless(KeyedSentences.Refusals([
            """throw RefusedException.NotThere("unicorn"); throw RefusedException.TooLate("planted", $"Not {now}."); throw RefusedException.TooLate("sent-already", $"Sent {then}."); """,
            "raise exception 'No.' using errcode = 'DB409', constraint = 'planted-too';"])));

    [Fact]
    public void Every_sentence_about_a_form_has_words_with_a_place_for_each_of_its_values()
    {
        var sentences = KeyedSentences.OfForms([.. SourceTexts.Of("DonorBridge.Reporting", "Mapping"), .. SourceTexts.Of("DonorBridge.Documents", "Pictures"), .. SourceTexts.Of("DonorBridge.Documents", "Docx")]);

        Assert.Equal(23, sentences.Select(sentence => sentence.Key).Distinct().Count());
        Assert.Empty(Wordless(sentences));
    }

    [Fact]
    public void Every_reason_of_an_import_has_words_with_a_place_for_each_of_its_values()
    {
        var sentences = KeyedSentences.OfImports([.. SourceTexts.Of("DonorBridge.Documents", "Iati"), .. SourceTexts.Of("DonorBridge.Store", "Imports")]);

        Assert.Equal(Words.Shelf.English.Phrases.Keys.Where(key => key.StartsWith("import.", StringComparison.Ordinal)).Order(), sentences.Select(sentence => sentence.Key).Distinct().Order());
        Assert.Empty(Wordless(sentences));
    }

    [Fact]
    public void The_store_has_refusals_to_read() => Assert.True(KeyedSentences.Refusals(SourceTexts.Of("DonorBridge.Store")).Count > 40);

    private static IEnumerable<string> Wordless(IEnumerable<KeyedSentence> sentences) => sentences
        .Where(sentence => !Words.Shelf.English.Phrases.TryGetValue(sentence.Key, out var phrase) || phrase.Places.Distinct().Count() != sentence.Holes)
        .Select(sentence => sentence.Key).Distinct();
}
