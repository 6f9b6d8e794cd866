using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Store.Access;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Ledgers;
using DonorBridge.Store.Organisations;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Agreements;

/// <summary>What a project says of itself, ready to be kept.</summary>
/// <param name="Indicators">In order; an id that is no row's is a new one. None is ever taken away: figures hang on them.</param>
public sealed record ProjectTerms(
    string Title, string? ShortTitle, string? Objective, string? Description, Period Period, bool ProtectedPlace, ProjectState State,
    IReadOnlyList<CodeShare> Countries, IReadOnlyList<CodeShare> Sectors, IReadOnlyList<NewPartner> Partners, IReadOnlyList<Indicator> Indicators);

/// <param name="Organisation">Null: one that is written down now, by its name.</param>
public sealed record NewPartner(Guid? Organisation, string? Name, string? Part)
{
    internal Guid WriteDown(StoreContext db, Guid owner)
    {
        var organisation = OrganisationRow.RecordedBy(owner, Name!, null);
        db.Organisations.Add(organisation);
        return organisation.Id;
    }
}

/// <summary>Writes a project of the viewer's organisation down, or anew.</summary>
public sealed class ProjectSetup(UnitOfWork work, Projection projection)
{
    /// <param name="project">Null for a new one.</param>
    /// <exception cref="RefusedException">Not there, or led by somebody else.</exception>
    public async Task<Guid> Keep(Guid? project, ProjectTerms terms, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var row = project is { } id
            ? await db.Projects.SingleOrDefaultAsync(row => row.Id == id && row.OwnerOrg == own, cancel) ?? throw RefusedException.NotThere("project")
            : new ProjectRow { OwnerOrg = own, Title = terms.Title, StartOn = terms.Period.From, EndOn = terms.Period.To };
        if (project is null) db.Projects.Add(row);
        Fill(row, terms);
        await db.SaveChangesAsync(cancel);
        await Partners(db, row, terms.Partners, cancel);
        await Indicators(db, row, terms.Indicators, cancel);
        await db.SaveChangesAsync(cancel);

        // The region and the contact points are shown the project by its name, countries and dates.
        var signed = await (from share in db.GrantProjects where share.ProjectId == row.Id join grant in db.Grants on share.GrantId equals grant.Id where grant.State != GrantState.Draft select grant.Id)
            .ToListAsync(cancel);
        foreach (var grant in signed) await projection.OfGrant(grant, cancel);
        await projection.OfClaims(row.Id, cancel);
        return row.Id;
    }

    private static void Fill(ProjectRow row, ProjectTerms terms)
    {
        row.Title = terms.Title;
        row.ShortTitle = terms.ShortTitle;
        row.Objective = terms.Objective;
        row.Description = terms.Description;
        row.StartOn = terms.Period.From;
        row.EndOn = terms.Period.To;
        row.ProtectedPlace = terms.ProtectedPlace;
        row.State = terms.State;
        row.Countries = terms.Countries;
        row.Sectors = terms.Sectors;
    }

    private static async Task Partners(StoreContext db, ProjectRow project, IReadOnlyList<NewPartner> partners, CancellationToken cancel)
    {
        var there = await db.ProjectPartners.Where(row => row.ProjectId == project.Id && row.UntilOn == null).ToListAsync(cancel);
        db.ProjectPartners.RemoveRange(there.Where(row => partners.All(partner => partner.Organisation != row.PartnerOrg)));
        foreach (var partner in partners)
        {
            if (partner.Organisation is { } known && there.Find(row => row.PartnerOrg == known) is { } row)
            {
                row.Part = partner.Part;
                continue;
            }
            db.ProjectPartners.Add(new ProjectPartnerRow { OwnerOrg = project.OwnerOrg, ProjectId = project.Id, PartnerOrg = partner.Organisation ?? partner.WriteDown(db, project.OwnerOrg), Part = partner.Part });
        }
    }

    private static async Task Indicators(StoreContext db, ProjectRow project, IReadOnlyList<Indicator> indicators, CancellationToken cancel)
    {
        var there = await db.Indicators.Where(row => row.ProjectId == project.Id).ToDictionaryAsync(row => row.Id.ToString(), cancel);
        foreach (var (at, indicator) in indicators.Index())
        {
            if (!there.TryGetValue(indicator.Id, out var row))
                db.Indicators.Add(row = new IndicatorRow { OwnerOrg = project.OwnerOrg, ProjectId = project.Id, Title = indicator.Title, Result = indicator.Result, Level = indicator.Level, Kind = indicator.Kind });
            row.Title = indicator.Title;
            row.Result = indicator.Result;
            row.Level = indicator.Level;
            row.Measure = indicator.Measure;
            row.Unit = indicator.Unit;
            row.Descending = indicator.Descending;
            row.Baseline = indicator.Baseline;
            row.BaselineYear = indicator.BaselineYear;
            row.Target = indicator.Target;
            row.Position = at;
        }
    }
}
