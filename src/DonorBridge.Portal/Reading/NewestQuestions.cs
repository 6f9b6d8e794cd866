using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Published;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Reading;

/// <summary>The newest standard report: what an agreement made today can ask, and what its keys are called.</summary>
public sealed class NewestQuestions(UnitOfWork work, QuestionWords words)
{
    public async Task<StandardReportDefinition> Definition(CancellationToken cancel) =>
        await PublishedStandardReports.Read(await work.Open(cancel), await Version(cancel), cancel);

    public async Task<StandardReportWording> Wording(CancellationToken cancel) => await words.Of(await Version(cancel), cancel);

    public async Task<string> Version(CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        return await db.PublishedFolders.AsNoTracking().Where(row => row.Kind == FolderKind.StandardReport).MaxAsync(row => row.Version, cancel)
            ?? throw new InvalidOperationException("No standard report has been published: the portal's start-up puts the shipped one in.");
    }
}
