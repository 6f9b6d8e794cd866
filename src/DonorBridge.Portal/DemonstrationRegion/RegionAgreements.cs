using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Store;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Ledgers;
using DonorBridge.Store.Organisations;

namespace DonorBridge.Portal.DemonstrationRegion;

/// <summary>The region's projects and grants, from the agreements up to the due reports they make.</summary>
public sealed class RegionAgreements(RegionHouse house, RegionPeople people)
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<ScheduleRule>> clauses = RegionWords.Clauses();

    public ProjectRow Shelter { get; private set; } = null!;
    public ProjectRow WarmRoom { get; private set; } = null!;
    public ProjectRow Return { get; private set; } = null!;
    public ProjectRow Landing { get; private set; } = null!;

    public GrantRow Eu { get; private set; } = null!;
    public GrantRow Bcf { get; private set; } = null!;
    public GrantRow Ns { get; private set; } = null!;
    public GrantRow Aurora { get; private set; } = null!;
    public GrantRow WarmRoomGrant { get; private set; } = null!;
    public GrantRow ReturnGrant { get; private set; } = null!;
    public GrantRow Ministry { get; private set; } = null!;

    public IndicatorRow Guardian { get; private set; } = null!;
    public IndicatorRow Nights { get; private set; } = null!;
    public IndicatorRow Reunited { get; private set; } = null!;

    public async Task Make(CancellationToken cancel)
    {
        // The ministry's grant comes first: North Star passes part of it on.
        await house.As(people.ElinAsNgo, async (use, db) =>
        {
            var ministry = Outside(db, people.NorthStar, "Ministry for Children’s Affairs", "SE", "10");
            Landing = Project(db, people.NorthStar, "Nordic landing", "Every municipality knows what to do the night a child arrives alone.", house.Clock.Month.AddMonths(-23), house.Clock.Month.AddMonths(13).AddDays(-1), false, [new CodeShare("SE", 100)]);
            await db.SaveChangesAsync(cancel);
            Ministry = Grant(db, people.NorthStar, ministry, "BA-2024-311", "Mottagning av ensamma barn", 1_900_000, "SEK", Landing.StartOn, Landing.EndOn, ReviewMode.Outside, ["sv"]);
            Draft.Lines(db, Ministry, ("P", "Personal", "staff", 900_000, "P"), ("V", "Vidareförmedlade bidrag", "grants-to-partners", 900_000, "V"), ("A", "Administration", "indirect", 100_000, "A"));
            await Agree(use, db, Ministry, Landing, "landing", cancel);
            Draft.Received(db, Ministry, Landing, Ministry.StartOn.AddDays(20), 950_000, "Första utbetalningen");
            RegionFigures.Spend(db, Ministry, Landing, house.Clock.Today, ("P", 36_200, "Löner"), ("A", 3_900, "Administration"));
        }, cancel);
        await house.As(people.Ilze, (use, db) => MakeShelter(use, db, cancel), cancel);
        await house.As(people.Kaarel, async (use, db) =>
        {
            var aurora = Outside(db, people.HarbourLight, "Aurora Foundation", "FI", "60");
            WarmRoom = Project(db, people.HarbourLight, "A warm room at the ferry terminal", "Nobody young waits alone outside the terminal at night.", house.Clock.Month.AddMonths(-9), house.Clock.Month.AddMonths(1).AddDays(-1), false, [new CodeShare("EE", 100)]);
            await db.SaveChangesAsync(cancel);
            WarmRoomGrant = Grant(db, people.HarbourLight, aurora, "AUR-7", "A warm room at the ferry terminal", 8_000, "EUR", WarmRoom.StartOn, WarmRoom.EndOn, ReviewMode.NoDecision, ["en"]);
            Draft.Lines(db, WarmRoomGrant, ("1", "One worker, quarter post", "staff", 6_500, "1"), ("2", "Tea, clothes, phone cards", "direct-assistance", 1_500, "2"));
            await Agree(use, db, WarmRoomGrant, WarmRoom, "warm-room", cancel);
            Draft.Received(db, WarmRoomGrant, WarmRoom, WarmRoom.StartOn.AddDays(4), 8_000, "The whole grant");
            RegionFigures.Spend(db, WarmRoomGrant, WarmRoom, house.Clock.Today, ("1", 648, "Worker"), ("2", 141, "Tea, clothes, phone cards"));
        }, cancel);
        await house.As(people.Zofia, async (use, db) =>
        {
            Return = Project(db, people.AmberPath, "Home with someone", "No child travels home alone, and somebody asks how it went.", house.Clock.Month.AddMonths(-10), house.Clock.Month.AddMonths(14).AddDays(-1), false, [new CodeShare("PL", 60), new CodeShare("UA", 40)]);
            await db.SaveChangesAsync(cancel);
            ReturnGrant = Grant(db, people.AmberPath, people.BalticFund.Id, "BCF 131", "Escorts and follow-up", 60_000, "EUR", Return.StartOn, Return.EndOn, ReviewMode.Portal, ["en"]);
            Draft.Lines(db, ReturnGrant, ("1", "Escorts", "staff", 32_000, "1"), ("2", "Journeys", "travel", 20_000, "2"), ("3", "Office", "indirect", 8_000, "3"));
            await Agree(use, db, ReturnGrant, Return, "return", cancel);
            Draft.Received(db, ReturnGrant, Return, Return.StartOn.AddDays(12), 30_000, "First instalment");
            RegionFigures.Spend(db, ReturnGrant, Return, house.Clock.Today, ("1", 1_310, "Escorts"), ("2", 790, "Journeys"), ("3", 320, "Office"));
        }, cancel);
    }

    private async Task MakeShelter(IServiceProvider use, StoreContext db, CancellationToken cancel)
    {
        var eu = Outside(db, people.SafeShore, "European Action Programme for Children", "BE", "40");
        var aurora = Outside(db, people.SafeShore, "Aurora Foundation", "FI", "60");
        var euEnd = house.Clock.Day(49);
        var euStart = euEnd.AddDays(1).AddMonths(-24);
        Shelter = Project(db, people.SafeShore, "Shelter, guardians, family tracing",
            "Every unaccompanied or trafficked child found in the port region is safe the same night, has a guardian within three days and, where it is right for the child, is reunited with the family.",
            house.Clock.Month.AddMonths(-34), house.Clock.Month.AddMonths(26).AddDays(-1), true, [new CodeShare("LV", 80), new CodeShare("EE", 20)]);
        Guardian = Indicator(db, Shelter, 0, "Children who have a guardian within three days", "Every child has a guardian in time", ResultLevel.Outcome, FigureKind.Ratio, IndicatorMeasure.Percentage, "percent of children", 50, 90);
        Nights = Indicator(db, Shelter, 1, "Nights of safe shelter", "Every child found is safe the same night", ResultLevel.Output, FigureKind.Flow, IndicatorMeasure.Unit, "nights", 0, 12_000);
        Reunited = Indicator(db, Shelter, 2, "Children reunited with family or relatives", "Families are found", ResultLevel.Outcome, FigureKind.UniquePersons, IndicatorMeasure.Unit, "children", 0, 90);
        await db.SaveChangesAsync(cancel);

        Eu = Grant(db, people.SafeShore, eu, "ACT-CHILD-0117", "Shelter and guardians in the port region", 240_000, "EUR", euStart, euEnd, ReviewMode.Outside, ["en"], funding: 80, indirect: 7);
        Draft.Lines(db, Eu, ("A1", "Shelter staff, 5 posts", "staff", 118_000, "A"), ("A2", "Guardian coordinator, half post", "staff", 34_000, "A"), ("B1", "Travel for family tracing", "travel", 21_000, "B"),
            ("C1", "Beds, locks, cameras", "equipment", 16_000, "C"), ("D1", "Food, clothes, hygiene", "supplies", 38_000, "D"), ("E1", "Interpreters and audit", "services", 53_373.83m, "E"), ("F1", "Indirect costs, 7% of direct costs", "indirect", 19_626.17m, "F"));
        Draft.Agreed(db, Eu, (Guardian, "IND 1.1", "% of unaccompanied minors with a legal guardian appointed within 72 hours", 90), (Nights, "IND 2.1", "Number of protected overnight stays", 8_000));
        await Agree(use, db, Eu, Shelter, "eu", cancel);
        Draft.Received(db, Eu, Shelter, euStart.AddDays(9), 96_000, "First pre-financing");
        Draft.Received(db, Eu, Shelter, euStart.AddDays(380), 72_000, "Second pre-financing");
        RegionFigures.Spend(db, Eu, Shelter, house.Clock.Today, ("A1", 4_880, "Salaries"), ("A2", 1_390, "Coordinator"), ("B1", 810, "Tracing visits"), ("C1", 640, "Equipment"), ("D1", 1_560, "Food and clothes"), ("E1", 1_480, "Interpreters"), ("F1", 752, "Indirect costs"));

        Bcf = Grant(db, people.SafeShore, people.BalticFund.Id, "BCF 118", "A night worker every night", 90_000, "EUR", house.Clock.Month.AddMonths(-10), house.Clock.Month.AddMonths(26).AddDays(-1), ReviewMode.Portal, ["en"]);
        Draft.Lines(db, Bcf, ("1", "Night workers", "staff", 48_000, "1"), ("2", "Psychologist", "staff", 27_000, "1"), ("3", "Children’s activities", "direct-assistance", 9_000, "2"), ("4", "Rent and heating", "premises-and-office", 6_000, "3"));
        Draft.Agreed(db, Bcf, (Nights, "1", "Safe nights given", 12_000));
        await Agree(use, db, Bcf, Shelter, "bcf", cancel);
        Draft.Received(db, Bcf, Shelter, Bcf.StartOn.AddDays(14), 30_000, "First instalment");
        RegionFigures.Spend(db, Bcf, Shelter, house.Clock.Today, ("1", 1_330, "Night workers"), ("2", 740, "Psychologist"), ("3", 250, "Activities"), ("4", 165, "Heating"));

        // Renewed twice: two twelve-month grants that ended before the portal, and the one that runs.
        foreach (var (earlier, number) in new[] { (-34, 1), (-22, 2) })
        {
            var ended = Grant(db, people.SafeShore, people.NorthStar.Id, $"NS-{number}", "Barn på flykt: boende och god man", 660_000, "SEK", house.Clock.Month.AddMonths(earlier), house.Clock.Month.AddMonths(earlier + 12).AddDays(-1), ReviewMode.Portal, ["sv", "en"]);
            ended.State = GrantState.Closed;
            Draft.Share(db, ended, Shelter);
            await db.SaveChangesAsync(cancel);
            await use.GetRequiredService<Projection>().OfGrant(ended.Id, cancel);
        }
        Ns = Grant(db, people.SafeShore, people.NorthStar.Id, "NS-3", "Barn på flykt: boende och god man", 660_000, "SEK", house.Clock.Month.AddMonths(-10), house.Clock.Month.AddMonths(2).AddDays(-1), ReviewMode.Portal, ["sv", "en"], parent: Ministry.Id);
        Draft.Lines(db, Ns, ("P", "Personal", "staff", 430_000, "P"), ("R", "Resor", "travel", 60_000, "R"), ("U", "Utbildning", "other-direct", 120_000, "U"), ("A", "Administration", "indirect", 50_000, "A"));
        Draft.Agreed(db, Ns, (Reunited, "M1", "Antal barn som återförenats med familj eller släkt", 30));
        await Agree(use, db, Ns, Shelter, "ns", cancel);
        Draft.Received(db, Ns, Shelter, Ns.StartOn.AddDays(19), 330_000, "Första utbetalningen");
        RegionFigures.Spend(db, Ns, Shelter, house.Clock.Today, ("P", 35_100, "Löner"), ("R", 4_300, "Resor"), ("U", 9_800, "Utbildning"), ("A", 4_000, "Administration"));

        Aurora = Grant(db, people.SafeShore, aurora, "AUR-31", "Clothes and telephone cards", 30_000, "EUR", house.Clock.Month.AddMonths(-6), house.Clock.Month.AddMonths(6).AddDays(-1), ReviewMode.NoDecision, ["en"]);
        Aurora.DonorShownAsAnother = true;
        Draft.Lines(db, Aurora, ("1", "Clothes", "direct-assistance", 20_000, "1"), ("2", "Telephone cards", "direct-assistance", 10_000, "2"));
        await Agree(use, db, Aurora, Shelter, "aurora", cancel);
        Draft.Received(db, Aurora, Shelter, Aurora.StartOn.AddDays(3), 30_000, "The whole grant");
        RegionFigures.Spend(db, Aurora, Shelter, house.Clock.Today, ("1", 1_700, "Clothes"), ("2", 820, "Telephone cards"));
    }

    private async Task Agree(IServiceProvider use, StoreContext db, GrantRow grant, ProjectRow project, string clause, CancellationToken cancel)
    {
        Draft.Share(db, grant, project);
        Draft.Schedule(db, grant, clauses[clause]);
        await db.SaveChangesAsync(cancel);
        await use.GetRequiredService<DueReportPlanning>().Plan(grant.Id, house.Clock.Today, cancel);
        await use.GetRequiredService<Projection>().OfGrant(grant.Id, cancel);
    }

    private static Guid Outside(StoreContext db, OrganisationRow owner, string name, string country, string type)
    {
        var row = OrganisationRow.RecordedBy(owner.Id, name, country);
        row.Type = type;
        db.Organisations.Add(row);
        return row.Id;
    }

    private static ProjectRow Project(StoreContext db, OrganisationRow lead, string title, string objective, DateOnly from, DateOnly to, bool protectedPlace, IReadOnlyList<CodeShare> countries)
    {
        var row = new ProjectRow
        {
            OwnerOrg = lead.Id, Title = title, Objective = objective, StartOn = from, EndOn = to, ProtectedPlace = protectedPlace, Countries = countries,
            Sectors = [new CodeShare("15190", 40, "1"), new CodeShare("16015", 60, "1")],
        };
        db.Projects.Add(row);
        return row;
    }

    private static GrantRow Grant(
        StoreContext db, OrganisationRow grantee, Guid donor, string reference, string title, decimal amount, string currency, DateOnly from, DateOnly to, ReviewMode review, IReadOnlyList<string> languages,
        decimal? funding = null, decimal? indirect = null, Guid? parent = null)
    {
        var row = new GrantRow
        {
            OwnerOrg = grantee.Id, DonorOrg = donor, ParentGrantId = parent, Reference = reference, Title = title, OriginalAmount = amount, Currency = currency, SignedOn = from.AddDays(-21), StartOn = from,
            OriginalEndOn = to, ReviewMode = review, ReportLanguages = languages, FundingPercent = funding, IndirectPercent = indirect, State = GrantState.Signed,
        };
        db.Grants.Add(row);
        return row;
    }

    private static IndicatorRow Indicator(
        StoreContext db, ProjectRow project, int position, string title, string result, ResultLevel level, FigureKind kind, IndicatorMeasure measure, string unit, decimal baseline, decimal target)
    {
        var row = new IndicatorRow
        {
            OwnerOrg = project.OwnerOrg, ProjectId = project.Id, Position = position, Title = title, Result = result, Level = level, Kind = kind, Measure = measure, Unit = unit,
            Baseline = baseline, BaselineYear = project.StartOn.Year - 1, Target = target,
        };
        db.Indicators.Add(row);
        return row;
    }
}
