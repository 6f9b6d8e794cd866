using DonorBridge.Documents.Formats;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Organisations;
using DonorBridge.Store.Workflows;
using DonorBridge.Workflows;

namespace DonorBridge.Tests;

/// <summary>Reports as a submission leaves them: frozen, owed to five donors, each in a form of its own, and the review of each begun, so that its forms wait to be made as jobs.</summary>
/// <remarks>The report is the shipped example with three donors; what stands before a submission, such as the ledgers, is not made.</remarks>
public sealed class SentReports(StoreLogin portal, WorkflowPrograms programs, TimeProvider clock)
{
    public static readonly IReadOnlyList<(string Name, DeliverableKind Kind)> Formats =
    [
        ("harmonised-8-3-2019@1", DeliverableKind.Narrative), ("daphne-action-grant-final@1", DeliverableKind.Narrative), ("partner-project-report@1", DeliverableKind.Narrative),
        ("foundation-letter@1", DeliverableKind.Narrative), ("council-of-europe-six-headings@1", DeliverableKind.Financial),
    ];

    private static readonly (DateOnly From, DateOnly To) Year = (new(2026, 1, 1), new(2026, 12, 31));

    private readonly ReportFile _example = ReportReader.Read(
        File.ReadAllBytes(Path.Combine(ShippedData.StandardReports, ShippedData.NewestStandard, "examples", "three-donors", "report.json")), "report.json");

    /// <summary>One organisation sends so many reports, each in a transaction of its own.</summary>
    public async Task Send(int reports, CancellationToken cancel)
    {
        var sender = OrganisationRow.Joining("Many Reports", "LV");
        var viewer = new Viewer(Guid.CreateVersion7(), sender.Id, Roles.NgoApprover, null);
        var project = new ProjectRow { OwnerOrg = sender.Id, Title = _example.Shared.Project.Title, StartOn = Year.From, EndOn = Year.To };
        await portal.Write(viewer with { Role = Roles.Administrator }, async (work, token) =>
        {
            (await work.Open(token)).Organisations.Add(sender);
        }, cancel);
        var grants = Formats.Select(format => Grant(sender.Id, format.Name)).ToList();
        await portal.Write(viewer, async (work, token) =>
        {
            var db = await work.Open(token);
            db.Projects.Add(project);
            db.Organisations.AddRange(grants.Select(grant => grant.Donor));
            await db.SaveChangesAsync(token);
            db.Grants.AddRange(grants.Select(grant => grant.Row));
            db.GrantProjects.AddRange(grants.Select(grant => new GrantProjectRow { OwnerOrg = sender.Id, GrantId = grant.Row.Id, ProjectId = project.Id, Percent = 100 }));
        }, cancel);
        for (var report = 1; report <= reports; report++)
        {
            var number = report;
            await portal.Write(viewer, (work, token) => Send(work, project, [.. grants.Select(grant => grant.Row)], number, token), cancel);
        }
    }

    private async Task Send(UnitOfWork work, ProjectRow project, IReadOnlyList<GrantRow> grants, int number, CancellationToken cancel)
    {
        var (db, owner) = (await work.Open(cancel), work.Viewer.Organisation);
        var filing = new FilingRow { OwnerOrg = owner, ProjectId = project.Id, StandardReport = _example.StandardReport, Language = "en", State = FilingState.Sent, StartedBy = work.Viewer.PersonId, StartedAt = clock.GetUtcNow() };
        var due = grants.Select(grant => Due(grant, project)).ToList();
        var documents = due.Zip(Formats, (one, format) => new DeliverableRow { OwnerOrg = owner, DueReportId = one.Id, Kind = format.Kind, Format = format.Name, DueOn = one.DueOn, FiledIn = filing.Id }).ToList();
        db.Filings.Add(filing);
        db.DueReports.AddRange(due);
        db.Deliverables.AddRange(documents);
        await db.SaveChangesAsync(cancel);

        var frozen = Snapshot.Of(_example with
        {
            Shared = _example.Shared with { Project = _example.Shared.Project with { Title = $"{_example.Shared.Project.Title} {number}" } },
            DueReports = [.. due.Zip(documents, Part)],
        }, new SnapshotPins(_example.StandardReport, [], []));
        var snapshot = new SnapshotRow { OwnerOrg = owner, FilingId = filing.Id, Version = 1, SentAt = clock.GetUtcNow(), ReceiptSha256 = frozen.ReceiptSha256 };
        db.Snapshots.Add(snapshot);
        db.SnapshotParts.AddRange(frozen.Parts.Select(part => new SnapshotPartRow { OwnerOrg = owner, SnapshotId = snapshot.Id, DueReportId = part.DueReport is null ? null : Guid.Parse(part.DueReport), Bytes = part.Bytes.ToArray(), Sha256 = part.Sha256 }));
        await db.SaveChangesAsync(cancel);

        var workflows = new WorkflowEngine(work, programs, clock);
        foreach (var one in due)
            await workflows.StartAsync(new StartWorkflow("due-report-review", one.Id.ToString(), new Dictionary<string, object?>
            {
                ["Filing"] = filing.Id.ToString(), ["DueReport"] = one.Id.ToString(), ["Snapshot"] = snapshot.Id.ToString(), ["Review"] = "portal", ["PatienceDays"] = null, ["Reminders"] = Array.Empty<object?>(),
            }, $"sent/{one.Id}"), cancel);
    }

    // Each of the five is asked what the example's first donor asks.
    private DueReportPart Part(DueReportRow due, DeliverableRow document)
    {
        var first = _example.DueReports[0];
        return first with { Due = first.Due with { Id = due.Id.ToString(), Deliverables = [new Deliverable(document.Id.ToString(), document.Kind, document.Format, document.DueOn)] } };
    }

    private static (OrganisationRow Donor, GrantRow Row) Grant(Guid owner, string format)
    {
        var donor = OrganisationRow.RecordedBy(owner, $"Donor of {format}", "BE");
        return (donor, new GrantRow
        {
            OwnerOrg = owner, DonorOrg = donor.Id, Reference = format, Title = format, OriginalAmount = 240_000, Currency = "EUR", SignedOn = Year.From, StartOn = Year.From, OriginalEndOn = Year.To,
            ReviewMode = ReviewMode.Outside, ReportLanguages = ["en"], State = GrantState.Signed,
        });
    }

    private static DueReportRow Due(GrantRow grant, ProjectRow project) => new()
    {
        OwnerOrg = grant.OwnerOrg, GrantId = grant.Id, ProjectId = project.Id, FromOn = Year.From, ToOn = Year.To, Kind = DueReportKind.Final, DueOn = Year.To, TimeZone = "Europe/Riga", Clause = "Art. 4",
        Languages = ["en"], State = DueReportState.Sent,
    };
}
