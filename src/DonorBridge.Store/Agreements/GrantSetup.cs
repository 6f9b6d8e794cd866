using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Organisations;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Agreements;

/// <summary>All that an agreement says, ready to be kept. Ids in it are those of rows.</summary>
public sealed record GrantTerms(Grant Grant, IReadOnlyList<ScheduleRule> Rules, ReviewMode Review, int? SilenceDays, bool DonorShownAsAnother);

/// <summary>Writes an agreement down: as a draft that can still be changed, then signed, from when on only amendments change it.</summary>
public sealed class GrantSetup(UnitOfWork work, AgreementReading agreements, DueReportPlanning planning, Projection projection, TimeProvider clock)
{
    /// <summary>A donor who is not here: written down by the grantee, nobody else's business.</summary>
    public async Task<Guid> WriteDownDonor(string name, string? country, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var donor = OrganisationRow.RecordedBy(work.Viewer.Organisation, name, country);
        db.Organisations.Add(donor);
        await db.SaveChangesAsync(cancel);
        return donor.Id;
    }

    /// <summary>Keeps a new draft, or writes over one.</summary>
    /// <param name="grant">Null for a new one.</param>
    /// <exception cref="RefusedException">Not there, or signed meanwhile.</exception>
    public async Task<Guid> Keep(Guid? grant, GrantTerms terms, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var row = grant is { } id ? await Draft(db, id, cancel) : New(terms);
        if (grant is null) db.Grants.Add(row);
        else await Forget(db, row.Id, cancel);
        Fill(row, terms);
        await db.SaveChangesAsync(cancel);
        AddParts(db, row, terms);
        await db.SaveChangesAsync(cancel);
        return row.Id;
    }

    /// <summary>From now on the agreement holds: its reports are due and its money is in the region's picture.</summary>
    /// <returns>What the draft still lacks, such as the amount of one that came from a file; empty when it is signed.</returns>
    /// <exception cref="RefusedException">Not there, or signed already.</exception>
    public async Task<IReadOnlyList<TermsProblem>> Sign(Guid grant, DateOnly signedOn, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var row = await Draft(db, grant, cancel);
        var today = clock.Today();
        var terms = await agreements.Grant(grant, today, cancel) ?? throw RefusedException.NotThere("grant");
        var rules = (await agreements.Schedule(grant, cancel)).Select(rule => rule.Rule).ToList();
        if (TermsCheck.Of(terms, rules).Where(problem => problem.Weight == Weight.MustMend).ToList() is { Count: > 0 } problems) return problems;

        row.SignedOn = signedOn;
        row.State = GrantState.Signed;
        await db.SaveChangesAsync(cancel);
        await planning.Plan(grant, today, cancel);
        await projection.OfGrant(grant, cancel);
        return [];
    }

    private async Task<GrantRow> Draft(StoreContext db, Guid id, CancellationToken cancel)
    {
        var own = work.Viewer.Organisation;
        var row = await db.Grants.SingleOrDefaultAsync(row => row.Id == id && row.OwnerOrg == own, cancel) ?? throw RefusedException.NotThere("grant");
        return row.State == GrantState.Draft
            ? row
            : throw RefusedException.TooLate("grant-is-signed", $"This grant is signed: it changes by an amendment only. Open it again to see how it stands.");
    }

    private GrantRow New(GrantTerms terms) => new()
    {
        OwnerOrg = work.Viewer.Organisation,
        DonorOrg = Guid.Parse(terms.Grant.Donor.Id),
        Reference = terms.Grant.Reference,
        Title = terms.Grant.Title,
        StartOn = terms.Grant.Start,
        OriginalEndOn = terms.Grant.End,
        OriginalAmount = terms.Grant.Amount.Amount,
        Currency = terms.Grant.Amount.Currency,
        ReviewMode = terms.Review,
    };

    private static void Fill(GrantRow row, GrantTerms terms)
    {
        row.DonorOrg = Guid.Parse(terms.Grant.Donor.Id);
        row.ParentGrantId = terms.Grant.ParentGrant is { } parent ? Guid.Parse(parent) : null;
        row.Reference = terms.Grant.Reference;
        row.Title = terms.Grant.Title;
        row.StartOn = terms.Grant.Start;
        row.OriginalEndOn = terms.Grant.End;
        row.OriginalAmount = terms.Grant.Amount.Amount;
        row.Currency = terms.Grant.Amount.Currency;
        row.Books = terms.Grant.Books == terms.Grant.Amount.Currency ? null : terms.Grant.Books;
        row.FundingPercent = terms.Grant.FundingPercent;
        row.IndirectPercent = terms.Grant.IndirectPercent;
        row.ReviewMode = terms.Review;
        row.SilenceDays = terms.Review == ReviewMode.SilenceAccepts ? terms.SilenceDays : null;
        row.ReportLanguages = terms.Grant.ReportLanguages;
        row.DonorShownAsAnother = terms.DonorShownAsAnother;
    }

    // A draft has been shown to nobody: its parts are written anew.
    private static async Task Forget(StoreContext db, Guid grant, CancellationToken cancel)
    {
        db.GrantProjects.RemoveRange(await db.GrantProjects.Where(row => row.GrantId == grant).ToListAsync(cancel));
        db.BudgetLines.RemoveRange(await db.BudgetLines.Where(row => row.GrantId == grant).ToListAsync(cancel));
        db.AgreedIndicators.RemoveRange(await db.AgreedIndicators.Where(row => row.GrantId == grant).ToListAsync(cancel));
        db.Instalments.RemoveRange(await db.Instalments.Where(row => row.GrantId == grant).ToListAsync(cancel));
        db.ScheduleRules.RemoveRange(await db.ScheduleRules.Where(row => row.GrantId == grant).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
    }

    private static void AddParts(StoreContext db, GrantRow row, GrantTerms terms)
    {
        var (grant, owner) = (terms.Grant, row.OwnerOrg);
        db.GrantProjects.AddRange(grant.Projects.Select(share => new GrantProjectRow { OwnerOrg = owner, GrantId = row.Id, ProjectId = Guid.Parse(share.Project), Percent = share.Percent }));
        db.BudgetLines.AddRange(grant.BudgetLines.Select((line, at) => BudgetLine(row, 0, line, at)));
        db.AgreedIndicators.AddRange(grant.Indicators.Select((agreed, at) => new AgreedIndicatorRow
        {
            OwnerOrg = owner, GrantId = row.Id, IndicatorId = Guid.Parse(agreed.Indicator), Code = agreed.Code, Wording = agreed.Wording, Target = agreed.Target, Position = at,
        }));
        db.Instalments.AddRange(grant.Instalments.Select(one => new InstalmentRow { OwnerOrg = owner, GrantId = row.Id, DueOn = one.DueOn, Amount = one.Amount.Amount, Condition = one.Condition }));
        db.ScheduleRules.AddRange(terms.Rules.Select((rule, at) => new ScheduleRuleRow { OwnerOrg = owner, GrantId = row.Id, Position = at, Rule = rule }));
    }

    internal static BudgetLineRow BudgetLine(GrantRow grant, int version, BudgetLine line, int position) => new()
    {
        OwnerOrg = grant.OwnerOrg, GrantId = grant.Id, BudgetVersion = version, Code = line.Code, Name = line.Name,
        Category = line.Category, Heading = line.Heading, Amount = line.Amount.Amount, Position = position,
    };
}
