using System.Text.Json;

namespace DonorBridge.Reporting.Standard;

/// <summary>What the standard report's keys are called in one language.</summary>
public sealed record StandardReportWording
{
    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    public required IReadOnlyDictionary<string, SectionWording> Sections { get; init; }

    public required IReadOnlyDictionary<string, QuestionWording> Questions { get; init; }

    public required IReadOnlyDictionary<string, string> Groups { get; init; }

    public required IReadOnlyDictionary<string, string> Sexes { get; init; }

    public required IReadOnlyDictionary<string, string> AgeBands { get; init; }

    public required IReadOnlyDictionary<string, string> BudgetCategories { get; init; }

    /// <summary>Reads <c>wording/LANGUAGE.json</c>.</summary>
    /// <exception cref="UnreadableReportException">The text is not a wording.</exception>
    public static StandardReportWording Read(ReadOnlySpan<byte> utf8, string name)
    {
        try
        {
            return UsualJson.Read(utf8, Of) ?? ReportJson.Read<StandardReportWording>(utf8);
        }
        catch (JsonException error)
        {
            throw new UnreadableReportException($"{name} line {error.LineNumber + 1}: {ReadingTrouble.Sentence(error, typeof(StandardReportWording))}");
        }
    }

    private static StandardReportWording Of(JsonElement root)
    {
        root.Only("language", "sections", "questions", "groups", "sexes", "ageBands", "budgetCategories");
        return new StandardReportWording
        {
            Language = root.Word("language"),
            Sections = root.Map("sections", one => new SectionWording(one.Only("title", "help").Word("title"), one.Word("help"))),
            Questions = root.Map("questions", one => new QuestionWording(one.Only("title", "prompt", "help").Word("title"), one.Word("prompt"), one.Word("help"))),
            Groups = root.Map("groups", one => one.Word()),
            Sexes = root.Map("sexes", one => one.Word()),
            AgeBands = root.Map("ageBands", one => one.Word()),
            BudgetCategories = root.Map("budgetCategories", one => one.Word()),
        };
    }

    /// <summary>Keys of the definition that this language has no words for, as paths; empty when it is complete.</summary>
    public IReadOnlyList<string> MissingFor(StandardReportDefinition definition) =>
    [
        .. definition.Sections.Where(section => !Sections.ContainsKey(section.Key)).Select(section => $"sections.{section.Key}"),
        .. definition.Questions.Where(question => !Questions.ContainsKey(question.Key)).Select(question => $"questions.{question.Key}"),
        .. definition.Groups.Where(group => !Groups.ContainsKey(group.Key)).Select(group => $"groups.{group.Key}"),
        .. definition.Sexes.Where(sex => !Sexes.ContainsKey(sex)).Select(sex => $"sexes.{sex}"),
        .. definition.AgeBands.Where(band => !AgeBands.ContainsKey(band)).Select(band => $"ageBands.{band}"),
        .. definition.BudgetCategories.Where(category => !BudgetCategories.ContainsKey(category)).Select(category => $"budgetCategories.{category}"),
    ];
}

public sealed record SectionWording(string Title, string Help);

public sealed record QuestionWording(string Title, string Prompt, string Help);
