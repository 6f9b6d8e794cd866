using DonorBridge.Documents.Formats;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Filings;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Formats.Making;

/// <summary>The bar above a page that says with which report it is filled.</summary>
/// <param name="Back">The page to come back to.</param>
public sealed record PreviewBar(IReadOnlyList<Choice> Reports, string? With, Guid Id, string? Back);

/// <summary>The reports a draft can be looked at with: worked examples, and real ones the viewer may read.</summary>
public sealed class PreviewReports(UnitOfWork work, FilingAssembly assembly, IHttpContextAccessor http, Wording text)
{
    public const string Cookie = "donorbridge.preview";

    private const string Example = "example:";
    private const string Filing = "filing:";
    private const string Sent = "sent:";
    private const int Most = 40;

    private static readonly string Examples = Path.Combine(ShippedData.StandardReports, ShippedData.NewestStandard, "examples");

    /// <summary>What the viewer chose last, else the first worked example.</summary>
    public string Chosen => http.HttpContext!.Request.Cookies[Cookie] is { Length: > 0 } chosen ? chosen : FirstExample;

    private static string FirstExample => ExampleChoices.First();

    public async Task<IReadOnlyList<Choice>> Choices(CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        var filings = await (
            from link in db.FilingDueReports.AsNoTracking()
            where link.OwnerOrg == own
            join filing in db.Filings on link.FilingId equals filing.Id
            join due in db.DueReports on link.DueReportId equals due.Id
            join grant in db.Grants on due.GrantId equals grant.Id
            orderby filing.StartedAt descending
            select new { filing.Id, Due = due.Id, grant.Reference, grant.Title, due.FromOn, due.ToOn }).Take(Most).ToListAsync(cancel);
        var sent = await (
            from review in db.Reviews.AsNoTracking()
            where review.DonorOrg == own
            join due in db.DueReports on review.DueReportId equals due.Id
            join grant in db.Grants on due.GrantId equals grant.Id
            orderby review.OpenedAt descending
            select new { review.SnapshotId, Due = due.Id, grant.Reference, grant.Title, due.FromOn, due.ToOn }).Take(Most).ToListAsync(cancel);
        return
        [
            .. ExampleChoices.SelectMany(example => Read(example).DueReports.Select(part => new Choice($"{example}:{part.Due.Id}", text["formats.preview-example", ("project", Read(example).Shared.Project.Title), ("grant", part.Grant.Title)]))),
            .. filings.Select(row => new Choice($"{Filing}{row.Id}:{row.Due}", text["formats.preview-real", ("reference", row.Reference), ("title", row.Title), ("from", row.FromOn), ("to", row.ToOn)])),
            .. sent.Select(row => new Choice($"{Sent}{row.SnapshotId}:{row.Due}", text["formats.preview-real", ("reference", row.Reference), ("title", row.Title), ("from", row.FromOn), ("to", row.ToOn)])),
        ];
    }

    /// <summary>The report chosen; a worked example where that one is no longer there.</summary>
    public async Task<Report> Read(CancellationToken cancel) => await Find(Chosen, cancel) ?? OfExample(FirstExample, null);

    private async Task<Report?> Find(string chosen, CancellationToken cancel)
    {
        var parts = chosen.Split(':');
        if (chosen.StartsWith(Example, StringComparison.Ordinal))
            return ExampleChoices.Contains($"{parts[0]}:{parts[1]}") ? OfExample($"{parts[0]}:{parts[1]}", parts.ElementAtOrDefault(2)) : null;
        if (parts.Length != 3 || !Guid.TryParse(parts[1], out var id) || !Guid.TryParse(parts[2], out var due)) return null;
        return chosen.StartsWith(Filing, StringComparison.Ordinal) ? await OfFiling(id, parts[2], cancel) : await OfDonor(id, due, cancel);
    }

    private async Task<Report?> OfFiling(Guid filing, string due, CancellationToken cancel) =>
        await assembly.View(filing, cancel) is { } view && view.Report.DueReports.Any(part => part.Due.Id == due) ? view.Report.For(due) : null;

    // A donor reads its own part and its copy of the shared part: that is the report its form is filled from.
    private async Task<Report?> OfDonor(Guid snapshot, Guid due, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var part = await db.SnapshotParts.AsNoTracking().Where(row => row.SnapshotId == snapshot && row.DueReportId == due).Select(row => row.Bytes).SingleOrDefaultAsync(cancel);
        var shared = await db.SharedCopies.AsNoTracking().Where(row => row.SnapshotId == snapshot && row.DueReportId == due).Select(row => row.Bytes).SingleOrDefaultAsync(cancel);
        if (part is null || shared is null) return null;
        return new Report(ShippedData.NewestStandard, ReportJson.Read<SharedPart>(shared), ReportJson.Read<DueReportPart>(part), []);
    }

    private static Report OfExample(string example, string? due)
    {
        var report = Read(example);
        return report.For(report.DueReports.Any(part => part.Due.Id == due) ? due! : report.DueReports[0].Due.Id);
    }

    private static ReportFile Read(string example)
    {
        var path = Path.Combine(Examples, example[Example.Length..], "report.json");
        return ReportReader.Read(File.ReadAllBytes(path), path);
    }

    private static IEnumerable<string> ExampleChoices => Directory.EnumerateDirectories(Examples).Order(StringComparer.Ordinal).Reverse().Select(folder => Example + Path.GetFileName(folder));
}
