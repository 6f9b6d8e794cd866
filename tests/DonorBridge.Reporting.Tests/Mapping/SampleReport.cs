using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Programmes;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Spending;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Tests.Mapping;

/// <summary>A small, whole report for tests of mappings and documents. Every organisation is invented.</summary>
public static class SampleReport
{
    public static readonly Period Year = new(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));

    public static Report Whole() => new("2026", Shared(), Due(), Rates());

    /// <summary>Nothing but what an agreement says: no word and no figure.</summary>
    public static Report Empty() => new(
        "2026",
        new SharedPart { Filing = new FilingFacts("filing-2", 1, "en"), Project = new Project { Id = "project-2", Title = "Bare", Lead = SafeShore, Start = Year.From, End = Year.To } },
        new DueReportPart { Due = Due().Due, Grant = new Grant { Id = "grant-2", Reference = "B-1", Title = "Bare", Donor = Fund, Grantee = SafeShore, Amount = new Money(1, "EUR"), Start = Year.From, OriginalEnd = Year.To, End = Year.To } },
        []);

    public static Report With(Func<SharedPart, SharedPart>? shared = null, Func<DueReportPart, DueReportPart>? due = null) =>
        Whole() with { Shared = (shared ?? (part => part))(Shared()), Due = (due ?? (part => part))(Due()) };

    public static Organisation SafeShore { get; } = new() { Id = "safe-shore", Name = "Safe Shore", Country = "LV", Type = "22", Identifier = "LV-RE-99000000001" };

    public static Organisation Fund { get; } = new() { Id = "fund", Name = "Example Children's Fund", Country = "SE", Type = "60", Identifier = "SE-ON-9900000001" };

    private static SharedPart Shared() => new()
    {
        Filing = new FilingFacts("filing-1", 2, "en", new DateTimeOffset(2026, 2, 27, 9, 30, 0, TimeSpan.Zero), "director"),
        Project = new Project
        {
            Id = "project-1", Title = "Shelter, guardians, family tracing", Objective = "Children who arrive alone are found, safe and heard.",
            Description = "A shelter, guardians within three days and tracing of families.", Lead = SafeShore,
            Partners = [new Organisation { Id = "harbour", Name = "Harbour Light", Country = "EE", Type = "22" }],
            Start = new DateOnly(2024, 7, 1), End = new DateOnly(2026, 6, 30),
            Countries = [new CodeShare("LV", 66.67m), new CodeShare("EE", 33.33m)],
            Sectors = [new CodeShare("15160", 60m, "1"), new CodeShare("16010", 40m, "1")],
            ProtectedPlace = true,
        },
        Answers =
        [
            Say("C1", "The shelter opened in March.\n\nWhat worked:\n- guardians within three days\n- a night line in five languages\n\nTwo towns joined later than planned."),
            Say("C2", "The tracing unit began two months late.") with { Translations = [new Translation("sv", "Spårningsenheten började två månader för sent.")] },
            Say("C3", "Guardians came sooner than planned."),
            Say("C4", "Counted in the shelter register; nobody twice."),
            Say("C6", string.Join(' ', Enumerable.Repeat("risk", 120))) with { Shorter = [new ShortVersion(new Limit(50, LimitUnit.Words), "en", "Fewer risks than feared."), new ShortVersion(new Limit(10, LimitUnit.Words), "en", "Few risks.")] },
            Say("P1", "The municipal services appoint guardians from July."),
        ],
        Indicators =
        [
            new Indicator { Id = "guardian", Title = "Children with a guardian within 72 hours", Result = "Children have a guardian in time", Level = ResultLevel.Outcome, Kind = FigureKind.Ratio, Measure = IndicatorMeasure.Percentage, Baseline = 40, BaselineYear = 2024, Target = 90 },
            new Indicator { Id = "nights", Title = "Nights in the shelter", Result = "Children are safe at night", Level = ResultLevel.Output, Kind = FigureKind.Flow, Unit = "nights", Baseline = 0, BaselineYear = 2024, Target = 5000 },
            new Indicator { Id = "missing", Title = "Children missing from care", Result = "Children are safe at night", Level = ResultLevel.Outcome, Kind = FigureKind.UniquePersons, Descending = true, Baseline = 12, BaselineYear = 2024, Target = 2 },
        ],
        Activities = [new Activity("Train guardians", ActivityState.Done), new Activity("Open tracing unit", ActivityState.Delayed, "Two months late; staff found in May.")],
        Risks = [new Risk("A child's place becomes known", RiskLevel.Low, RiskLevel.High, false, "No address in any paper.")],
        Contributions = [new ProgrammeContribution("lv-children", "Example programme for children", "LV", "Guardians for every child", 30m) { From = new DateOnly(2024, 7, 1), Identifier = "XM-EXAMPLE-CP-1" }],
        Sources = [new FundingSource("Example Children's Fund", new Money(90000, "EUR")), new FundingSource("another donor", new Money(240000, "EUR"))],
    };

    private static DueReportPart Due() => new()
    {
        Due = new DueReport
        {
            Id = "due-1", Grant = "grant-1", Project = "project-1", Period = Year, Kind = DueReportKind.Interim, Languages = ["en"],
            Questions = ["C1", "C2", "C3", "C4", "C6", "P1"], Asks = [AskedPart.Results, AskedPart.People, AskedPart.Spending, AskedPart.Funds, AskedPart.Risks, AskedPart.Activities],
            Deliverables = [new Deliverable("d-1", DeliverableKind.Narrative, "harmonised-8-3-2019@1", new DateOnly(2026, 3, 1))],
        },
        Grant = new Grant
        {
            Id = "grant-1", Reference = "ECF-2024-017", Title = "Safe arrival", Donor = Fund, Grantee = SafeShore, Amount = new Money(90000, "EUR"), Books = "SEK",
            SignedOn = new DateOnly(2024, 6, 10), Start = new DateOnly(2024, 7, 1), OriginalEnd = new DateOnly(2026, 3, 31), End = new DateOnly(2026, 6, 30),
            Projects = [new ProjectShare("project-1", 100)], ReportLanguages = ["en"], IndirectPercent = 7, FundingPercent = 80,
            BudgetLines =
            [
                new BudgetLine("1.1", "Guardians", "staff", new Money(40000, "EUR"), "A"),
                new BudgetLine("1.10", "Coordinator", "staff", new Money(20000, "EUR"), "A"),
                new BudgetLine("1.9", "Travel of guardians", "travel", new Money(8000, "EUR"), "B"),
                new BudgetLine("2.1", "Beds and bedding", "equipment", new Money(16112.15m, "EUR"), "C"),
                new BudgetLine("9", "Indirect costs", "indirect", new Money(5887.85m, "EUR"), "F"),
            ],
            Indicators = [new AgreedIndicator("nights", "O1", "Safe nights given"), new AgreedIndicator("guardian", "O2", "Share of children with a guardian in three days", 85)],
            Instalments = [new Instalment("1", new DateOnly(2024, 7, 15), new Money(45000, "EUR"), null, new DateOnly(2024, 7, 20), new Money(45000, "EUR"), 11.5m), new Instalment("2", new DateOnly(2025, 8, 1), new Money(27000, "EUR"), "Interim report accepted", new DateOnly(2025, 8, 5), new Money(27000, "EUR"), 11.2m)],
            Amendments = [new Amendment { Number = 1, Kind = AmendmentKind.NoCostExtension, From = new DateOnly(2025, 11, 1), Reason = "The tracing unit began late.", NewEnd = new DateOnly(2026, 6, 30) }],
        },
        Results =
        [
            new IndicatorResult("guardian", new Figure { Window = Year, Numerator = 66, Denominator = 75, Source = "guardian register" }),
            new IndicatorResult("nights", new Figure { Window = Year, Value = 2130, Source = "shelter register", Comment = "Full from May." }, new Figure { Window = new Period(new DateOnly(2024, 7, 1), Year.To), Value = 2810 }),
        ],
        People =
        [
            new PeopleReached("unaccompanied", Reach.Direct, new Figure { Window = Year, Value = 75, Source = "shelter register", Parts = [new FigurePart(31, "female"), new FigurePart(44, "male")] }),
            new PeopleReached("parents-and-carers", Reach.Direct, new Figure { Window = Year, Value = 48 }),
            new PeopleReached("total", Reach.Direct, new Figure { Window = Year, Value = 121 }),
        ],
        Entries =
        [
            new MoneyEntry("e-1", MoneyEntryKind.Expenditure, new DateOnly(2025, 3, 31), new Money(230000, "SEK"), "1.1", "Salaries, first quarter"),
            new MoneyEntry("e-2", MoneyEntryKind.Receipt, new DateOnly(2025, 8, 5), new Money(302400, "SEK")) { Counterpart = Fund },
        ],
        Spending =
        [
            new LineSpending("1.1", new Money(115000, "SEK"), new Money(230000, "SEK"), "Salaries rose in July."),
            new LineSpending("1.10", new Money(57500, "SEK"), new Money(100000.05m, "SEK")),
            new LineSpending("1.9", new Money(0, "SEK"), new Money(41000, "SEK")),
            new LineSpending("2.1", new Money(92000, "SEK"), new Money(11500, "SEK")),
            new LineSpending("9", new Money(18515, "SEK"), new Money(26775, "SEK")),
        ],
        Funds = new FundsStatement(new Money(234485, "SEK"), new Money(302400, "SEK"), new Money(0, "SEK"), new Money(409275.05m, "SEK")),
    };

    private static List<ExchangeRate> Rates() =>
    [
        new("SEK", new DateOnly(2025, 3, 31), 11.0m, RateKind.Daily, "ECB"),
        new("SEK", new DateOnly(2025, 9, 30), 11.4m, RateKind.Daily, "ECB"),
        new("SEK", new DateOnly(2026, 1, 30), 20m, RateKind.Daily, "ECB"),
        new("SEK", new DateOnly(2025, 11, 1), 11.1m, RateKind.Monthly, "InforEuro"),
        new("SEK", new DateOnly(2025, 12, 1), 11.3m, RateKind.Monthly, "InforEuro"),
        new("SEK", new DateOnly(2025, 6, 30), 11.25m, RateKind.OwnBooks, "own books"),
    ];

    private static Answer Say(string question, string text) => new() { Question = question, Language = "en", Text = text, WrittenBy = "programme lead" };
}
