using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Imports;
using DonorBridge.Reporting.Results;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Imports;

/// <summary>What the organisation holds of what a file tells, in the file's own words and keys, so that the two can be compared.</summary>
public sealed class HeldActivities(UnitOfWork work)
{
    /// <param name="said">From <see cref="Holdable"/>.</param>
    public async Task<ImportedActivities> Of(ImportedActivities said, string us, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var organisations = await Organisations(db, own, said.Organisations, cancel);
        var keys = said.Projects.Select(project => project.Key).ToList();
        var projects = await db.Projects.AsNoTracking().Where(row => row.OwnerOrg == own && row.IatiIdentifier != null && keys.Contains(row.IatiIdentifier)).ToListAsync(cancel);
        var ids = projects.ConvertAll(row => row.Id);
        var partners = await db.ProjectPartners.AsNoTracking().Where(row => ids.Contains(row.ProjectId)).ToListAsync(cancel);
        var grants = await (
            from share in db.GrantProjects.AsNoTracking()
            where ids.Contains(share.ProjectId)
            join grant in db.Grants.AsNoTracking() on share.GrantId equals grant.Id
            where grant.IatiIdentifier != null
            select new { grant, share.ProjectId }).ToListAsync(cancel);
        var known = projects.ToDictionary(row => row.Id, row => row.IatiIdentifier!);
        return new ImportedActivities
        {
            Organisations = [.. organisations.Values.Select(held => held.Value)],
            Projects = projects.ConvertAll(row => Project(row, us, said.Projects.First(project => project.Key == row.IatiIdentifier).Parties
                .Where(party => organisations.TryGetValue(party.Organisation, out var held) && partners.Any(partner => partner.ProjectId == row.Id && partner.PartnerOrg == held.Id)))),
            Grants = grants.ConvertAll(row => Grant(row.grant, known[row.ProjectId], us, organisations, said)),
            Money = await Money(db, known, said, cancel),
            Results = await Results(db, own, known, said, cancel),
        };
    }

    /// <summary>Organisations of the file that the viewer can see here: by identifier, or by name where the file gives no identifier.</summary>
    internal static async Task<Dictionary<string, (Guid Id, Organisation Value)>> Organisations(StoreContext db, Guid own, IReadOnlyList<Organisation> said, CancellationToken cancel)
    {
        var found = new Dictionary<string, (Guid, Organisation)>(StringComparer.Ordinal);
        foreach (var one in said)
        {
            var rows = one.Identifier is { } identifier
                ? db.Organisations.AsNoTracking().Where(row => row.Identifier == identifier)
                : db.Organisations.AsNoTracking().Where(row => row.Name == one.Name);
            if (await rows.OrderByDescending(row => row.OwnerOrg == row.Id).ThenBy(row => row.Id).FirstOrDefaultAsync(cancel) is not { } row) continue;
            // One that has joined says itself what it is called.
            found[one.Id] = (row.Id, row.OwnerOrg == own && row.Id != own
                ? new Organisation { Id = one.Id, Name = row.Name, Country = row.Country, Type = row.Type, Identifier = row.Identifier }
                : one);
        }
        return found;
    }

    private static ImportedProject Project(ProjectRow row, string us, IEnumerable<Party> partners) => new()
    {
        Key = row.IatiIdentifier!, Title = row.Title, Objective = row.Objective, Description = row.Description, Lead = us, Parties = [.. partners],
        ActualStart = row.StartOn, ActualEnd = row.EndOn, Status = row.State.ToString(), Countries = row.Countries, Sectors = row.Sectors,
    };

    private static ImportedGrant Grant(GrantRow row, string project, string us, Dictionary<string, (Guid Id, Organisation Value)> organisations, ImportedActivities said)
    {
        // What was signed is changed by an amendment, never by a file.
        if (row.State != GrantState.Draft && said.Grants.FirstOrDefault(grant => grant.Key == row.IatiIdentifier) is { } published) return published;
        return new ImportedGrant
        {
            Key = row.IatiIdentifier!, Reference = row.Reference, Title = row.Title, Donor = organisations.FirstOrDefault(held => held.Value.Id == row.DonorOrg).Key ?? row.DonorOrg.ToString(),
            Grantee = us, Project = project, Amount = row.OriginalAmount == 0 ? null : new Money(row.OriginalAmount, row.Currency), AmountFrom = AmountSource.NotStated,
            SignedOn = row.SignedOn, Start = row.StartOn, OriginalEnd = row.OriginalEndOn,
        };
    }

    private static async Task<List<ImportedMoney>> Money(StoreContext db, Dictionary<Guid, string> projects, ImportedActivities said, CancellationToken cancel)
    {
        var ids = projects.Keys.ToList();
        var rows = await (
            from entry in db.MoneyEntries.AsNoTracking()
            where ids.Contains(entry.ProjectId)
            join grant in db.Grants.AsNoTracking() on entry.GrantId equals grant.Id
            where grant.IatiIdentifier != null
            select new { entry, Grant = grant.IatiIdentifier! }).ToListAsync(cancel);
        var corrections = rows.Where(row => row.entry.CorrectsId is not null).ToLookup(row => row.entry.CorrectsId!.Value, row => row.entry.Amount);
        var published = said.Money.ToDictionary(entry => (entry.Grant, entry.Key));
        return rows.Where(row => row.entry.ExternalRef is not null).Select(row =>
        {
            var amount = new Money(row.entry.Amount + corrections[row.entry.Id].Sum(), row.entry.Currency);
            // Of a filed entry only the amount can still be corrected; its other words stay as they were sent.
            if (row.entry.FiledIn is not null && published.TryGetValue((row.Grant, row.entry.ExternalRef!), out var same)) return same with { Amount = amount };
            return new ImportedMoney
            {
                Key = row.entry.ExternalRef!, Project = projects[row.entry.ProjectId], Grant = row.Grant, Kind = row.entry.Kind, Date = row.entry.BookedOn, Amount = amount, Text = row.entry.Text,
                Counterpart = row.entry.CounterpartIdentifier ?? (row.entry.CounterpartName is { } name ? $"name:{name}" : null),
            };
        }).ToList();
    }

    private static async Task<List<ImportedIndicator>> Results(StoreContext db, Guid own, Dictionary<Guid, string> projects, ImportedActivities said, CancellationToken cancel)
    {
        var keys = said.Results.ToDictionary(result => ImportIds.Indicator(own, result.Key));
        var ids = keys.Keys.ToList();
        var rows = await db.Indicators.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancel);
        var figures = await db.Figures.AsNoTracking().Include(figure => figure.Parts).Where(row => row.IndicatorId != null && ids.Contains(row.IndicatorId.Value)).ToListAsync(cancel);
        return rows.ConvertAll(row => new ImportedIndicator
        {
            Key = keys[row.Id].Key,
            Project = projects[row.ProjectId],
            Indicator = new Indicator
            {
                Id = keys[row.Id].Key, Title = row.Title, Result = row.Result, Level = row.Level, Kind = row.Kind, Measure = row.Measure, Unit = row.Unit,
                Descending = row.Descending, Baseline = row.Baseline, BaselineYear = row.BaselineYear, Target = row.Target,
            },
            Windows = [.. figures.Where(figure => figure.IndicatorId == row.Id && figure.Id == ImportIds.Figure(row.Id, figure.FromOn, figure.ToOn))
                .OrderBy(figure => figure.FromOn).ThenBy(figure => figure.ToOn)
                .Select(figure => Window(figures.Where(other => other.CorrectsId == figure.Id).MaxBy(other => other.RecordedAt) ?? figure))],
        });
    }

    private static ImportedWindow Window(FigureRow row)
    {
        var window = new Period(row.FromOn, row.ToOn);
        return new ImportedWindow(window, null, new Figure
        {
            Window = window, Value = row.Value, Numerator = row.Numerator, Denominator = row.Denominator, Text = row.Text, Comment = row.Comment, Source = row.Source,
            Parts = Holdable.Sorted(row.Parts.Select(part => new FigurePart(part.Value, part.Sex, part.AgeBand, part.TargetGroup))),
        });
    }
}
