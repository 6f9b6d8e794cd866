using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping;

/// <summary>The whole texts that go to a donor beside its forms, where the author chose so when a form took only a shorter version.</summary>
public static class Annex
{
    /// <summary>The format the annex is written in.</summary>
    public const string Format = "annex-of-whole-texts";

    /// <summary>The texts, each once, in the order of the forms.</summary>
    public static IReadOnlyList<AnnexedText> Of(IEnumerable<FilledForm> forms) =>
    [
        .. (from form in forms
            from filled in form.Fields
            let words = filled.Value as WordsValue
            where words?.Shorter is { InAnnex: true }
            select new AnnexedText(filled.Field.LabelIn(form.Language), words.Answer, words.FullText(), words.Language)).DistinctBy(text => (text.Answer.Question, text.Language)),
    ];
}
