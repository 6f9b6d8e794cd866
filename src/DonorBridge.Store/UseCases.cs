using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Formats;
using DonorBridge.Store.Imports;
using DonorBridge.Store.Ledgers;
using DonorBridge.Store.Programmes;
using DonorBridge.Store.Reviews;
using DonorBridge.Store.Sharing;
using Microsoft.Extensions.DependencyInjection;

namespace DonorBridge.Store;

/// <summary>What people can do, each on the unit of work of the scope it is made in.</summary>
public static class UseCases
{
    /// <summary>Adds them; the host adds <see cref="UnitOfWork"/>, the workflow engine and a clock.</summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services) => services
        .AddScoped<DraftShowing>()
        .AddScoped<AgreementReading>()
        .AddScoped<DueReportPlanning>()
        .AddScoped<GrantSetup>()
        .AddScoped<AgreementFollowing>()
        .AddScoped<GrantAmending>()
        .AddScoped<DueDateMoving>()
        .AddScoped<InstalmentRecording>()
        .AddScoped<ProjectSetup>()
        .AddScoped<FilingStart>()
        .AddScoped<SectionSaving>()
        .AddScoped<LedgerReading>()
        .AddScoped<FilingAssembly>()
        .AddScoped<FilingCheck>()
        .AddScoped<SnapshotWriting>()
        .AddScoped<ReviewOpening>()
        .AddScoped<Projection>()
        .AddScoped<Submission>()
        .AddScoped<Deciding>()
        .AddScoped<RecordingSending>()
        .AddScoped<Withdrawing>()
        .AddScoped<ChangeAnswering>()
        .AddScoped<DocumentSharing>()
        .AddScoped<Claiming>()
        .AddScoped<ProgrammeSetup>()
        .AddScoped<DraftKeeping>()
        .AddScoped<FormatPublishing>()
        .AddScoped<FormatOffering>()
        .AddScoped<HeldActivities>()
        .AddScoped<IatiApplying>()
        .AddScoped<FigureRecording>()
        .AddScoped<EntryRecording>();
}
