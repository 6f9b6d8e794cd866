using System.Globalization;
using System.Text.Json;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Store;
using DonorBridge.Store.Access;
using DonorBridge.Store.Published;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Agreements;

/// <summary>What can be chosen when an agreement is set up.</summary>
public sealed record TermsChoices
{
    public static TermsChoices None { get; } = new();

    /// <summary>Languages that donors around the Baltic Sea read; others come with an import.</summary>
    private static readonly string[] Spoken = ["en", "sv", "da", "de", "et", "fi", "is", "lt", "lv", "nb", "pl", "ro", "ru", "uk"];

    private static readonly string[] Zones =
    [
        "Europe/Brussels", "Europe/Stockholm", "Europe/Riga", "Europe/Tallinn", "Europe/Vilnius", "Europe/Helsinki", "Europe/Warsaw", "Europe/Berlin",
        "Europe/Copenhagen", "Europe/Oslo", "Atlantic/Reykjavik", "Europe/Kyiv", "Europe/Chisinau", "Europe/Minsk", "Europe/London", "Etc/UTC",
    ];

    public IReadOnlyList<Choice> Donors { get; init; } = [];
    public IReadOnlyList<Choice> Parents { get; init; } = [];
    public IReadOnlyList<Choice> Projects { get; init; } = [];
    public IReadOnlyList<Choice> Indicators { get; init; } = [];
    public IReadOnlyList<Choice> Categories { get; init; } = [];
    public IReadOnlyList<Choice> Questions { get; init; } = [];
    public IReadOnlyList<Choice> Formats { get; init; } = [];
    public IReadOnlyList<Choice> Languages { get; init; } = [];
    public IReadOnlyList<Choice> TimeZones { get; init; } = [];

    public static async Task<TermsChoices> Of(UnitOfWork work, NewestQuestions questions, Wording text, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var wording = await questions.Wording(cancel);
        var definition = await questions.Definition(cancel);
        var donors = await db.Organisations.AsNoTracking().Where(row => row.Id != own).OrderBy(row => row.Name).Select(row => new { row.Id, row.Name, row.Country }).ToListAsync(cancel);
        var projects = await db.Projects.AsNoTracking().Where(row => row.OwnerOrg == own).OrderBy(row => row.Title).Select(row => new { row.Id, row.Title, row.ShortTitle }).ToListAsync(cancel);
        var indicators = await db.Indicators.AsNoTracking().Where(row => row.OwnerOrg == own).OrderBy(row => row.ProjectId).ThenBy(row => row.Position).Select(row => new { row.Id, row.Title, row.ProjectId }).ToListAsync(cancel);
        var parents = await db.Grants.AsNoTracking().Where(row => row.OwnerOrg == own).OrderBy(row => row.Reference).Select(row => new { row.Id, row.Reference, row.Title }).ToListAsync(cancel);
        return new TermsChoices
        {
            Donors = donors.ConvertAll(row => new Choice(row.Id.ToString(), row.Country is { } country ? text["agreements.name-country", ("name", row.Name), ("country", text.Country(country))] : row.Name)),
            Parents = parents.ConvertAll(row => new Choice(row.Id.ToString(), text["agreements.reference-title", ("reference", row.Reference), ("title", row.Title)])),
            Projects = projects.ConvertAll(row => new Choice(row.Id.ToString(), row.ShortTitle ?? row.Title)),
            Indicators = indicators.ConvertAll(row => new Choice(row.Id.ToString(), projects.Count < 2 ? row.Title
                : text["agreements.indicator-project", ("indicator", row.Title), ("project", projects.Find(project => project.Id == row.ProjectId)?.ShortTitle ?? projects.Find(project => project.Id == row.ProjectId)?.Title)])),
            Categories = [.. definition.BudgetCategories.Select(key => new Choice(key, wording.BudgetCategories.GetValueOrDefault(key, key)))],
            Questions = [.. definition.Questions.Select(question => new Choice(question.Key, text["agreements.question", ("key", question.Key), ("title", wording.Questions[question.Key].Title)]))],
            Formats = await DonorFormats(db, text, cancel),
            Languages = [.. Spoken.Select(code => new Choice(code, new CultureInfo(code).DisplayName))],
            TimeZones = [.. Zones.Select(zone => new Choice(zone, zone))],
        };
    }

    private static async Task<List<Choice>> DonorFormats(StoreContext db, Wording text, CancellationToken cancel)
    {
        var rows = await (
            from folder in db.PublishedFolders.AsNoTracking()
            where folder.Kind == FolderKind.DonorFormat
            join file in db.PublishedFiles.AsNoTracking() on folder.Id equals file.FolderId
            where file.Path == "format.json"
            orderby folder.Key, folder.Version
            select new { folder.Key, folder.Version, file.Content }).ToListAsync(cancel);
        return rows.ConvertAll(row => new Choice($"{row.Key}@{row.Version}", text["agreements.format", ("name", NameIn(row.Content, text.Language.Code) ?? row.Key), ("id", $"{row.Key}@{row.Version}")]));
    }

    /// <summary>The format's own name in a language, else in any; null where it takes its parent's.</summary>
    private static string? NameIn(byte[] format, string language)
    {
        using var json = JsonDocument.Parse(format);
        if (!json.RootElement.TryGetProperty("name", out var names) || names.ValueKind != JsonValueKind.Object) return null;
        return names.TryGetProperty(language, out var own) ? own.GetString() : names.EnumerateObject().Select(name => name.Value.GetString()).FirstOrDefault();
    }
}
