using DonorBridge.Portal.Pages.Changes;
using DonorBridge.Portal.Pages.Coverage;
using DonorBridge.Portal.Pages.Filing;
using DonorBridge.Portal.Pages.Filing.Answers;
using DonorBridge.Portal.Pages.Filing.Figures;
using DonorBridge.Portal.Pages.Filing.Offline;
using DonorBridge.Portal.Pages.Sent;
using DonorBridge.Portal.Reading;

namespace DonorBridge.Portal.Composition;

/// <summary>What the pages of an organisation that files reports read and save with.</summary>
public static class Desk
{
    public static void AddDesk(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<DueLines>()
        .AddScoped<DonorForms>()
        .AddScoped<TracedFiles>()
        .AddScoped<ProducedAs>()
        .AddScoped<FilingSheets>()
        .AddScoped<AnswersSaving>()
        .AddScoped<RowsSaving>()
        .AddScoped<RecordedFigures>()
        .AddScoped<OfflineSheets>()
        .AddScoped<OfflineLists>()
        .AddScoped<OfflineClaims>()
        .AddScoped<OfflineFiles>()
        .AddScoped<OfflineTaking>()
        .AddScoped<DonorFormReturn>()
        .AddScoped<OfflineExtras>()
        .AddScoped<SentReports>()
        .AddScoped<WantedChanges>()
        .AddScoped<CoverageReading>()
        .AddScoped<AgreedCoverage>();
}
