using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Spending;
using DonorBridge.Store;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Ledgers;
using DonorBridge.Store.Organisations;

namespace DonorBridge.Portal.Tests.Given;

/// <summary>
/// An NGO with one project that two donors pay: the Fund reviews in the portal and asks for the first half-year, the Programme is
/// outside and asks for the whole year; and a small project of a foundation that asks two questions and a balance.
/// </summary>
public sealed class Ngo : IDisposable
{
    public const string Format = "harmonised-8-3-2019@1";
    public static readonly Period HalfYear = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30));
    public static readonly Period Year = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

    public required OrganisationRow Organisation { get; init; }
    public required OrganisationRow FundOrganisation { get; init; }
    public required Person Author { get; init; }
    public required Person Approver { get; init; }
    public required Person Fund { get; init; }

    public ProjectRow Project { get; private set; } = null!;
    public ProjectRow SmallProject { get; private set; } = null!;
    public GrantRow FundGrant { get; private set; } = null!;
    public GrantRow ProgrammeGrant { get; private set; } = null!;
    public GrantRow SmallGrant { get; private set; } = null!;
    public DueReportRow FundDue { get; private set; } = null!;
    public DueReportRow ProgrammeDue { get; private set; } = null!;
    public DueReportRow SmallDue { get; private set; } = null!;
    public IndicatorRow Nights { get; private set; } = null!;
    public IndicatorRow Guardians { get; private set; } = null!;

    public static async Task<Ngo> In(NgoHouse house)
    {
        var organisation = await house.Organisation("Safe Landing", "LV");
        var fund = await house.Organisation("Test Children’s Fund", "DK");
        var ngo = new Ngo
        {
            Organisation = organisation,
            FundOrganisation = fund,
            Author = await house.Person(organisation, Roles.NgoAuthor, "Ilze Test"),
            Approver = await house.Person(organisation, Roles.NgoApprover, "Agnese Test"),
            Fund = await house.Person(fund, Roles.DonorOfficer, "Mads Test"),
        };
        await house.As(ngo.Author.Viewer, ngo.Make);
        return ngo;
    }

    public void Dispose()
    {
        Author.Dispose();
        Approver.Dispose();
        Fund.Dispose();
    }

    private async Task Make(StoreContext db)
    {
        var stop = TestContext.Current.CancellationToken;
        var programme = OrganisationRow.RecordedBy(Organisation.Id, "Test Action Programme", "BE");
        var foundation = OrganisationRow.RecordedBy(Organisation.Id, "Test Foundation", "FI");
        db.Organisations.AddRange(programme, foundation);
        Project = NewProject(db, "Shelter and guardians");
        SmallProject = NewProject(db, "A warm room");
        await db.SaveChangesAsync(stop);

        Nights = Indicator(db, 0, "Nights of safe shelter", FigureKind.Flow);
        Guardians = Indicator(db, 1, "Children with a guardian in time", FigureKind.Ratio);
        FundGrant = Grant(db, FundOrganisation.Id, "TCF-118", 90_000, ReviewMode.Portal, Project);
        ProgrammeGrant = Grant(db, programme.Id, "ACT-0117", 240_000, ReviewMode.Outside, Project);
        SmallGrant = Grant(db, foundation.Id, "TF-7", 8_000, ReviewMode.NoDecision, SmallProject);
        await db.SaveChangesAsync(stop);

        Line(db, FundGrant, "1", "Night workers", 60_000, 0);
        Line(db, FundGrant, "2", "Rent", 30_000, 1);
        Line(db, ProgrammeGrant, "A1", "Staff", 240_000, 0);
        Line(db, SmallGrant, "1", "One worker", 8_000, 0);
        Agreed(db, FundGrant, Nights, "1", "Safe nights given");
        Agreed(db, ProgrammeGrant, Nights, "IND 2.1", "Number of protected overnight stays");
        Agreed(db, ProgrammeGrant, Guardians, "IND 1.1", "% with a guardian within 72 hours");
        Entry(db, FundGrant, Project, MoneyEntryKind.Receipt, null, new DateOnly(2026, 1, 10), 30_000);
        Entry(db, FundGrant, Project, MoneyEntryKind.Expenditure, "1", new DateOnly(2026, 2, 20), 12_500.50m);
        Entry(db, ProgrammeGrant, Project, MoneyEntryKind.Expenditure, "A1", new DateOnly(2026, 8, 20), 40_000);
        Entry(db, SmallGrant, SmallProject, MoneyEntryKind.Receipt, null, new DateOnly(2026, 1, 10), 8_000);
        Entry(db, SmallGrant, SmallProject, MoneyEntryKind.Expenditure, "1", new DateOnly(2026, 3, 10), 1_250);

        FundDue = Due(db, FundGrant, Project, HalfYear, DueReportKind.Interim, new DateOnly(2026, 12, 3), ["C1", "C4"],
            [AskedPart.Results, AskedPart.People, AskedPart.Spending, AskedPart.Funds, AskedPart.Risks, AskedPart.Activities, AskedPart.Attachments]);
        ProgrammeDue = Due(db, ProgrammeGrant, Project, Year, DueReportKind.Final, new DateOnly(2026, 12, 20), ["C1", "C5"],
            [AskedPart.Results, AskedPart.People, AskedPart.Spending, AskedPart.Forecast, AskedPart.Contributions]);
        SmallDue = Due(db, SmallGrant, SmallProject, Year, DueReportKind.Final, new DateOnly(2027, 2, 1), ["C1", "C7"], [AskedPart.Funds]);
        await db.SaveChangesAsync(stop);
        foreach (var due in new[] { FundDue, ProgrammeDue, SmallDue })
            db.Deliverables.Add(new DeliverableRow { OwnerOrg = Organisation.Id, DueReportId = due.Id, Kind = DeliverableKind.Narrative, Format = Format, DueOn = due.DueOn });
        await db.SaveChangesAsync(stop);
    }

    private ProjectRow NewProject(StoreContext db, string title)
    {
        var row = new ProjectRow
        {
            OwnerOrg = Organisation.Id, Title = title, Objective = "Every child is safe the same night.", StartOn = new DateOnly(2025, 1, 1), EndOn = new DateOnly(2027, 12, 31),
            Countries = [new CodeShare("LV", 100)],
        };
        db.Projects.Add(row);
        return row;
    }

    private GrantRow Grant(StoreContext db, Guid donor, string reference, decimal amount, ReviewMode review, ProjectRow project)
    {
        var row = new GrantRow
        {
            OwnerOrg = Organisation.Id, DonorOrg = donor, Reference = reference, Title = reference, OriginalAmount = amount, Currency = "EUR", SignedOn = new DateOnly(2025, 12, 1),
            StartOn = new DateOnly(2026, 1, 1), OriginalEndOn = new DateOnly(2026, 12, 31), ReviewMode = review, ReportLanguages = ["en"], State = GrantState.Signed,
        };
        db.Grants.Add(row);
        db.GrantProjects.Add(new GrantProjectRow { OwnerOrg = Organisation.Id, GrantId = row.Id, ProjectId = project.Id, Percent = 100 });
        return row;
    }

    private IndicatorRow Indicator(StoreContext db, int position, string title, FigureKind kind)
    {
        var row = new IndicatorRow { OwnerOrg = Organisation.Id, ProjectId = Project.Id, Position = position, Title = title, Result = "Children are safe", Level = ResultLevel.Output, Kind = kind };
        db.Indicators.Add(row);
        return row;
    }

    private void Line(StoreContext db, GrantRow grant, string code, string name, decimal amount, int position) =>
        db.BudgetLines.Add(new BudgetLineRow { OwnerOrg = Organisation.Id, GrantId = grant.Id, Code = code, Name = name, Category = "staff", Amount = amount, Position = position });

    private void Agreed(StoreContext db, GrantRow grant, IndicatorRow indicator, string code, string wording) =>
        db.AgreedIndicators.Add(new AgreedIndicatorRow { OwnerOrg = Organisation.Id, GrantId = grant.Id, IndicatorId = indicator.Id, Code = code, Wording = wording, Position = 0 });

    private void Entry(StoreContext db, GrantRow grant, ProjectRow project, MoneyEntryKind kind, string? line, DateOnly on, decimal amount) =>
        db.MoneyEntries.Add(new MoneyEntryRow { OwnerOrg = Organisation.Id, ProjectId = project.Id, GrantId = grant.Id, Kind = kind, Line = line, BookedOn = on, Amount = amount, Currency = "EUR", Text = line ?? "Instalment" });

    private DueReportRow Due(StoreContext db, GrantRow grant, ProjectRow project, Period period, DueReportKind kind, DateOnly on, IReadOnlyList<string> questions, IReadOnlyList<AskedPart> asks)
    {
        var row = new DueReportRow
        {
            OwnerOrg = Organisation.Id, GrantId = grant.Id, ProjectId = project.Id, FromOn = period.From, ToOn = period.To, Kind = kind, DueOn = on, TimeZone = "Europe/Riga", Clause = "Art. 4",
            Questions = questions, Asks = asks, Languages = ["en"],
        };
        db.DueReports.Add(row);
        return row;
    }
}
