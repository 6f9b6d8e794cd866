using System.Text;
using System.Text.Json;
using DonorBridge.Reporting.Mapping.Catalogue;
using DonorBridge.Reporting.Mapping.Reading;

namespace DonorBridge.Reporting.Mapping.Drafting;

/// <summary>Everything of the standard report that a field of a donor's form can be fed from, typed and in words, grouped as the report is. Immutable; make it once for a version of the standard report.</summary>
/// <remarks>What there is follows <see cref="ReportCatalogue"/> and the questions of the version; its words are sources.csv and the version's wordings. Languages without words of their own get English.</remarks>
public sealed class SourceCatalogue
{
    private readonly Dictionary<string, IReadOnlyList<OfferedSource>> _byLanguage = new(StringComparer.Ordinal);
    private readonly SourceSuggestions _suggestions;

    public SourceCatalogue(StandardWords words)
    {
        Words = words;
        foreach (var language in words.Wordings.Select(wording => wording.Language).Append("en").Distinct()) _byLanguage[language] = Read(language);
        _suggestions = new SourceSuggestions(words, _byLanguage);
    }

    /// <summary>The version of the standard report it offers.</summary>
    public StandardWords Words { get; }

    /// <summary>The sources in a language, in the order of the report's groups; lists carry their columns.</summary>
    public IReadOnlyList<OfferedSource> In(string language) => _byLanguage.GetValueOrDefault(SourceRow.Spoken(language)) ?? _byLanguage["en"];

    /// <summary>A source or a list's column by its key; null when there is none.</summary>
    public OfferedSource? Find(string key, string language = "en") =>
        key.IndexOf('/') is var slash and > 0
            ? In(language).FirstOrDefault(source => source.Key == key[..slash])?.Columns.FirstOrDefault(column => column.Key == key)
            : In(language).FirstOrDefault(source => source.Key == key);

    /// <summary>The sources a label most likely asks for, best first, from the words of every language and synonyms.csv.</summary>
    /// <param name="type">What the place takes, where the form says; null is anything.</param>
    /// <param name="list">The key of the list whose columns are meant; null is the form itself.</param>
    /// <param name="heading">The heading it stands under, which tells a donor's name from a partner's.</param>
    public IReadOnlyList<SourceSuggestion> Suggest(string label, ValueType? type = null, string? list = null, string? heading = null, string language = "en") =>
        [.. _suggestions.For(label, type, list, heading).Select(found => new SourceSuggestion(Find(found.Key, language)!, found.Score))];

    /// <summary>The lists a table most likely asks for, from its label and its columns' heads, best first.</summary>
    public IReadOnlyList<SourceSuggestion> SuggestRows(string label, IReadOnlyList<string> columns, string? heading = null, string language = "en") =>
        [.. _suggestions.ForRows(label, columns, heading).Select(found => new SourceSuggestion(Find(found.Key, language)!, found.Score))];

    /// <summary>The choice of a source that a form's words mean, such as <c>final</c> for "Slutredovisning"; null where none is plain.</summary>
    public static string? ChoiceFor(OfferedSource source, string option)
    {
        var said = option.Trim().ToLowerInvariant();
        var list = source.Type == ValueType.Truth ? "truth" : DraftWords.Lists(source.Expression).FirstOrDefault();
        var choices = SourceRow.Choices.Where(choice => choice.List == list).ToList();
        // A whole word first, so that "ne" does not take every word that begins so; then the beginning of a longer one.
        var found = choices.FirstOrDefault(choice => choice.Code == said || string.Equals(choice.English, said, StringComparison.OrdinalIgnoreCase) || string.Equals(choice.Swedish, said, StringComparison.OrdinalIgnoreCase) || choice.Words.Contains(said));
        if (found.Code is null && list != "truth") found = choices.FirstOrDefault(choice => choice.Words.Any(word => said.StartsWith(word, StringComparison.Ordinal)));
        return found.Code;
    }

    /// <summary>The values a closed column or source can have, with their names in a language; empty where any value can stand.</summary>
    public IReadOnlyList<(string Code, string Name)> ChoicesOf(OfferedSource source, string language)
    {
        if (source.Type == ValueType.Truth) return [.. DraftWords.Choices(language, ["truth"]).Select(choice => (choice.Key["truth.".Length..], choice.Value))];
        using var expression = JsonDocument.Parse(source.Expression);
        var list = expression.RootElement.TryGetProperty("label", out var label) && label.TryGetProperty("under", out var under) ? under.GetString()! : null;
        if (list is null) return [.. source.Choices.Select(code => (code, code))];
        var own = DraftWords.Choices(language, [list]).ToDictionary(choice => choice.Key[(list.Length + 1)..], choice => choice.Value);
        return own.Count > 0 ? [.. own.Select(choice => (choice.Key, choice.Value))] : [.. Words.Codes(list).Select(code => (code, Words.Name(list, code, SourceRow.Spoken(language)) ?? code))];
    }

    private List<OfferedSource> Read(string language)
    {
        var around = new Surroundings(DraftWords.AllChoices(), node => throw new Refusal(node, "an offered source reads no crosswalk."), Words);
        var rows = SourceRow.All.Where(row => !row.IsGroup && row.List is null).Select(row => Of(row, language, around)).ToList();
        var questions = Words.Definition.Sections.SelectMany(section => section.Questions.Select(question => Question(section.Key, question, language))).ToList();
        string[] first = ["project", "grant", "due", "filing"];
        return [.. first.Concat(Words.Definition.Sections.Select(section => section.Key)).SelectMany(group => questions.Where(question => question.Group == group).Concat(rows.Where(row => row.Group == group)))];
    }

    private OfferedSource Question(string section, string key, string language)
    {
        var wording = Words.Wordings.FirstOrDefault(one => one.Language == language) ?? Words.Wordings[0];
        var path = $"{ReportCatalogue.Answers}.{key}";
        return new OfferedSource
        {
            Key = path, Group = section, GroupLabel = wording.Sections[section].Title, Label = wording.Questions[key].Title, Hint = wording.Questions[key].Prompt,
            Type = ValueType.Words, Expression = $$"""{"field":"{{path}}"}""",
        };
    }

    private OfferedSource Of(SourceRow row, string language, Surroundings around)
    {
        var path = row.Expression.Length > 0 ? null : PathReader.Read(Json($"\"{(row.List is null ? row.Key : "item." + row.Name)}\"", row), around);
        if (path is { Type: ValueType.Rows })
        {
            var inside = around.Inside(path.Of!, path.Source);
            return Made(row, language, ValueType.Rows, row.Key) with { Columns = [.. SourceRow.All.Where(column => column.List == row.Key).Select(column => Of(column, language, inside))] };
        }
        var field = $$"""{"field":"{{(row.List is null ? row.Key : "item." + row.Name)}}"}""";
        var expression = row.Expression.Length > 0 ? row.Expression : path!.Type == ValueType.Money ? $$$"""{"convert":{"of":{{{field}}}}}""" : field;
        var read = ExpressionReader.Read(Json(expression, row), around);
        return Made(row, language, read.Type, expression) with { Choices = Choices(expression, read, around, row), When = row.When.Length > 0 ? row.When : null };
    }

    private OfferedSource Made(SourceRow row, string language, ValueType type, string expression) => new()
    {
        Key = row.Key, Group = row.Group, GroupLabel = Group(row.Group, language), Label = row.In(language), Type = type, Expression = expression,
    };

    // The label of a choice hides the choices; they stand in what it labels.
    private static IReadOnlyList<string> Choices(string expression, Expression read, Surroundings around, SourceRow row) =>
        read.Choices.Count > 0 ? read.Choices
        : Json(expression, row)["label"]?["of"] is { } labelled ? ExpressionReader.Read(labelled, around).Choices
        : [];

    private string Group(string key, string language) =>
        SourceRow.All.FirstOrDefault(row => row.Key == "@" + key) is { } own ? own.In(language)
        : (Words.Wordings.FirstOrDefault(one => one.Language == language) ?? Words.Wordings[0]).Sections.TryGetValue(key, out var section) ? section.Title
        : key;

    private static LocatedJson Json(string json, SourceRow row) => LocatedJson.Read(Encoding.UTF8.GetBytes(json), $"sources.csv, {row.Key}");
}

/// <summary>A source that may be meant.</summary>
/// <param name="Score">0 is nothing in common; from <see cref="Sure"/> it may be taken without asking first.</param>
public sealed record SourceSuggestion(OfferedSource Source, double Score)
{
    /// <summary>Above it, the first suggestion was right for most labels of the shipped formats.</summary>
    public const double Sure = 0.55;
}
