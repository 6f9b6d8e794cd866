using DonorBridge.Reporting.Agreements;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Reviews;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.DemonstrationRegion;

/// <summary>A year of filings and answers, done through the use cases on their days.</summary>
public sealed class RegionHistory(RegionHouse house, RegionPeople people, RegionAgreements agreements)
{
    private const string StandardReport = "2026";

    private readonly RegionFiling filings = new(house, StandardReport);

    /// <summary>The filing that three donors answered, two of them with wishes.</summary>
    public Guid Answered { get; private set; }

    /// <summary>The review whose donor is sent a second version.</summary>
    public Guid SecondVersion { get; private set; }

    public async Task Make(CancellationToken cancel)
    {
        await EarlierReports(cancel);
        await ThreeDonors(cancel);
        await WarmRoom(cancel);
        await ReturnedOnce(cancel);
        await SignedOff(cancel);
        await Drafts(cancel);
    }

    // The first two reports of the EU grant, long accepted.
    private async Task EarlierReports(CancellationToken cancel)
    {
        foreach (var (number, sent) in new[] { (0, -385), (1, -205) })
        {
            var due = await filings.Due(people.Ilze, agreements.Eu, number, cancel);
            await Figures(people.Ilze, [due], sent - 6, cancel);
            var filing = await filings.Send(people.Ilze, people.Agnese, "Agnese Ozola", agreements.Shelter, [due], RegionWords.Sections("shelter"), "en", sent, cancel);
            await Outside(filing, due, sent + 1, sent + 40, NarrativeDecision.Accepted, null, [], cancel);
        }
    }

    // One filing, three donors, three periods: one accepts, two return it, and two of their wishes pull apart.
    private async Task ThreeDonors(CancellationToken cancel)
    {
        var eu = await filings.Due(people.Ilze, agreements.Eu, 2, cancel);
        var bcf = await filings.Due(people.Ilze, agreements.Bcf, 0, cancel);
        var ns = await filings.Due(people.Ilze, agreements.Ns, 0, cancel);
        await Figures(people.Ilze, [eu, bcf, ns], -40, cancel);
        Answered = await filings.Send(people.Ilze, people.Agnese, "Agnese Ozola", agreements.Shelter, [eu, bcf, ns], RegionWords.Sections("shelter"), "en", -35, cancel);

        house.Clock.GoTo(-20);
        await Decide(people.Mads, "Mads Holm", bcf, NarrativeDecision.Accepted, "Thank you. We shall quote the on-call list to others.", [], cancel);
        house.Clock.GoTo(-12);
        await Decide(people.ElinAsDonor, "Elin Sjöberg", ns, NarrativeDecision.Returned, "Två saker behöver ändras.", RegionWords.Wishes("ns"), cancel);
        await Outside(Answered, eu, -34, -9, NarrativeDecision.Returned, "Returned by letter; see the points below.", RegionWords.Wishes("eu"), cancel);
    }

    private async Task WarmRoom(CancellationToken cancel)
    {
        var due = await filings.Due(people.Kaarel, agreements.WarmRoomGrant, 0, cancel);
        var filing = await filings.Send(people.Kaarel, people.Kaarel, "Kaarel Saar", agreements.WarmRoom, [due], RegionWords.Sections("warm-room"), "en", -55, cancel);
        house.Clock.GoTo(-54);
        await house.As(people.Kaarel, async (use, db) =>
        {
            var review = await db.Reviews.SingleAsync(row => row.FilingId == filing, cancel);
            await use.GetRequiredService<RecordingSending>().Record(review.Id, "e-mail", house.Clock.Day(-54), null, cancel);
        }, cancel);
        await house.DoJobs(cancel);
    }

    // Returned, mended and sent again: the donor is shown only what changed in its form.
    private async Task ReturnedOnce(CancellationToken cancel)
    {
        var due = await filings.Due(people.Zofia, agreements.ReturnGrant, 0, cancel);
        await house.As(people.Zofia, async (_, db) =>
        {
            RegionFigures.Counted(db, agreements.Return, people.Zofia.PersonId, house.Clock.GetUtcNow(), new Period(due.FromOn, due.ToOn), 22);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        var filing = await filings.Send(people.Zofia, people.Zofia, "Zofia Nowak", agreements.Return, [due], RegionWords.Sections("return-first"), "en", -48, cancel);
        house.Clock.GoTo(-30);
        await Decide(people.Mads, "Mads Holm", due, NarrativeDecision.Returned, "Two points, then we can accept it.", RegionWords.Wishes("bcf-return"), cancel);

        house.Clock.GoTo(-7);
        await filings.Again(people.Zofia, filing, RegionWords.Sections("return-second"), cancel);
        await house.As(people.Zofia, async (use, db) =>
        {
            foreach (var change in await db.RequestedChanges.AsNoTracking().ToListAsync(cancel))
                await use.GetRequiredService<ChangeAnswering>().Answer(change.Id, ChangeAnswerKind.Changed, null, 2, cancel);
        }, cancel);
        await filings.CheckSignSend(people.Zofia, people.Zofia, "Zofia Nowak", filing, 2, -6, cancel);
        SecondVersion = await house.As(people.Mads, (_, db) => db.Reviews.Where(row => row.DueReportId == due.Id).Select(row => row.Id).SingleAsync(cancel), cancel);
    }

    // Signed off and not sent: somebody presses the button tomorrow.
    private async Task SignedOff(CancellationToken cancel)
    {
        var due = await filings.Due(people.ElinAsNgo, agreements.Ministry, 0, cancel);
        house.Clock.GoTo(-3);
        await house.As(people.ElinAsNgo, async (_, db) =>
        {
            RegionFigures.Counted(db, agreements.Landing, people.ElinAsNgo.PersonId, house.Clock.GetUtcNow(), new Period(due.FromOn, due.ToOn), 41);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        var filing = await filings.Write(people.ElinAsNgo, agreements.Landing, [due], RegionWords.Sections("landing"), "sv", cancel);
        await filings.CheckAndSign(people.ElinAsNgo, people.ElinAsNgo, "Elin Sjöberg", filing, cancel);
    }

    // Begun, with an answer missing.
    private async Task Drafts(CancellationToken cancel)
    {
        var due = await filings.Due(people.Kaarel, agreements.WarmRoomGrant, 1, cancel);
        house.Clock.GoTo(-2);
        await filings.Write(people.Kaarel, agreements.WarmRoom, [due], RegionWords.Sections("warm-room").Where(section => section.Key != "people").ToDictionary(), "en", cancel);
    }

    private Task Figures(Viewer by, IReadOnlyList<DueReportRow> due, int day, CancellationToken cancel)
    {
        house.Clock.GoTo(day);
        return house.As(by, async (_, db) =>
        {
            foreach (var period in due.Select(row => new Period(row.FromOn, row.ToOn)).Distinct())
            {
                var months = Math.Max(1, (int)Math.Round(period.Months));
                RegionFigures.Reached(db, agreements.Shelter, by.PersonId, house.Clock.GetUtcNow(), period);
                RegionFigures.Ratio(db, agreements.Guardian, agreements.Shelter, by.PersonId, house.Clock.GetUtcNow(), period, 7 * months, 8 * months);
                RegionFigures.Flow(db, agreements.Nights, agreements.Shelter, by.PersonId, house.Clock.GetUtcNow(), period, 322 * months);
                RegionFigures.Flow(db, agreements.Reunited, agreements.Shelter, by.PersonId, house.Clock.GetUtcNow(), period, 2 * months);
            }
            await db.SaveChangesAsync(cancel);
        }, cancel);
    }

    private async Task Outside(Guid filing, DueReportRow due, int sent, int decided, NarrativeDecision narrative, string? reasons, IReadOnlyList<RegionWish> wishes, CancellationToken cancel)
    {
        house.Clock.GoTo(sent);
        await house.As(people.Ilze, async (use, db) =>
        {
            var review = await db.Reviews.SingleAsync(row => row.FilingId == filing && row.DueReportId == due.Id, cancel);
            await use.GetRequiredService<RecordingSending>().Record(review.Id, "the donor’s own portal", house.Clock.Day(sent), null, cancel);
        }, cancel);
        house.Clock.GoTo(decided);
        await Decide(people.Ilze, "Ilze Kalniņa", due, narrative, reasons, wishes, cancel, RecordedHow.FromOutside);
    }

    private Task Decide(
        Viewer by, string name, DueReportRow due, NarrativeDecision narrative, string? reasons, IReadOnlyList<RegionWish> wishes, CancellationToken cancel, RecordedHow how = RecordedHow.InPortal) =>
        house.As(by, async (use, db) =>
        {
            var review = await db.Reviews.AsNoTracking().SingleAsync(row => row.DueReportId == due.Id && row.ClosedAt == null, cancel);
            var costs = narrative == NarrativeDecision.Accepted ? CostsDecision.Accepted : CostsDecision.NotDecided;
            var problems = await use.GetRequiredService<Deciding>().Decide(review.Id, new NewDecision(review.SnapshotId, narrative, costs, DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime), how, name)
            {
                Reasons = reasons, Changes = [.. wishes.Select(wish => new WantedChange(wish.At, wish.Text))],
            }, cancel);
            if (problems.Count > 0) throw new InvalidOperationException($"The region's decision has a problem: {problems[0].Text}");
        }, cancel);
}
