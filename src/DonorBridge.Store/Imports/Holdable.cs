using DonorBridge.Reporting.Imports;
using DonorBridge.Reporting.Results;
using DonorBridge.Store.Agreements;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Store.Imports;

/// <summary>Of a published file, what one organisation can keep here: the projects it leads with their grants, money and results, in the shape our rows have.</summary>
public static class Holdable
{
    /// <param name="us">The organisation's id in the file.</param>
    public static ImportedActivities Of(ImportedActivities said, string us)
    {
        var leftOut = new List<LeftOut>(said.LeftOut);
        var projects = said.Projects.Where(project => IsOurs(project, us, leftOut)).Select(project => Project(project, us, leftOut)).ToList();
        var kept = projects.ToDictionary(project => project.Key);
        var grants = said.Grants.Where(grant => kept.ContainsKey(grant.Project)).Select(grant => Grant(grant, kept[grant.Project], us)).ToList();
        var money = said.Money.Where(entry => kept.ContainsKey(entry.Project) && IsOfAGrant(entry, grants, leftOut)).Select(Money).ToList();
        var parties = grants.Select(grant => grant.Donor).Concat(projects.SelectMany(project => project.Parties).Select(party => party.Organisation)).ToHashSet();
        return new ImportedActivities
        {
            Organisations = [.. said.Organisations.Where(one => parties.Contains(one.Id))],
            Projects = projects,
            Grants = grants,
            Money = money,
            Results = [.. said.Results.Where(result => kept.ContainsKey(result.Project)).Select(Result)],
            ToConfirm = [.. said.ToConfirm],
            LeftOut = leftOut,
        };
    }

    public static ProjectState State(string? activityStatus) => activityStatus switch
    {
        "pipeline" => ProjectState.Planned,
        "closed" => ProjectState.Ended,
        "cancelled" => ProjectState.Cancelled,
        _ => ProjectState.Running,
    };

    /// <summary>In one order, whatever order a file or the database gives.</summary>
    internal static IReadOnlyList<FigurePart> Sorted(IEnumerable<FigurePart> parts) =>
        [.. parts.OrderBy(part => part.Sex, StringComparer.Ordinal).ThenBy(part => part.AgeBand, StringComparer.Ordinal).ThenBy(part => part.Group, StringComparer.Ordinal)];

    private static bool IsOurs(ImportedProject project, string us, List<LeftOut> leftOut)
    {
        if (project.Lead != us)
            leftOut.Add(new LeftOut(0, project.Key, "iati-activity", new Sentence("led-by", $"It is led by {project.Lead}: only who leads a project keeps it here.")));
        else if ((project.ActualStart ?? project.PlannedStart) is not { } start || (project.ActualEnd ?? project.PlannedEnd) is not { } end)
            leftOut.Add(new LeftOut(0, project.Key, "iati-activity/activity-date", new Sentence("no-project-days", $"A project needs a first and a last day, and the file does not give both.")));
        else if (end < start)
            leftOut.Add(new LeftOut(0, project.Key, "iati-activity/activity-date", new Sentence("ends-before-start", $"It ends before it starts: correct one of the dates where it is published.")));
        else return true;
        return false;
    }

    private static ImportedProject Project(ImportedProject said, string us, List<LeftOut> leftOut)
    {
        foreach (var (field, some) in new[] { ("tag", said.Tags.Count), ("document-link", said.Documents.Count), ("budget", said.Budgets.Count), ("related-activity", said.Related.Count), ("recipient-region", said.Regions.Count), ("planned-disbursement", said.PlannedPayments.Count) })
            if (some > 0) leftOut.Add(new LeftOut(0, said.Key, $"iati-activity/{field}", new Sentence("stays-in-file", $"There is no place for it here; it stays in the uploaded file.")));
        return new ImportedProject
        {
            Key = said.Key,
            Title = said.Title,
            Objective = said.Objective,
            Description = said.Description,
            Lead = us,
            Parties = [.. said.Parties.Where(party => party.Role == "implementing" && party.Organisation != us).Select(party => new Party(party.Organisation, party.Role)).DistinctBy(party => party.Organisation)],
            ActualStart = said.ActualStart ?? said.PlannedStart,
            ActualEnd = said.ActualEnd ?? said.PlannedEnd,
            Status = State(said.Status).ToString(),
            Countries = said.Countries,
            Sectors = said.Sectors,
        };
    }

    private static ImportedGrant Grant(ImportedGrant said, ImportedProject project, string us) => new()
    {
        Key = said.Key,
        Reference = said.Reference,
        Title = said.Title,
        Donor = said.Donor,
        Grantee = us,
        Project = said.Project,
        Amount = said.Amount,
        AmountFrom = AmountSource.NotStated,
        SignedOn = said.SignedOn,
        Start = said.Start ?? project.ActualStart,
        OriginalEnd = said.OriginalEnd ?? said.End ?? project.ActualEnd,
    };

    private static bool IsOfAGrant(ImportedMoney entry, List<ImportedGrant> grants, List<LeftOut> leftOut)
    {
        if (entry.Grant is not null && grants.Any(grant => grant.Key == entry.Grant)) return true;
        leftOut.Add(new LeftOut(0, entry.Project, "iati-activity/transaction", new Sentence("grant-unsettled", $"{entry.Date:yyyy-MM-dd} {entry.Amount}: the file does not settle which grant it belongs to.")));
        return false;
    }

    private static ImportedMoney Money(ImportedMoney said) => new()
    {
        Key = said.Key, Project = said.Project, Grant = said.Grant, Kind = said.Kind, Date = said.Date, Amount = said.Amount, Text = said.Text, Counterpart = said.Counterpart,
    };

    private static ImportedIndicator Result(ImportedIndicator said) => new()
    {
        Key = said.Key,
        Project = said.Project,
        Indicator = said.Indicator with { Id = said.Key },
        Windows = [.. said.Windows.Where(window => window.Actual is not null)
            .GroupBy(window => window.Window).OrderBy(same => same.Key.From).ThenBy(same => same.Key.To)
            .Select(same => new ImportedWindow(same.Key, null, same.Last().Actual! with { Parts = Sorted(same.Last().Actual!.Parts) }))],
    };
}
