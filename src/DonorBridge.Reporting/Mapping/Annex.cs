using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping;

/// <summary>The whole texts that go to a donor beside its forms, where the author chose so when a form took only a shorter version.</summary>
public static class Annex
{
    /// <summary>The format the annex is written in.</summary>
    public const string Format = "annex-of-whole-texts";

    /// <summary>The texts, each once, in the order of the forms: those whose author chose so, and those that no place of the file holds.</summary>
    public static IReadOnlyList<AnnexedText> Of(IEnumerable<FilledForm> forms) =>
    [
        .. (from form in forms
            from filled in form.Fields
            from text in Texts(filled.Value, filled.Field, form.Language, "")
            select text).DistinctBy(text => (text.Answer.Question, text.Language, text.Answer.Question.Contains('/') ? text.Text : "")),
    ];

    /// <summary>What stands in a place that cannot hold the text: the form's own label <c>inAnnex</c>, or usual words.</summary>
    public static string Pointer(DonorFormat format, string language) => format.Label("inAnnex", language) ?? (language.Split('-')[0] == "sv" ? "Se bilagan med hela texter." : "See the annex of whole texts.");

    private static IEnumerable<AnnexedText> Texts(FormValue? value, FormField field, string language, string where) => value switch
    {
        WordsValue { Shorter.InAnnex: true } words => [new AnnexedText(field.LabelIn(language) + where, words.Answer, words.FullText(), words.Language)],
        AnnexedValue { Whole: WordsValue words } => [new AnnexedText(field.LabelIn(language) + where, words.Answer, words.Text, words.Language)],
        // Put together from several of the report's texts, or none of its answers: known by the field.
        AnnexedValue annexed => [new AnnexedText(field.LabelIn(language) + where, new Answer { Question = "/" + field.Path + where, Language = language, Text = annexed.WholeText }, annexed.WholeText, language)],
        RowsValue rows => rows.Rows.SelectMany((row, at) => row.Values.SelectMany((cell, index) => Texts(cell, field.Columns[index], language, FormattableString.Invariant($"{where} ({at + 1})")))),
        _ => [],
    };
}
