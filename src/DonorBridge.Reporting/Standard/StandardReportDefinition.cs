using System.Text.Json;
using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Reporting.Standard;

/// <summary>The standard report's questions, sections and codes in one version. Data, never changed once reports were filed under it.</summary>
public sealed record StandardReportDefinition
{
    public required string Version { get; init; }

    /// <summary>In the order an author meets them.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>Groups of people a report counts; a person may be in several.</summary>
    public required IReadOnlyList<PeopleGroup> Groups { get; init; }

    public required IReadOnlyList<string> Sexes { get; init; }

    public required IReadOnlyList<string> AgeBands { get; init; }

    /// <summary>Harmonised categories of cost that regional pictures read.</summary>
    public required IReadOnlyList<string> BudgetCategories { get; init; }

    /// <summary>Reads <c>standard-report.json</c>.</summary>
    /// <exception cref="UnreadableReportException">The text is not one, or a section names a question that does not exist.</exception>
    public static StandardReportDefinition Read(ReadOnlySpan<byte> utf8, string name)
    {
        StandardReportDefinition definition;
        try
        {
            definition = UsualJson.Read(utf8, Of) ?? ReportJson.Read<StandardReportDefinition>(utf8);
        }
        catch (JsonException error)
        {
            throw new UnreadableReportException($"{name} line {error.LineNumber + 1}: {ReadingTrouble.Sentence(error, typeof(StandardReportDefinition))}");
        }
        var unknown = definition.Sections.SelectMany(section => section.Questions).Except(definition.Questions.Select(question => question.Key)).ToList();
        return unknown.Count == 0
            ? definition
            : throw new UnreadableReportException($"{name}: a section names the question {string.Join(", ", unknown)}, which is not in the list of questions.");
    }

    private static StandardReportDefinition Of(JsonElement root)
    {
        root.Only("version", "sections", "questions", "groups", "sexes", "ageBands", "budgetCategories");
        return new StandardReportDefinition
        {
            Version = root.Word("version"),
            Sections = root.List("sections", one => new Section(one.Only("key", "questions", "parts").Word("key"), one.Words("questions"), one.List("parts", part => (AskedPart)part.Choice(typeof(AskedPart))))),
            Questions = root.List("questions", one => new Question(one.Only("key", "family", "limit").Word("key"), one.Word("family"), LimitOf(one.Need("limit")))),
            Groups = root.List("groups", one => new PeopleGroup(one.Only("key", "children", "inPlan").Word("key"), one.Flag("children"), one.Flag("inPlan"))),
            Sexes = root.Words("sexes"),
            AgeBands = root.Words("ageBands"),
            BudgetCategories = root.Words("budgetCategories"),
        };
    }

    private static Limit LimitOf(JsonElement limit) => new(limit.Only("most", "unit").Whole("most"), (LimitUnit)limit.Need("unit").Choice(typeof(LimitUnit)));

    public Question? Question(string key) => Questions.FirstOrDefault(question => question.Key == key);

    /// <summary>The section where a narrative question is answered, or null.</summary>
    public Section? SectionOf(string question) => Sections.FirstOrDefault(section => section.Questions.Contains(question));

    /// <summary>The section where a typed part is filled in, or null.</summary>
    public Section? SectionOf(AskedPart part) => Sections.FirstOrDefault(section => section.Parts.Contains(part));

    /// <summary>The sections at least one of the due reports asks something of, in order, with only the questions asked.</summary>
    public IReadOnlyList<Section> AskedBy(IReadOnlyCollection<DueReport> due)
    {
        var questions = due.SelectMany(report => report.Questions).ToHashSet();
        var parts = due.SelectMany(report => report.Asks).ToHashSet();
        return
        [
            .. Sections
                .Select(section => section with
                {
                    Questions = [.. section.Questions.Where(questions.Contains)],
                    Parts = [.. section.Parts.Where(parts.Contains)],
                })
                .Where(section => section.Questions.Count + section.Parts.Count > 0)
        ];
    }
}

/// <param name="Questions">Keys of the narrative questions in it.</param>
/// <param name="Parts">The typed parts in it.</param>
public sealed record Section(string Key, IReadOnlyList<string> Questions, IReadOnlyList<AskedPart> Parts);

/// <summary>A narrative question; its wording is in the folder of each language.</summary>
/// <param name="Limit">The standard report's own advice; a donor may ask for less.</param>
/// <param name="Family">Where the question comes from, such as "8+3 core".</param>
public sealed record Question(string Key, string Family, Limit Limit);

/// <param name="Children">It counts children or young persons.</param>
/// <param name="InPlan">It is one of the groups the plan of action assists.</param>
public sealed record PeopleGroup(string Key, bool Children = false, bool InPlan = false);
