using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Spending;
using DonorBridge.Store.Access;
using DonorBridge.Store.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Agreements;

/// <summary>An instalment that came in.</summary>
/// <param name="On">The day the money was there.</param>
/// <param name="Paid">In the grant's currency.</param>
/// <param name="Arrived">In the accounts' currency, where that is another; else the same.</param>
/// <param name="Text">What the accounts call it.</param>
public sealed record InstalmentCame(DateOnly On, decimal Paid, decimal Arrived, string? Text)
{
    /// <summary>A receipt that is in the accounts already: its day and amount count, and nothing new is booked.</summary>
    public Guid? Entry { get; init; }
}

/// <summary>Why an instalment cannot be recorded as it was typed.</summary>
public enum InstalmentTrouble { AmountMissing, MoreThanTheGrant, ReasonMissing }

/// <summary>
/// Writes down that an instalment was asked for and that it came. The money received is an entry of the accounts that names its
/// instalment, so that it counts once; the rate obtained is what arrived for what was paid.
/// </summary>
public sealed class InstalmentRecording(UnitOfWork work, TimeProvider clock)
{
    /// <summary>Of a receipt that was booked by recording its instalment.</summary>
    public const string Source = "instalment";

    /// <param name="byName">Who asked the donor, as the donor knows them.</param>
    /// <exception cref="RefusedException">404; 409 when it came already.</exception>
    public async Task Request(Guid grant, Guid instalment, DateOnly on, string byName, CancellationToken cancel)
    {
        var (_, row) = await Take(grant, instalment, cancel);
        if (row.ReceivedOn is not null) throw RefusedException.TooLate("instalment-came", $"This instalment was received already: there is nothing to ask for.");
        row.RequestedOn = on;
        row.RequestedByName = byName;
        await (await work.Open(cancel)).SaveChangesAsync(cancel);
    }

    /// <exception cref="RefusedException">404; 409 when it is recorded already.</exception>
    public async Task<InstalmentTrouble?> Receive(Guid grant, Guid instalment, InstalmentCame came, CancellationToken cancel)
    {
        var (agreement, row) = await Take(grant, instalment, cancel);
        if (row.ReceivedOn is not null) throw RefusedException.TooLate("instalment-recorded", $"This instalment is recorded as received already. Nothing was booked a second time.");
        var db = await work.Open(cancel);
        var booked = came.Entry is { } entry ? await Booked(db, grant, entry, cancel) : [];
        var (on, arrived) = booked.Count > 0 ? (booked[0].BookedOn, booked.Sum(one => one.Amount)) : (came.On, came.Arrived);
        var paid = agreement.Books is null || agreement.Books == agreement.Currency ? arrived : came.Paid;
        if (paid <= 0 || arrived <= 0) return InstalmentTrouble.AmountMissing;
        var others = await db.Instalments.Where(one => one.GrantId == grant && one.Id != instalment).SumAsync(one => one.ReceivedAmount ?? 0, cancel);
        var amount = await db.GrantAmendments.Where(change => change.GrantId == grant && change.NewAmount != null).MaxAsync(change => change.NewAmount, cancel);
        if (others + paid > Math.Max(amount ?? 0, agreement.OriginalAmount)) return InstalmentTrouble.MoreThanTheGrant;

        if (booked.Count > 0) foreach (var one in booked) one.InstalmentId = instalment;
        else await Book(db, agreement, row, on, arrived, came.Text, cancel);
        row.ReceivedOn = on;
        row.ReceivedAmount = paid;
        row.ReceivedRate = arrived / paid;
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>It did not come after all, or was recorded wrongly. What was filed stays, with an entry against it.</summary>
    /// <param name="reason">Needed where the receipt was filed.</param>
    /// <exception cref="RefusedException">404; 409 when it is not recorded as received.</exception>
    public async Task<InstalmentTrouble?> TakeBack(Guid grant, Guid instalment, string? reason, CancellationToken cancel)
    {
        var (_, row) = await Take(grant, instalment, cancel);
        if (row.ReceivedOn is null) throw RefusedException.TooLate("instalment-not-recorded", $"This instalment is not recorded as received. Open it again to see how it stands.");
        var db = await work.Open(cancel);
        var entries = await db.MoneyEntries.Where(one => one.InstalmentId == instalment).OrderBy(one => one.BookedOn).ThenBy(one => one.Id).ToListAsync(cancel);
        var booked = entries.Where(one => one.Source == Source).Select(one => one.Id).ToHashSet();
        var own = entries.Where(one => booked.Contains(one.Id) || one.CorrectsId is { } corrected && booked.Contains(corrected)).ToList();
        if (own.Any(one => one.FiledIn is not null) && string.IsNullOrWhiteSpace(reason)) return InstalmentTrouble.ReasonMissing;

        foreach (var one in entries.Except(own)) one.InstalmentId = null;
        foreach (var one in own.Where(one => one.FiledIn is not null))
        {
            one.InstalmentId = null;
            db.MoneyEntries.Add(Against(one, reason!.Trim()));
        }
        db.MoneyEntries.RemoveRange(own.Where(one => one.FiledIn is null));
        (row.ReceivedOn, row.ReceivedAmount, row.ReceivedRate) = (null, null, null);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    // Held to the end: of two clicks the second finds what the first one did.
    private async Task<(GrantRow Grant, InstalmentRow Row)> Take(Guid grant, Guid instalment, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var row = await db.Instalments.FromSql($"select * from instalments where id = {instalment} for update").SingleOrDefaultAsync(one => one.GrantId == grant && one.OwnerOrg == own, cancel);
        var agreement = await db.Grants.AsNoTracking().SingleOrDefaultAsync(one => one.Id == grant && one.OwnerOrg == own && one.State != GrantState.Draft, cancel);
        return row is null || agreement is null ? throw RefusedException.NotThere("instalment") : (agreement, row);
    }

    // The entry with what corrected it: together they are what came.
    private static async Task<List<MoneyEntryRow>> Booked(StoreContext db, Guid grant, Guid entry, CancellationToken cancel)
    {
        var rows = await db.MoneyEntries
            .Where(one => one.GrantId == grant && one.Kind == MoneyEntryKind.Receipt && one.InstalmentId == null && (one.Id == entry || one.CorrectsId == entry))
            .OrderBy(one => one.CorrectsId != null).ToListAsync(cancel);
        return rows.Count > 0 && rows[0].Id == entry ? rows : throw RefusedException.NotThere("receipt without an instalment");
    }

    // Each project's accounts get their share, to the cent.
    private async Task Book(StoreContext db, GrantRow grant, InstalmentRow row, DateOnly on, decimal arrived, string? text, CancellationToken cancel)
    {
        var shares = await db.GrantProjects.AsNoTracking().Where(one => one.GrantId == grant.Id).OrderBy(one => one.Id).ToListAsync(cancel);
        var donor = await db.Organisations.AsNoTracking().Where(one => one.Id == grant.DonorOrg).Select(one => one.Name).SingleOrDefaultAsync(cancel);
        var currency = grant.Books ?? grant.Currency;
        var parts = new Money(arrived, currency).Split([.. shares.Select(one => one.Percent)]);
        db.MoneyEntries.AddRange(shares.Zip(parts).Where(pair => pair.Second.Amount != 0).Select(pair => new MoneyEntryRow
        {
            OwnerOrg = row.OwnerOrg, ProjectId = pair.First.ProjectId, GrantId = grant.Id, Kind = MoneyEntryKind.Receipt, BookedOn = on,
            Amount = pair.Second.Amount, Currency = currency, Text = text, CounterpartName = donor, Source = Source, InstalmentId = row.Id,
        }));
    }

    private MoneyEntryRow Against(MoneyEntryRow filed, string reason) => new()
    {
        OwnerOrg = filed.OwnerOrg, ProjectId = filed.ProjectId, GrantId = filed.GrantId, Kind = filed.Kind, BookedOn = clock.Today(), Amount = -filed.Amount, Currency = filed.Currency,
        Text = filed.Text, CounterpartName = filed.CounterpartName, Source = Source, CorrectsId = filed.Id, CorrectionReason = reason,
    };
}
