using System.Text.Json;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Mapping;
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

    public int? Limit { get; set; }

    public string? LimitUnit { get; set; }

    public bool Optional { get; set; }

    public List<ColumnForm> Columns { get; set; } = [];

    public static FieldForm Of(DraftField field, IReadOnlyList<string> languages) => new()
    {
        Feed = Word(field.Feed),
        Labels = [.. languages.Select(language => field.Label.GetValueOrDefault(language))],
        Constants = [.. languages.Select(language => (field.Feed as ConstantFeed)?.Text.GetValueOrDefault(language))],
        Why = (field.Feed as NoFeed)?.Why,
        Expression = field.Feed is OwnFeed own ? Indented(own.Expression) : null,
        TickedAt = (field.Feed as SourceFeed)?.TickedAt,
        Limit = field.Limit?.Most, LimitUnit = Key.Of(field.Limit?.Unit ?? Reporting.Standard.LimitUnit.Words), Optional = field.Optional,
        Columns = [.. field.Columns.Select(column => new ColumnForm { Id = column.Id, Feed = Word(column.Feed), Words = (column.Feed as ConstantFeed)?.Text.Values.FirstOrDefault() ?? (column.Feed as NoFeed)?.Why ?? (column.Feed is OwnFeed expression ? expression.Expression.GetRawText() : null) })],
    };

    /// <summary>The field as the person wants it. What cannot be read is said at its place in the form.</summary>
    public DraftField? ToField(DraftField before, IReadOnlyList<string> languages, SourceCatalogue catalogue, ModelStateDictionary problems, Wording text)
    {
        if (Limit is < 1) problems.AddModelError("Form.Limit", text["formats.limit-above-0"]);
        var feed = ToFeed(before, languages, problems, text);
        if (!problems.IsValid) return null;
        var columns = before.Columns.Select(column => Columns.FirstOrDefault(one => one.Id == column.Id) is { } chosen ? chosen.ToField(column, languages[0], problems, text) : column).ToList();
        // Another list: its columns are suggested anew.
        if (feed is SourceFeed list && before.Columns.Count > 0 && (before.Feed as SourceFeed)?.Key != list.Key) columns = [.. FirstDraft.Columns(before.Columns, list.Key, catalogue, languages[0])];
        // Rows that no list of the report fills have columns that nothing fills, for the same reason.
        if (feed is NoFeed or OwnFeed) columns = columns.ConvertAll(column => column with { Feed = feed as NoFeed ?? new NoFeed(text["formats.feed-own"]) });
        return !problems.IsValid ? null : before with
        {
            Feed = feed, Label = ByLanguage(Labels, languages), Optional = Optional,
            Limit = Limit is { } most ? new Limit(most, Key.Read<LimitUnit>(LimitUnit) ?? Reporting.Standard.LimitUnit.Words) : null, Columns = columns,
        };
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
                return Parsed(Expression, "Form.Expression", problems, text);
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

    internal static OwnFeed? Parsed(string? json, string field, ModelStateDictionary problems, Wording text)
    {
        try
        {
            return new OwnFeed(JsonSerializer.Deserialize<JsonElement>(json ?? ""));
        }
        catch (JsonException wrong)
        {
            problems.AddModelError(field, text["formats.not-json", ("line", (wrong.LineNumber ?? 0) + 1), ("place", (wrong.BytePositionInLine ?? 0) + 1)]);
            return null;
        }
    }

    private static string Indented(JsonElement expression) => JsonSerializer.Serialize(expression, new JsonSerializerOptions(ReportJson.Options) { WriteIndented = true });

    private static Dictionary<string, string> ByLanguage(List<string?> texts, IReadOnlyList<string> languages) =>
        languages.Zip(texts).Where(pair => !string.IsNullOrWhiteSpace(pair.Second)).ToDictionary(pair => pair.First, pair => pair.Second!.Trim());
}

/// <summary>What can be chosen for a column of a list.</summary>
public sealed class ColumnForm
{
    public string Id { get; set; } = "";

    public string? Feed { get; set; }

    /// <summary>The constant, the reason why there is no source, or the expression.</summary>
    public string? Words { get; set; }

    public DraftField ToField(DraftField before, string language, ModelStateDictionary problems, Wording text)
    {
        var at = $"Form.Columns.{before.Id}";
        if (Feed is FieldForm.Constant or FieldForm.None && string.IsNullOrWhiteSpace(Words)) problems.AddModelError(at, text["formats.column-words-missing", ("column", before.Label.Values.FirstOrDefault() ?? before.Id)]);
        return before with
        {
            Feed = Feed switch
            {
                FieldForm.Constant => new ConstantFeed(new Dictionary<string, string> { [language] = Words?.Trim() ?? "" }),
                FieldForm.None => new NoFeed(Words?.Trim() ?? ""),
                FieldForm.Own => FieldForm.Parsed(Words, at, problems, text),
                { } word when word.StartsWith(FieldForm.Source, StringComparison.Ordinal) => new SourceFeed(word[FieldForm.Source.Length..]),
                _ => null,
            },
        };
    }
}
