using System.Text.Json;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Spending;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Files;
using DonorBridge.Store.Formats;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Funding;
using DonorBridge.Store.Imports;
using DonorBridge.Store.Ledgers;
using DonorBridge.Store.Organisations;
using DonorBridge.Store.Programmes;
using DonorBridge.Store.Published;
using DonorBridge.Store.Reviews;

namespace DonorBridge.Store.Tests.WhoSeesWhat;

/// <summary>One project of one NGO, two donors, a partner, a claim: at least one row in every table, each written by whom it belongs to.</summary>
public sealed partial class World : TestDatabase, IAsyncLifetime
{
    public static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Start = new(2025, 1, 1), End = new(2026, 12, 31);

    public World(TestCluster cluster) : base(cluster) { }

    public StoreLogin PortalLogin { get; private set; } = null!;
    public StoreLogin WorkerLogin { get; private set; } = null!;

    public OrganisationRow QuietDonor { get; private set; } = null!;
    public ProjectRow Project { get; private set; } = null!;
    public GrantRow Grant { get; private set; } = null!;
    public GrantRow OtherGrant { get; private set; } = null!;
    public GrantRow Draft { get; private set; } = null!;
    public DueReportRow DueReport { get; private set; } = null!;
    public DueReportRow OtherDueReport { get; private set; } = null!;
    public FilingRow Filing { get; private set; } = null!;
    public SnapshotRow Snapshot { get; private set; } = null!;
    public FileRow Produced { get; private set; } = null!;
    public FileRow Attached { get; private set; } = null!;
    public FileRow Unsent { get; private set; } = null!;
    public ProducedFileRow Form { get; private set; } = null!;
    public ReviewRow Review { get; private set; } = null!;
    public DecisionRow Decision { get; private set; } = null!;
    public RequestedChangeRow Change { get; private set; } = null!;
    public ProgrammeRow Programme { get; private set; } = null!;
    public ProgrammeObjectiveRow Objective { get; private set; } = null!;
    public ClaimRow Claim { get; private set; } = null!;
    public MoneyEntryRow FiledEntry { get; private set; } = null!;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        PortalLogin = new StoreLogin(Connections.Portal);
        WorkerLogin = new StoreLogin(Connections.Worker);
        foreach (var (name, viewer) in Viewers.All)
        {
            await As(Viewers.Administrator, (db, _) =>
            {
                db.Add(OrganisationRow.Joining(name, viewer.Country, viewer.Organisation));
                db.Add(new MembershipRow { OwnerOrg = viewer.Organisation, PersonId = viewer.PersonId, PersonName = $"A person of {name}", Role = viewer.Role!, Country = viewer.Country, FromOn = Start });
                return Task.CompletedTask;
            });
        }
        await As(Viewers.Authority, Programmes);
        await As(Viewers.Secretariat, (db, _) => Add(db, new RateRow { OwnerOrg = Viewers.Secretariat.Organisation, Currency = "SEK", RatedOn = Start, PerEuro = 11m, Kind = RateKind.Daily, Source = "ECB", ForEveryone = true }));
        await Formats();
        await As(Viewers.Ngo, Agreements);
        await As(Viewers.Ngo, Filings);
        await As(Viewers.Donor, Decides);
        await As(Viewers.Ngo, Answers);
        await As(Viewers.Donor, (db, _) => Add(db, new ChangeClosureRow { OwnerOrg = Viewers.Donor.Organisation, RequestedChangeId = Change.Id, DueReportId = DueReport.Id, ClosedBy = Viewers.Donor.PersonId, ClosedAt = Noon }));
        await As(Viewers.Donor, (db, _) => Add(db, new PublishedFolderRow { OwnerOrg = Viewers.Donor.Organisation, Kind = FolderKind.DonorFormat, Key = "own-format", Version = "1", Sha256 = "a", PublishedAt = Noon, Files = [new PublishedFileRow { Path = "format.json", Content = [1] }] }));
        await As(Viewers.Donor, (db, _) => Add(db, Word(Viewers.Donor, UsedFormat, FormatWord.ConfirmedByDonor)));
        await As(Viewers.Authority, (db, _) => Add(db, new ClaimAnswerRow { OwnerOrg = Viewers.Authority.Organisation, ClaimId = Claim.Id, Kind = ClaimAnswerKind.Confirmed, AnsweredBy = Viewers.Authority.PersonId, AnsweredByName = "The contact point", AnsweredAt = Noon }));
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await PortalLogin.DisposeAsync();
        await WorkerLogin.DisposeAsync();
        await DisposeAsync();
    }

    public Task As(Viewer viewer, Func<StoreContext, UnitOfWork, Task> write) => PortalLogin.Write(viewer, async (work, cancel) =>
    {
        await write(await work.Open(cancel), work);
    }, CancellationToken.None);

    public static Task Add(StoreContext db, params object[] rows)
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    }

    private async Task Programmes(StoreContext db, UnitOfWork work)
    {
        var authority = work.Viewer.Organisation;
        Programme = new ProgrammeRow { OwnerOrg = authority, Country = "LV", Name = "Safe childhood", FromOn = Start };
        Objective = new ProgrammeObjectiveRow { OwnerOrg = authority, ProgrammeId = Programme.Id, Key = "1", Text = "A guardian for every child", Components = ["guardianship"] };
        await Add(db, Programme, Objective);
    }

    private async Task Agreements(StoreContext db, UnitOfWork work)
    {
        var ngo = work.Viewer.Organisation;
        QuietDonor = OrganisationRow.RecordedBy(ngo, "A donor who has never heard of us", "SE");
        Project = new ProjectRow { OwnerOrg = ngo, Title = "Guardians in time", StartOn = Start, EndOn = End, Countries = [new CodeShare("LV")] };
        await Add(db, QuietDonor, Project, new ProjectPartnerRow { OwnerOrg = ngo, ProjectId = Project.Id, PartnerOrg = Viewers.Partner.Organisation });
        var indicator = new IndicatorRow { OwnerOrg = ngo, ProjectId = Project.Id, Title = "Children with a guardian", Result = "In time", Level = ResultLevel.Outcome, Kind = FigureKind.Flow };
        await Add(db, indicator);
        Grant = await NewGrant(db, ngo, Viewers.Donor.Organisation, "G-1", GrantState.Signed);
        OtherGrant = await NewGrant(db, ngo, Viewers.OtherDonor.Organisation, "G-2", GrantState.Signed);
        Draft = await NewGrant(db, ngo, Viewers.Donor.Organisation, "G-3", GrantState.Draft);
        DueReport = await NewDueReport(db, ngo, Grant, "used-format@1");
        OtherDueReport = await NewDueReport(db, ngo, OtherGrant, null);
        await Add(db,
            new GrantAmendmentRow { OwnerOrg = ngo, GrantId = Grant.Id, Number = 1, Kind = AmendmentKind.NoCostExtension, FromOn = Start, Reason = "Late start", NewEndOn = End.AddMonths(2), RecordedBy = work.Viewer.PersonId, RecordedAt = Noon },
            new BudgetLineRow { OwnerOrg = ngo, GrantId = Grant.Id, Code = "1", Name = "Staff", Category = "staff", Amount = 1000, Position = 1 },
            new AgreedIndicatorRow { OwnerOrg = ngo, GrantId = Grant.Id, IndicatorId = indicator.Id, Code = "1.1", Wording = "Number of guardians", Position = 1 },
            new InstalmentRow { OwnerOrg = ngo, GrantId = Grant.Id, DueOn = Start, Amount = 500 },
            new DueDateChangeRow { OwnerOrg = ngo, DueReportId = DueReport.Id, OldDueOn = Start, NewDueOn = End, Why = "Agreed by letter", ChangedBy = work.Viewer.PersonId, ChangedAt = Noon },
            new FigureRow { OwnerOrg = ngo, ProjectId = Project.Id, IndicatorId = indicator.Id, FromOn = Start, ToOn = End, Kind = FigureKind.Flow, Value = 3, RecordedBy = work.Viewer.PersonId, RecordedAt = Noon, Parts = [new FigurePartRow { OwnerOrg = ngo, Sex = "female", Value = 2 }] },
            new ForecastRow { OwnerOrg = ngo, GrantId = Grant.Id, Year = 2026, Amount = 10 },
            new RateRow { OwnerOrg = ngo, Currency = "SEK", RatedOn = Start, PerEuro = 11.2m, Kind = RateKind.OwnBooks, Source = "own books" });
    }

    private async Task<GrantRow> NewGrant(StoreContext db, Guid ngo, Guid donor, string reference, GrantState state)
    {
        var grant = new GrantRow { OwnerOrg = ngo, DonorOrg = donor, Reference = reference, Title = reference, StartOn = Start, OriginalEndOn = End, OriginalAmount = 1000, Currency = "EUR", ReviewMode = ReviewMode.Portal, State = state };
        await Add(db, grant);
        await Add(db, new GrantProjectRow { OwnerOrg = ngo, GrantId = grant.Id, ProjectId = Project.Id, Percent = 100 });
        return grant;
    }

    private async Task<DueReportRow> NewDueReport(StoreContext db, Guid ngo, GrantRow grant, string? format)
    {
        var rule = new ScheduleRuleRow
        {
            OwnerOrg = ngo, GrantId = grant.Id, Position = 1,
            Rule = new ScheduleRule { Kind = DueReportKind.Final, Periods = new PeriodRule(PeriodUnit.WholeGrant), Anchor = DueAnchor.GrantEnd, TimeZone = "Europe/Riga", Clause = "4.2", Deliverables = [new DeliverableRule(DeliverableKind.Narrative, null)] },
        };
        await Add(db, rule);
        var due = new DueReportRow { OwnerOrg = ngo, GrantId = grant.Id, ProjectId = Project.Id, ScheduleRuleId = rule.Id, FromOn = Start, ToOn = End, Kind = DueReportKind.Final, DueOn = End, TimeZone = "Europe/Riga", Clause = "4.2" };
        await Add(db, due);
        await Add(db, new DeliverableRow { OwnerOrg = ngo, DueReportId = due.Id, Kind = DeliverableKind.Narrative, Format = format, DueOn = End });
        return due;
    }

    private async Task Filings(StoreContext db, UnitOfWork work)
    {
        var ngo = work.Viewer.Organisation;
        Filing = new FilingRow { OwnerOrg = ngo, ProjectId = Project.Id, StandardReport = "2026", Language = "en", StartedBy = work.Viewer.PersonId, StartedAt = Noon };
        await Add(db, Filing);
        Snapshot = new SnapshotRow { OwnerOrg = ngo, FilingId = Filing.Id, Version = 1, SentAt = Noon, ReceiptSha256 = "a" };
        await Add(db, Snapshot,
            new FilingDueReportRow { OwnerOrg = ngo, FilingId = Filing.Id, DueReportId = DueReport.Id },
            new SectionRow { OwnerOrg = ngo, FilingId = Filing.Id, Key = "story", Version = 1, Document = new(), SavedBy = work.Viewer.PersonId, SavedAt = Noon },
            new SectionHistoryRow { OwnerOrg = ngo, FilingId = Filing.Id, FilingVersion = 1, Key = "story", Document = new() },
            new SignOffRow { OwnerOrg = ngo, FilingId = Filing.Id, FilingVersion = 1, PersonId = work.Viewer.PersonId, PersonName = "Anna", Function = "director", SignedAt = Noon });
        FiledEntry = new MoneyEntryRow { OwnerOrg = ngo, ProjectId = Project.Id, GrantId = Grant.Id, Line = "1", Kind = MoneyEntryKind.Expenditure, BookedOn = Start, Amount = 12, Currency = "EUR", FiledIn = Snapshot.Id };
        Produced = await FileShelf.Save(work, new MemoryStream([1, 2, 3]), "text/plain", Noon, default);
        Attached = await FileShelf.Save(work, new MemoryStream([4, 5]), "text/plain", Noon, default);
        Unsent = await FileShelf.Save(work, new MemoryStream([6]), "text/plain", Noon, default);
        var deliverable = db.Deliverables.Single(row => row.DueReportId == DueReport.Id).Id;
        Form = new ProducedFileRow { OwnerOrg = ngo, SnapshotId = Snapshot.Id, DueReportId = DueReport.Id, DeliverableId = deliverable, Format = "letter@1", FileId = Produced.Id, Name = "letter.docx", Manifest = JsonDocument.Parse("{}"), Key = "form-1", ProducedAt = Noon };
        Review = new ReviewRow { OwnerOrg = ngo, DueReportId = DueReport.Id, FilingId = Filing.Id, DonorOrg = Viewers.Donor.Organisation, Mode = ReviewMode.Portal, SnapshotId = Snapshot.Id, OpenedAt = Noon };
        Claim = new ClaimRow { OwnerOrg = ngo, ProjectId = Project.Id, ProgrammeId = Programme.Id, ObjectiveId = Objective.Id, FromOn = Start, ClaimedBy = work.Viewer.PersonId, ClaimedAt = Noon };
        await Add(db, FiledEntry, Form, Review, Claim,
            new SnapshotReceiptRow { OwnerOrg = ngo, SnapshotId = Snapshot.Id, Receipt = [1] },
            new SnapshotPartRow { OwnerOrg = ngo, SnapshotId = Snapshot.Id, Bytes = [1], Sha256 = "a" },
            new SnapshotPartRow { OwnerOrg = ngo, SnapshotId = Snapshot.Id, DueReportId = DueReport.Id, Bytes = [2], Sha256 = "b" },
            new SharedCopyRow { OwnerOrg = ngo, SnapshotId = Snapshot.Id, DueReportId = DueReport.Id, Bytes = [3] },
            new SentAttachmentRow { OwnerOrg = ngo, SnapshotId = Snapshot.Id, DueReportId = DueReport.Id, FileId = Attached.Id, Name = "photo.txt" },
            new IatiImportRow { OwnerOrg = ngo, FileId = Unsent.Id, FileName = "a.xml", Preview = JsonDocument.Parse("{}"), UploadedBy = work.Viewer.PersonId, UploadedAt = Noon },
            new FundingFactRow { OwnerOrg = ngo, GrantId = Grant.Id, ProjectId = Project.Id, NgoName = "ngo", DonorName = "donor", ProjectTitle = Project.Title, Amount = 1000, Currency = "EUR", StartOn = Start, OriginalEndOn = End, EndOn = End, State = GrantState.Signed, ProjectedAt = Noon },
            new FilingFactRow { OwnerOrg = ngo, DueReportId = DueReport.Id, GrantId = Grant.Id, ProjectId = Project.Id, NgoName = "ngo", DonorName = "donor", FromOn = Start, ToOn = End, Kind = DueReportKind.Final, DueOn = End, State = DueReportState.Sent, ProjectedAt = Noon });
        await Add(db,
            new ContributionRow { OwnerOrg = ngo, ClaimId = Claim.Id, ProgrammeId = Programme.Id, ObjectiveId = Objective.Id, ProjectId = Project.Id, Country = "LV", ProjectTitle = Project.Title, OrganisationName = "ngo", StartOn = Start, EndOn = End, FromOn = Start, ProjectedAt = Noon },
            new SendingRow { OwnerOrg = ngo, ReviewId = Review.Id, DueReportId = DueReport.Id, SnapshotId = Snapshot.Id, How = "post", SentOn = Start, RecordedBy = work.Viewer.PersonId, RecordedAt = Noon },
            new Sharing.ShareRow { OwnerOrg = ngo, Kind = Sharing.SharedDocument.ProducedFile, DocumentId = Form.Id, Name = "form.docx", ToOrg = Viewers.Partner.Organisation, GrantedBy = work.Viewer.PersonId, GrantedAt = Noon });
    }

    private async Task Decides(StoreContext db, UnitOfWork work)
    {
        var donor = work.Viewer.Organisation;
        Decision = new DecisionRow { OwnerOrg = donor, ReviewId = Review.Id, DueReportId = DueReport.Id, SnapshotId = Snapshot.Id, Narrative = NarrativeDecision.Returned, Costs = CostsDecision.LinesDisallowed, Reasons = "Say more", DecidedOn = Start, How = RecordedHow.InPortal, RecordedBy = work.Viewer.PersonId, RecordedByName = "An officer", RecordedAt = Noon };
        Change = new RequestedChangeRow { OwnerOrg = donor, ReviewId = Review.Id, DueReportId = DueReport.Id, DecisionId = Decision.Id, Text = "Say more" };
        await Add(db, Decision,
            new CommentRow { OwnerOrg = donor, ReviewId = Review.Id, DueReportId = DueReport.Id, Text = "Good", WrittenBy = work.Viewer.PersonId, WrittenByName = "An officer", WrittenAt = Noon },
            new CommentRow { OwnerOrg = donor, ReviewId = Review.Id, DueReportId = DueReport.Id, Internal = true, Text = "Hm", WrittenBy = work.Viewer.PersonId, WrittenByName = "An officer", WrittenAt = Noon });
        await Add(db, Change, new DisallowedCostRow { OwnerOrg = donor, DecisionId = Decision.Id, DueReportId = DueReport.Id, Line = "1", Amount = 2, Currency = "EUR", Reason = "No receipt" });
    }

    private Task Answers(StoreContext db, UnitOfWork work) => Add(db, new ChangeAnswerRow
    {
        OwnerOrg = work.Viewer.Organisation, RequestedChangeId = Change.Id, DueReportId = DueReport.Id, Kind = ChangeAnswerKind.Explained, FilingVersion = 2, AnsweredBy = work.Viewer.PersonId, AnsweredAt = Noon,
    });
}
