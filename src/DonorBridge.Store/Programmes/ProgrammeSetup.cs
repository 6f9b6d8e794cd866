using DonorBridge.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Programmes;

/// <param name="Objectives">In order. One that stands in the programme already is known by its key; none is ever taken away, since projects may have claimed it.</param>
public sealed record ProgrammeTerms(string Name, DateOnly From, DateOnly? To, string? Identifier, decimal? OwnFunding, string? Currency, IReadOnlyList<(string Key, string Text)> Objectives);

/// <summary>A contact point writes down a programme of its state.</summary>
public sealed class ProgrammeSetup(UnitOfWork work)
{
    /// <param name="programme">Null for a new one.</param>
    /// <exception cref="RefusedException">404: not there, or another authority's; or the viewer speaks for no country.</exception>
    public async Task<Guid> Keep(Guid? programme, ProgrammeTerms terms, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var country = work.Viewer.Country ?? throw RefusedException.NotThere("programme");
        var row = programme is { } id
            ? await db.Programmes.SingleOrDefaultAsync(row => row.Id == id && row.OwnerOrg == own, cancel) ?? throw RefusedException.NotThere("programme")
            : new ProgrammeRow { OwnerOrg = own, Country = country, Name = terms.Name, FromOn = terms.From };
        if (programme is null) db.Programmes.Add(row);
        row.Name = terms.Name;
        row.FromOn = terms.From;
        row.ToOn = terms.To;
        row.Identifier = terms.Identifier;
        row.OwnFunding = terms.OwnFunding;
        row.Currency = terms.OwnFunding is null ? null : terms.Currency;
        await db.SaveChangesAsync(cancel);

        var there = await db.ProgrammeObjectives.Where(objective => objective.ProgrammeId == row.Id).ToListAsync(cancel);
        foreach (var (key, text) in terms.Objectives)
            if (there.Find(objective => objective.Key == key) is { } known) known.Text = text;
            else db.ProgrammeObjectives.Add(new ProgrammeObjectiveRow { OwnerOrg = own, ProgrammeId = row.Id, Key = key, Text = text });
        await db.SaveChangesAsync(cancel);
        return row.Id;
    }
}
