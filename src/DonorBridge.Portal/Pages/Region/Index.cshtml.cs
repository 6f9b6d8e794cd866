using DonorBridge.Store;
using DonorBridge.Portal.Charts;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Lists;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Funding;
using DonorBridge.Store.Access;
using DonorBridge.Store.Funding;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Region;

/// <summary>The secretariat's view: funding by year, country and donor, from signed agreements only.</summary>
[Authorize(Roles = Roles.Secretariat)]
public sealed class IndexModel(UnitOfWork work, Wording text, TimeProvider clock) : PageModel
{
    public ListState State { get; private set; } = null!;

    public FundingFilter Filter { get; private set; } = null!;

    public FundingChoices Choices { get; private set; } = null!;

    public IReadOnlyList<Chart> Charts { get; private set; } = [];

    public FundingMeasures Measures { get; private set; } = null!;

    /// <summary>What these grants' reports say was spent, in euro.</summary>
    public Reported Spent { get; private set; } = new(0, 0);

    /// <summary>Grants that no chart shows, since no rate for their currency is known.</summary>
    public int WithoutRate { get; private set; }

    public async Task OnGet(CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var facts = await db.FundingFacts.AsNoTracking().ToListAsync(cancel);
        State = ListState.Of(Request);
        Filter = FundingFilter.Of(State);
        var parts = FundingPart.Of(facts);
        Choices = FundingChoices.Of(parts, text);
        var seen = parts.Where(Filter.Takes).ToList();
        WithoutRate = facts.Count(fact => FundingPart.Counts(fact) && fact.AmountEur is null);
        Measures = FundingMeasures.Of([.. seen.GroupBy(part => part.Fact).Select(Funded)], Today);
        if (seen.Count == 0) return;
        var shown = seen.Select(part => (part.Fact.GrantId, part.Fact.ProjectId)).ToHashSet();
        Spent = Reported.Spending((await db.FilingFacts.AsNoTracking().Where(fact => fact.SentAt != null).ToListAsync(cancel)).Where(fact => shown.Contains((fact.GrantId, fact.ProjectId))), fact => fact.SpentToDateEur);

        var charts = new FundingCharts(seen, Filter, Url.Page("/Region/Grants")!, text);
        Charts = [charts.ByYear(), charts.ByCountry(), charts.ByDonor()];
    }

    private DateOnly Today => clock.Today();

    private static FundedGrant Funded(IGrouping<FundingFactRow, FundingPart> parts) => new()
    {
        Grant = parts.Key.GrantId.ToString(),
        Project = parts.Key.ProjectId.ToString(),
        Ngo = parts.Key.NgoName,
        Donor = parts.Key.DonorName,
        Amount = new Money(parts.Sum(part => part.Euro), "EUR"),
        Period = new Period(parts.Key.StartOn, parts.Key.EndOn),
        OriginalEnd = parts.Key.OriginalEndOn,
    };
}
