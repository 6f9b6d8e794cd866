using DonorBridge.Store;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Lists;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Store.Access;
using DonorBridge.Store.Funding;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Region;

/// <summary>A grant of the region, and what of it falls under the chosen filter, in euro; null without a rate.</summary>
public sealed record SeenGrant(FundingFactRow Fact, decimal? Euro)
{
    /// <summary>To date, as its reports say, in its accounts' currency; null: not reported.</summary>
    public Reported? Spent { get; init; }

    public string SpentCurrency { get; init; } = Fact.Currency;
}

/// <summary>The grants a figure of the region is made of.</summary>
[Authorize(Roles = Roles.Secretariat)]
public sealed class GrantsModel(UnitOfWork work, Wording text, TimeProvider clock) : PageModel
{
    public Listing<SeenGrant> Grants { get; private set; } = null!;

    public decimal Total { get; private set; }

    /// <summary>In euro, of all grants listed.</summary>
    public Reported Spent { get; private set; } = new(0, 0);

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var facts = await db.FundingFacts.AsNoTracking().OrderBy(fact => fact.NgoName).ThenBy(fact => fact.EndOn).ToListAsync(cancel);
        var state = ListState.Of(Request);
        var parts = FundingPart.Of(facts);
        List<SeenGrant> rows = state.Value("rate") == "none"
            ? [.. facts.Where(fact => FundingPart.Counts(fact) && fact.AmountEur is null).Select(fact => new SeenGrant(fact, null))]
            : Under(FundingFilter.Of(state), parts);
        if (state.Value("ending") == "12") rows = [.. rows.Where(EndsWithinAYear)];
        Total = rows.Sum(row => row.Euro ?? 0m);
        var filed = await db.FilingFacts.AsNoTracking().Where(fact => fact.SentAt != null).ToListAsync(cancel);
        var shown = rows.Select(row => (row.Fact.GrantId, row.Fact.ProjectId)).ToHashSet();
        Spent = Reported.Spending(filed.Where(fact => shown.Contains((fact.GrantId, fact.ProjectId))), fact => fact.SpentToDateEur);
        var byGrant = filed.ToLookup(fact => (fact.GrantId, fact.ProjectId));
        rows = rows.ConvertAll(row => row with
        {
            Spent = byGrant[(row.Fact.GrantId, row.Fact.ProjectId)].Any(fact => fact.SpentToDate is not null) ? Reported.Spending(byGrant[(row.Fact.GrantId, row.Fact.ProjectId)], fact => fact.SpentToDate) : null,
            SpentCurrency = byGrant[(row.Fact.GrantId, row.Fact.ProjectId)].Select(fact => fact.SpentCurrency).OfType<string>().FirstOrDefault() ?? row.Fact.Currency,
        });
        Grants = Listing.Of(text["region.grants-list"], rows, state, Columns(), text, FundingChoices.Of(parts, text).Filters);
        return Grants.State.WantsCsv ? Grants.Csv() : Page();
    }

    private static List<SeenGrant> Under(FundingFilter filter, IReadOnlyList<FundingPart> parts) =>
        [.. parts.Where(filter.Takes).GroupBy(part => part.Fact).Select(fact => new SeenGrant(fact.Key, fact.Sum(part => part.Euro)))];

    private bool EndsWithinAYear(SeenGrant grant)
    {
        var today = clock.Today();
        return today <= grant.Fact.EndOn && grant.Fact.EndOn < today.AddMonths(12);
    }

    private List<Column<SeenGrant>> Columns() =>
    [
        new("project", text["region.project"], grant => grant.Fact.ProjectTitle) { IsName = true },
        new("ngo", text["region.ngo"], grant => grant.Fact.NgoName),
        new("donor", text["region.donor"], grant => grant.Fact.DonorName),
        new("countries", text["region.countries"], grant => string.Join(", ", grant.Fact.Countries.Select(share => text.Country(share.Code)))),
        new("start", text["region.start"], grant => grant.Fact.StartOn),
        new("original", text["region.original-end"], grant => grant.Fact.OriginalEndOn),
        new("end", text["region.end"], grant => grant.Fact.EndOn),
        new("amount", text["region.agreed"], grant => grant.Fact.Amount) { IsNumber = true, Shown = grant => text.Money(grant.Fact.Amount, grant.Fact.Currency, 0) },
        new("euro", text["region.counted"], grant => grant.Euro) { IsNumber = true, Shown = grant => grant.Euro is { } euro ? text.Money(euro, "EUR", 0) : text["region.no-rate"] },
        new("spent", text["region.spent"], grant => grant.Spent?.Total) { IsNumber = true, Shown = grant => grant.Spent is { } spent ? text.Money(spent.Total, grant.SpentCurrency, 0) : text["region.not-reported"] },
        new("accepted", text["region.spent-accepted"], grant => grant.Spent?.Accepted) { IsNumber = true, Shown = grant => grant.Spent is { } spent ? text.Money(spent.Accepted, grant.SpentCurrency, 0) : "" },
        new("state", text["region.state"], grant => text[$"region.state-{grant.Fact.State.ToString().ToLowerInvariant()}"]),
    ];
}
