using System.Xml.Linq;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Imports;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Iati.Importing;

/// <summary>Reads an activity's own facts into a project.</summary>
internal static class ProjectRead
{
    public static ImportedProject Of(string key, Reading reading, Words words, Parties parties, IReadOnlyList<ImportedBudget> budgets)
    {
        var activity = reading.Activity;
        var translations = new List<TranslatedText>();
        var title = activity.Element("title") is { } holder ? words.Of(holder, "title", translations) : null;
        var texts = activity.Elements("description")
            .Select(description => (Field: FieldOf(reading.Attribute(description, "type")), Description: description))
            .Select(part => (part.Field, Text: words.Of(part.Description, part.Field, translations)))
            .Where(part => part.Text is not null)
            .ToLookup(part => part.Field, part => part.Text!);
        var dates = Dates(reading);
        return new ImportedProject
        {
            Key = key,
            Title = title ?? key,
            Language = words.Main,
            Objective = Joined(texts["objective"]),
            Description = Joined(texts["description"]),
            TargetGroups = Joined(texts["targetGroups"]),
            Translations = translations,
            Lead = parties.Lead,
            Parties = parties.All,
            PlannedStart = dates.GetValueOrDefault("1"),
            ActualStart = dates.GetValueOrDefault("2"),
            PlannedEnd = dates.GetValueOrDefault("3"),
            ActualEnd = dates.GetValueOrDefault("4"),
            Status = Status(reading),
            Countries = Shares(reading, "recipient-country"),
            Regions = Shares(reading, "recipient-region"),
            Sectors = Shares(reading, "sector"),
            Tags = activity.Elements("tag").Select(tag => TagOf(tag, reading, words)).OfType<Tag>().ToList(),
            Budgets = budgets,
            Documents = DocumentRead.Of(activity, reading, words),
            Related = activity.Elements("related-activity").Select(related => Related(related, reading)).OfType<RelatedActivity>().ToList(),
        };
    }

    private static string FieldOf(string? type) => type switch { "2" => "objective", "3" => "targetGroups", _ => "description" };

    private static string? Joined(IEnumerable<string> texts) => string.Join("\n\n", texts) is { Length: > 0 } text ? text : null;

    private static Dictionary<string, DateOnly?> Dates(Reading reading)
    {
        var dates = new Dictionary<string, DateOnly?>();
        foreach (var date in reading.Activity.Elements("activity-date"))
        {
            var type = reading.Attribute(date, "type");
            var day = reading.Day(date, "iso-date");
            if (type is not ("1" or "2" or "3" or "4")) reading.LeaveOut(date, new Sentence("type-1-to-4", $"Its type is none of 1 to 4."));
            else if (day is not null && !dates.TryAdd(type, day)) reading.LeaveOut(date, new Sentence("second-date", $"A second date of the same type."));
        }
        return dates;
    }

    private static string? Status(Reading reading)
    {
        if (reading.Activity.Element("activity-status") is not { } status) return null;
        var name = reading.Attribute(status, "code") switch
        {
            "1" => "pipeline", "2" => "implementation", "3" => "finalisation", "4" => "closed", "5" => "cancelled", "6" => "suspended", _ => null,
        };
        if (name is null) reading.LeaveOut(status, new Sentence("code-1-to-6", $"Its code is none of 1 to 6."));
        return name;
    }

    private static List<CodeShare> Shares(Reading reading, string name)
    {
        var shares = new List<CodeShare>();
        foreach (var element in reading.Activity.Elements(name))
        {
            if (reading.Attribute(element, "code") is not { } code)
            {
                reading.LeaveOut(element, new Sentence("no-code", $"It has no code."));
                continue;
            }
            var percentage = reading.Attribute(element, "percentage");
            var share = percentage is null ? null : XsdTypes.Decimal(percentage);
            if (percentage is not null && share is not (>= 0 and <= 100)) { reading.LeaveOut(element.Attribute("percentage")!, new Sentence("no-percentage", $"It is not a percentage from 0 to 100.")); share = null; }
            shares.Add(new CodeShare(code, share, name == "recipient-country" ? null : reading.Attribute(element, "vocabulary") ?? "1"));
        }
        return shares;
    }

    private static Tag? TagOf(XElement tag, Reading reading, Words words)
    {
        if (reading.Attribute(tag, "code") is { } code && reading.Attribute(tag, "vocabulary") is { } vocabulary)
            return new Tag(code, vocabulary, reading.Attribute(tag, "vocabulary-uri"), words.Of(tag));
        reading.LeaveOut(tag, new Sentence("no-vocabulary", $"It lacks its code or vocabulary."));
        return null;
    }

    private static RelatedActivity? Related(XElement related, Reading reading)
    {
        var relation = reading.Attribute(related, "type") switch
        {
            "1" => "parent", "2" => "child", "3" => "sibling", "4" => "co-funded", "5" => "third-party", _ => null,
        };
        if (reading.Attribute(related, "ref") is { } activity && relation is not null) return new RelatedActivity(activity, relation);
        reading.LeaveOut(related, new Sentence("related-unclear", $"It lacks its identifier, or its type is none of 1 to 5."));
        return null;
    }
}
