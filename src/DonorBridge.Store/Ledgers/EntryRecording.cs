using DonorBridge.Reporting.Spending;
using DonorBridge.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Ledgers;

/// <param name="Line">The grant's budget line; needed for spending.</param>
/// <param name="Amount">Above 0; a correction says what is added to what it corrects and may be below.</param>
public sealed record NewEntry(Guid Project, Guid Grant, MoneyEntryKind Kind, string? Line, DateOnly On, decimal Amount, string? Text)
{
    /// <summary>Named by the form it was typed in: the same form sent twice books once.</summary>
    public Guid? Form { get; init; }

    public Guid? Corrects { get; init; }

    public string? Reason { get; init; }
}

/// <summary>Why an entry cannot be booked as it was typed.</summary>
public enum EntryTrouble { AmountMissing, LineUnknown, ReasonMissing, DayNotCome, MoreThanTheGrant }

/// <summary>Books dated money of a grant. A booked entry that was filed is corrected by another one.</summary>
public sealed class EntryRecording(UnitOfWork work, TimeProvider clock)
{
    /// <exception cref="RefusedException">404: no such grant of this project, or no such entry to correct.</exception>
    public async Task<EntryTrouble?> Book(NewEntry entry, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var grant = await db.Grants.AsNoTracking().SingleOrDefaultAsync(row => row.Id == entry.Grant && row.OwnerOrg == own, cancel) ?? throw RefusedException.NotThere("grant");
        if (!await db.GrantProjects.AnyAsync(share => share.GrantId == entry.Grant && share.ProjectId == entry.Project, cancel)) throw RefusedException.NotThere("grant of this project");
        var reference = entry.Form is { } form ? $"form/{form}" : null;
        if (reference is not null && await db.MoneyEntries.AnyAsync(row => row.GrantId == entry.Grant && row.ExternalRef == reference, cancel)) return null;
        var corrected = entry.Corrects is { } id
            ? await db.MoneyEntries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.GrantId == entry.Grant && row.OwnerOrg == own, cancel) ?? throw RefusedException.NotThere("entry")
            : null;

        var (kind, line) = corrected is null ? (entry.Kind, entry.Line) : (corrected.Kind, corrected.Line);
        if (entry.Amount == 0 || corrected is null && entry.Amount < 0) return EntryTrouble.AmountMissing;
        if (kind == MoneyEntryKind.Expenditure && !await db.BudgetLines.AnyAsync(row => row.GrantId == entry.Grant && row.Code == line, cancel)) return EntryTrouble.LineUnknown;
        if (corrected is not null && string.IsNullOrWhiteSpace(entry.Reason)) return EntryTrouble.ReasonMissing;
        if (entry.On > clock.Today()) return EntryTrouble.DayNotCome;
        // No single entry is more than all there is; in another currency than the agreement's the two cannot be compared.
        if ((grant.Books ?? grant.Currency) == grant.Currency && Math.Abs(entry.Amount) > await Whole(db, grant, cancel)) return EntryTrouble.MoreThanTheGrant;

        db.MoneyEntries.Add(new MoneyEntryRow
        {
            OwnerOrg = own,
            ProjectId = entry.Project,
            GrantId = entry.Grant,
            Kind = kind,
            Line = kind == MoneyEntryKind.Expenditure ? line : null,
            BookedOn = entry.On,
            Amount = entry.Amount,
            Currency = grant.Books ?? grant.Currency,
            Text = entry.Text,
            ExternalRef = reference,
            CorrectsId = corrected?.Id,
            InstalmentId = corrected?.InstalmentId,
            CorrectionReason = corrected is null ? null : entry.Reason!.Trim(),
        });
        if (corrected?.InstalmentId is { } instalment) await Follow(db, instalment, entry.Amount, grant.Books ?? grant.Currency, grant.Currency, cancel);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    // The highest the agreement ever promised.
    private static async Task<decimal> Whole(StoreContext db, Agreements.GrantRow grant, CancellationToken cancel) =>
        Math.Max(grant.OriginalAmount, await db.GrantAmendments.Where(change => change.GrantId == grant.Id).MaxAsync(change => change.NewAmount, cancel) ?? 0);

    // A corrected receipt corrects its instalment: what was paid in one currency, the rate obtained in two.
    private static async Task Follow(StoreContext db, Guid instalment, decimal difference, string books, string currency, CancellationToken cancel)
    {
        var row = await db.Instalments.SingleAsync(one => one.Id == instalment, cancel);
        if (row is not { ReceivedAmount: { } paid }) return;
        if (books == currency) row.ReceivedAmount = paid + difference;
        else row.ReceivedRate = (paid * (row.ReceivedRate ?? 0) + difference) / paid;
    }

    /// <summary>What the grantee expects to spend in a year; null takes the expectation back.</summary>
    /// <exception cref="RefusedException">404: no such grant.</exception>
    public async Task Expect(Guid grant, int year, decimal? amount, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        if (!await db.Grants.AnyAsync(row => row.Id == grant && row.OwnerOrg == own, cancel)) throw RefusedException.NotThere("grant");
        var there = await db.Forecasts.SingleOrDefaultAsync(row => row.GrantId == grant && row.Year == year, cancel);
        if (amount is { } expected)
        {
            if (there is null) db.Forecasts.Add(new ForecastRow { OwnerOrg = own, GrantId = grant, Year = year, Amount = expected });
            else there.Amount = expected;
        }
        else if (there is not null)
        {
            db.Forecasts.Remove(there);
        }
        await db.SaveChangesAsync(cancel);
    }
}
