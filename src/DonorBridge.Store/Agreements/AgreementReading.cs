using DonorBridge.Reporting.Agreements;
using DonorBridge.Store.Access;
using DonorBridge.Store.Organisations;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Agreements;

/// <summary>Agreements and projects as values of the core, put together from their rows.</summary>
public sealed class AgreementReading(UnitOfWork work)
{
    /// <summary>The grant as it stands on a day, or null where the viewer sees none.</summary>
    public async Task<Grant?> Grant(Guid id, DateOnly on, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        if (await db.Grants.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } row) return null;
        var amendments = await db.GrantAmendments.AsNoTracking().Where(change => change.GrantId == id).OrderBy(change => change.Number).ToListAsync(cancel);
        var budget = amendments.Where(change => change.Kind == AmendmentKind.Budget && change.FromOn <= on).Select(change => change.Number).DefaultIfEmpty(0).Max();

        var signed = new Grant
        {
            Id = row.Id.ToString(),
            Reference = row.Reference,
            Title = row.Title,
            Donor = await Organisation(row.DonorOrg, cancel),
            Grantee = await Organisation(row.OwnerOrg, cancel),
            ParentGrant = row.ParentGrantId?.ToString(),
            Amount = new Money(row.OriginalAmount, row.Currency),
            Books = row.Books,
            SignedOn = row.SignedOn,
            Start = row.StartOn,
            OriginalEnd = row.OriginalEndOn,
            End = row.OriginalEndOn,
            FundingPercent = row.FundingPercent,
            IndirectPercent = row.IndirectPercent,
            ReportLanguages = row.ReportLanguages,
            Projects = await db.GrantProjects.AsNoTracking().Where(share => share.GrantId == id).OrderBy(share => share.Id)
                .Select(share => new ProjectShare(share.ProjectId.ToString(), share.Percent)).ToListAsync(cancel),
            BudgetLines = await Lines(db, row, budget, cancel),
            Indicators = await db.AgreedIndicators.AsNoTracking().Where(agreed => agreed.GrantId == id).OrderBy(agreed => agreed.Position)
                .Select(agreed => new AgreedIndicator(agreed.IndicatorId.ToString(), agreed.Code, agreed.Wording, agreed.Target)).ToListAsync(cancel),
            Instalments = await Instalments(db, row, cancel),
        };
        return AgreementOnDay.On(signed, amendments.Select(change => change.AsAgreed(row.Currency)), on);
    }

    /// <summary>The project with its lead and the partners of a day, or null where the viewer sees none.</summary>
    public async Task<Project?> Project(Guid id, DateOnly on, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        if (await db.Projects.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } row) return null;
        var partners = new List<Organisation>();
        foreach (var partner in await db.ProjectPartners.AsNoTracking().Where(one => one.ProjectId == id && (one.FromOn == null || one.FromOn <= on) && (one.UntilOn == null || one.UntilOn >= on)).OrderBy(one => one.Id).Select(one => one.PartnerOrg).ToListAsync(cancel))
            partners.Add(await Organisation(partner, cancel));
        return new Project
        {
            Id = row.Id.ToString(),
            Title = row.Title,
            Objective = row.Objective,
            Description = row.Description,
            Lead = await Organisation(row.OwnerOrg, cancel),
            Partners = partners,
            Start = row.StartOn,
            End = row.EndOn,
            Countries = row.Countries,
            Sectors = row.Sectors,
            ProtectedPlace = row.ProtectedPlace,
        };
    }

    /// <summary>The clauses that make a grant's reports due, in the agreement's order.</summary>
    public async Task<IReadOnlyList<ScheduleRuleRow>> Schedule(Guid grant, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        return await db.ScheduleRules.AsNoTracking().Where(rule => rule.GrantId == grant).OrderBy(rule => rule.Position).ToListAsync(cancel);
    }

    /// <summary>A due report with its deliverables; only the given ones where some are left for later.</summary>
    public async Task<DueReport> DueReport(DueReportRow row, IReadOnlyCollection<Guid>? only, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var deliverables = await db.Deliverables.AsNoTracking().Where(one => one.DueReportId == row.Id).OrderBy(one => one.Id).ToListAsync(cancel);
        return new DueReport
        {
            Id = row.Id.ToString(),
            Grant = row.GrantId.ToString(),
            Project = row.ProjectId.ToString(),
            Period = new Period(row.FromOn, row.ToOn),
            Kind = row.Kind,
            Languages = row.Languages,
            Questions = row.Questions,
            Asks = row.Asks,
            Deliverables = [.. deliverables
                .Where(one => only is null || only.Contains(one.Id))
                .Select(one => new Deliverable(one.Id.ToString(), one.Kind, one.Format, one.DueOn))],
        };
    }

    private async Task<Organisation> Organisation(Guid id, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var row = await db.Organisations.FindAsync([id], cancel);
        return Named(id, row);
    }

    // Row-level security may hide a name from someone who may see the agreement; then the id stands for it.
    private static Organisation Named(Guid id, OrganisationRow? row) => new()
    {
        Id = id.ToString(),
        Name = row?.Name ?? id.ToString(),
        Country = row?.Country,
        Type = row?.Type,
        Identifier = row?.Identifier,
    };

    private static async Task<List<BudgetLine>> Lines(StoreContext db, GrantRow grant, int budget, CancellationToken cancel)
    {
        var rows = await db.BudgetLines.AsNoTracking().Where(line => line.GrantId == grant.Id && line.BudgetVersion == budget).OrderBy(line => line.Position).ToListAsync(cancel);
        return rows.ConvertAll(line => new BudgetLine(line.Code, line.Name, line.Category, new Money(line.Amount, grant.Currency), line.Heading));
    }

    private static async Task<List<Instalment>> Instalments(StoreContext db, GrantRow grant, CancellationToken cancel)
    {
        var rows = await db.Instalments.AsNoTracking().Where(one => one.GrantId == grant.Id).OrderBy(one => one.DueOn).ToListAsync(cancel);
        return rows.ConvertAll(one => new Instalment(
            one.Id.ToString(), one.DueOn, new Money(one.Amount, grant.Currency), one.Condition, one.ReceivedOn,
            one.ReceivedAmount is { } received ? new Money(received, one.ReceivedCurrency ?? grant.Currency) : null, one.ReceivedRate));
    }
}
