using DonorBridge.Documents.Pdf;
using DonorBridge.Portal.Composition;
using DonorBridge.Store;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Jobs;
using DonorBridge.Store.Published;
using DonorBridge.Store.Workflows;
using DonorBridge.Workflows;
using DonorBridge.Workflows.Activities;

namespace DonorBridge.Portal.Work;

/// <summary>What runs beside the pages: jobs, with the worker's login.</summary>
public static class WorkServices
{
    public static void AddWork(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(_ => new WorkflowPrograms(ActivityCatalogue.Shipped()));
        builder.Services.AddScoped<IWorkflowEngine, WorkflowEngine>();
        builder.Services.AddUseCases();
        builder.Services.AddSingleton<PublishedFormats>();
        builder.Services.AddSingleton<FormRendering>();
        builder.Services.AddSingleton(services => new PdfShelf(PdfConverter.Find(services.GetRequiredService<IConfiguration>()["Pdf:Office"])));
        builder.Services.AddSingleton<ReviewWork>();
        builder.Services.AddTransient<IStartUpStep, LoadShippedRows>();
        builder.Services.AddTransient<IStartUpStep, DemonstrationRegion.RegionLoader>();
        builder.Services.AddHostedService<Worker>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
    }

    /// <summary>Every kind of job, with what does it. A workflow's effect is a job whose kind is the activity's type.</summary>
    internal static IReadOnlyDictionary<string, JobWork> Kinds(IServiceProvider services)
    {
        var review = services.GetRequiredService<ReviewWork>();
        return new Dictionary<string, JobWork>
        {
            [FormRendering.Kind] = services.GetRequiredService<FormRendering>().Work,
            [ReviewWork.Deliver] = review.Delivering,
            [ReviewWork.Remind] = review.Reminding,
            [ReviewWork.Close] = review.Closing,
            [AgreementDay.Kind] = AgreementDay.Work(services.GetRequiredService<TimeProvider>()),
            [WorkflowTimer.Kind] = WorkflowTimer.Work(services.GetRequiredService<WorkflowPrograms>(), services.GetRequiredService<TimeProvider>()),
        };
    }

    private sealed class LoadShippedRows(Logins logins, TimeProvider clock, ILogger<LoadShippedRows> log) : IStartUpStep
    {
        public async Task Run(CancellationToken cancel)
        {
            var load = await ShippedRows.Load(logins.Owner, AppContext.BaseDirectory, clock.GetUtcNow(), cancel);
            foreach (var differing in load.Differing)
                log.LogWarning("{Name} differs from what is published here under that version. The published one stays: give the changed one a new version.", differing);
        }
    }

    private sealed class Worker(Logins logins, IConfiguration settings, IServiceProvider services, TimeProvider clock, ILogger<JobRunner> log) : BackgroundService
    {
        // How long a job of a killed process rests before another takes it.
        private readonly TimeSpan lease = settings.GetValue("Jobs:Lease", TimeSpan.FromSeconds(30));

        protected override Task ExecuteAsync(CancellationToken stop) => new JobRunner(logins.Worker, Kinds(services), clock, log, lease: lease).Run(stop);
    }
}
