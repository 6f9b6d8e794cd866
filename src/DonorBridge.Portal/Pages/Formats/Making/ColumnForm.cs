using DonorBridge.Portal.Languages;
using DonorBridge.Reporting.Mapping.Drafting;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DonorBridge.Portal.Pages.Formats.Making;

/// <summary>What can be chosen for a column of a list, as the page binds it.</summary>
public sealed class ColumnForm
{
    public string Id { get; set; } = "";

    public string? Feed { get; set; }

    /// <summary>The constant by the form's languages, in their order; the reason why there is no source stands first.</summary>
    public List<string?> Words { get; set; } = [];

    public string? Expression { get; set; }

    /// <summary>By the form's languages, in their order.</summary>
    public List<string?> Labels { get; set; } = [];

    public WritingForm Writing { get; set; } = new();

    public static ColumnForm Of(DraftField column, IReadOnlyList<string> languages) => new()
    {
        Id = column.Id, Feed = FieldForm.Word(column.Feed),
        Words = column.Feed is NoFeed none ? [none.Why, .. languages.Skip(1).Select(_ => (string?)null)] : [.. languages.Select(language => (column.Feed as ConstantFeed)?.Text.GetValueOrDefault(language))],
        Expression = column.Feed is OwnFeed own ? FieldForm.Indented(own.Expression) : null,
        Labels = [.. languages.Select(language => column.Label.GetValueOrDefault(language))],
        Writing = WritingForm.Of(column),
    };

    /// <param name="at">Where in the form this stands, such as Form.Columns[0].</param>
    public DraftField ToField(DraftField before, string at, IReadOnlyList<string> languages, ModelStateDictionary problems, Wording text)
    {
        if (Feed is FieldForm.Constant or FieldForm.None && Words.All(string.IsNullOrWhiteSpace))
            problems.AddModelError($"{at}.Words[0]", text["formats.column-words-missing", ("column", before.Label.Values.FirstOrDefault() ?? before.Id)]);
        var labels = FieldForm.ByLanguage(Labels, languages);
        return Writing.To(before, $"{at}.Writing", problems, text) with
        {
            Label = labels.Count > 0 ? labels : before.Label,
            Feed = Feed switch
            {
                FieldForm.Constant => new ConstantFeed(FieldForm.ByLanguage(Words, languages)),
                FieldForm.None => new NoFeed(Words.FirstOrDefault()?.Trim() ?? ""),
                FieldForm.Own => FieldForm.Parsed(Expression, $"{at}.Expression", problems, text) is { } expression ? new OwnFeed(expression) : null,
                { } word when word.StartsWith(FieldForm.Source, StringComparison.Ordinal) => new SourceFeed(word[FieldForm.Source.Length..]),
                _ => null,
            },
        };
    }
}
