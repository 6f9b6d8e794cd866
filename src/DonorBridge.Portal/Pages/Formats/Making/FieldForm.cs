using System.Text.Json;
using DonorBridge.Portal.Languages;
using DonorBridge.Reporting.Mapping.Drafting;
using DonorBridge.Reporting.Standard;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DonorBridge.Portal.Pages.Formats.Making;

/// <summary>What can be chosen for a field, as the page binds it.</summary>
public sealed class FieldForm
{
    public const string Question = "question";
    public const string Constant = "constant";
    public const string None = "none";
    public const string Own = "own";
    public const string Source = "source:";

    private static readonly JsonSerializerOptions ForPeople = new(ReportJson.Options) { WriteIndented = true };

    /// <summary>One of the words above, or source: and the source's key.</summary>
    public string? Feed { get; set; }

    /// <summary>By the form's languages, in their order.</summary>
    public List<string?> Labels { get; set; } = [];

    /// <summary>By the form's languages, in their order.</summary>
    public List<string?> Constants { get; set; } = [];

    public string? Why { get; set; }

    public string? Expression { get; set; }

    /// <summary>The choice at which a box is ticked.</summary>
    public string? TickedAt { get; set; }

    public WritingForm Writing { get; set; } = new();

    /// <summary>Of a list.</summary>
    public RowsForm Rows { get; set; } = new();

    public List<ColumnForm> Columns { get; set; } = [];

    public static FieldForm Of(DraftField field, IReadOnlyList<string> languages, SourceCatalogue catalogue, Wording text) => new()
    {
        Feed = Word(field.Feed),
        Labels = [.. languages.Select(language => field.Label.GetValueOrDefault(language))],
        Constants = [.. languages.Select(language => (field.Feed as ConstantFeed)?.Text.GetValueOrDefault(language))],
        Why = (field.Feed as NoFeed)?.Why,
        Expression = field.Feed is OwnFeed own ? Indented(own.Expression) : null,
        TickedAt = (field.Feed as SourceFeed)?.TickedAt,
        Writing = WritingForm.Of(field),
        Rows = ListOf(field, catalogue, text) is { } list ? RowsForm.Of(field, list, catalogue, text) : new RowsForm(),
        Columns = [.. field.Columns.Select(column => ColumnForm.Of(column, languages))],
    };

    /// <summary>The list that a field repeats, in the reader's language; null where it is none.</summary>
    public static OfferedSource? ListOf(DraftField field, SourceCatalogue catalogue, Wording text) =>
        field.Columns.Count > 0 && field.Feed is SourceFeed feed ? catalogue.Find(feed.Key, text.Language.Code) : null;

    /// <summary>The field as the person wants it. What cannot be read is said at its place in the form.</summary>
    public DraftField? ToField(DraftField before, IReadOnlyList<string> languages, SourceCatalogue catalogue, ModelStateDictionary problems, Wording text)
    {
        var feed = ToFeed(before, languages, problems, text);
        var changed = Writing.To(before, "Form.Writing", problems, text) with { Feed = feed, Label = ByLanguage(Labels, languages) };
        changed = changed with { Columns = [.. before.Columns.Select((column, index) => Columns.FirstOrDefault(one => one.Id == column.Id) is { } chosen ? chosen.ToField(column, $"Form.Columns[{index}]", languages, problems, text) : column)] };
        var isSameList = feed is SourceFeed list && (before.Feed as SourceFeed)?.Key == list.Key;
        if (ListOf(changed, catalogue, text) is { } source)
        {
            // Another list: its rows and columns begin anew.
            changed = isSameList
                ? changed with { Rows = Rows.To(source, catalogue, problems, text) }
                : changed with { Rows = null, Columns = FirstDraft.Columns(before.Columns, source.Key, catalogue, languages[0]) };
        }
        // Rows that no list of the report fills have columns that nothing fills, for the same reason.
        else if (feed is NoFeed or OwnFeed) changed = changed with { Rows = null, Columns = [.. changed.Columns.Select(column => column with { Feed = feed as NoFeed ?? new NoFeed(text["formats.feed-own"]) })] };
        return problems.IsValid ? changed : null;
    }

    private DraftFeed? ToFeed(DraftField before, IReadOnlyList<string> languages, ModelStateDictionary problems, Wording text)
    {
        switch (Feed)
        {
            case Question:
                return before.Feed as QuestionFeed ?? new QuestionFeed(before.Id.ToLowerInvariant().Replace('_', '-').Replace('.', '-'));
            case Constant:
                var words = ByLanguage(Constants, languages);
                if (words.Count == 0) problems.AddModelError("Form.Constants[0]", text["formats.constant-missing"]);
                return new ConstantFeed(words);
            case None:
                if (string.IsNullOrWhiteSpace(Why)) problems.AddModelError("Form.Why", text["formats.why-missing"]);
                return new NoFeed(Why?.Trim() ?? "");
            case Own:
                return Parsed(Expression, "Form.Expression", problems, text) is { } expression ? new OwnFeed(expression) : null;
            case { } word when word.StartsWith(Source, StringComparison.Ordinal):
                return new SourceFeed(word[Source.Length..], string.IsNullOrWhiteSpace(TickedAt) ? null : TickedAt.Trim());
            default:
                return null;
        }
    }

    internal static string? Word(DraftFeed? feed) => feed switch
    {
        SourceFeed source => Source + source.Key,
        QuestionFeed => Question,
        ConstantFeed => Constant,
        NoFeed => None,
        OwnFeed => Own,
        _ => null,
    };

    internal static JsonElement? Parsed(string? json, string field, ModelStateDictionary problems, Wording text)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(json ?? "");
        }
        catch (JsonException wrong)
        {
            problems.AddModelError(field, text["formats.not-json", ("line", (wrong.LineNumber ?? 0) + 1), ("place", (wrong.BytePositionInLine ?? 0) + 1)]);
            return null;
        }
    }

    internal static string Indented(JsonElement expression) => JsonSerializer.Serialize(expression, ForPeople);

    internal static Dictionary<string, string> ByLanguage(List<string?> texts, IReadOnlyList<string> languages) =>
        languages.Zip(texts).Where(pair => !string.IsNullOrWhiteSpace(pair.Second)).ToDictionary(pair => pair.First, pair => pair.Second!.Trim());
}
