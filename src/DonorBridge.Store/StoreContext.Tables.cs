using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Files;
using DonorBridge.Store.Formats;
using DonorBridge.Store.Funding;
using DonorBridge.Store.Imports;
using DonorBridge.Store.Jobs;
using DonorBridge.Store.Ledgers;
using DonorBridge.Store.Organisations;
using DonorBridge.Store.Programmes;
using DonorBridge.Store.Published;
using DonorBridge.Store.Reviews;
using DonorBridge.Store.Sharing;
using DonorBridge.Store.Workflows;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store;

public sealed partial class StoreContext
{
    public DbSet<AccessRow> Access => Set<AccessRow>();
    public DbSet<OrganisationRow> Organisations => Set<OrganisationRow>();
    public DbSet<MembershipRow> Memberships => Set<MembershipRow>();

    public DbSet<ProjectRow> Projects => Set<ProjectRow>();
    public DbSet<ProjectPartnerRow> ProjectPartners => Set<ProjectPartnerRow>();
    public DbSet<GrantRow> Grants => Set<GrantRow>();
    public DbSet<GrantProjectRow> GrantProjects => Set<GrantProjectRow>();
    public DbSet<GrantAmendmentRow> GrantAmendments => Set<GrantAmendmentRow>();
    public DbSet<BudgetLineRow> BudgetLines => Set<BudgetLineRow>();
    public DbSet<AgreedIndicatorRow> AgreedIndicators => Set<AgreedIndicatorRow>();
    public DbSet<InstalmentRow> Instalments => Set<InstalmentRow>();
    public DbSet<ScheduleRuleRow> ScheduleRules => Set<ScheduleRuleRow>();
    public DbSet<DueReportRow> DueReports => Set<DueReportRow>();
    public DbSet<DueDateChangeRow> DueDateChanges => Set<DueDateChangeRow>();
    public DbSet<DeliverableRow> Deliverables => Set<DeliverableRow>();

    public DbSet<IndicatorRow> Indicators => Set<IndicatorRow>();
    public DbSet<MoneyEntryRow> MoneyEntries => Set<MoneyEntryRow>();
    public DbSet<FigureRow> Figures => Set<FigureRow>();
    public DbSet<FigurePartRow> FigureParts => Set<FigurePartRow>();
    public DbSet<ForecastRow> Forecasts => Set<ForecastRow>();
    public DbSet<RateRow> Rates => Set<RateRow>();

    public DbSet<FilingRow> Filings => Set<FilingRow>();
    public DbSet<FilingDueReportRow> FilingDueReports => Set<FilingDueReportRow>();
    public DbSet<SectionRow> Sections => Set<SectionRow>();
    public DbSet<SectionHistoryRow> SectionHistory => Set<SectionHistoryRow>();
    public DbSet<SignOffRow> SignOffs => Set<SignOffRow>();
    public DbSet<SnapshotRow> Snapshots => Set<SnapshotRow>();
    public DbSet<SnapshotReceiptRow> SnapshotReceipts => Set<SnapshotReceiptRow>();
    public DbSet<SnapshotPartRow> SnapshotParts => Set<SnapshotPartRow>();
    public DbSet<SharedCopyRow> SharedCopies => Set<SharedCopyRow>();
    public DbSet<SentAttachmentRow> SentAttachments => Set<SentAttachmentRow>();
    public DbSet<ProducedFileRow> ProducedFiles => Set<ProducedFileRow>();

    public DbSet<ReviewRow> Reviews => Set<ReviewRow>();
    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();
    public DbSet<DisallowedCostRow> DisallowedCosts => Set<DisallowedCostRow>();
    public DbSet<CommentRow> Comments => Set<CommentRow>();
    public DbSet<RequestedChangeRow> RequestedChanges => Set<RequestedChangeRow>();
    public DbSet<ChangeAnswerRow> ChangeAnswers => Set<ChangeAnswerRow>();
    public DbSet<ChangeClosureRow> ChangeClosures => Set<ChangeClosureRow>();
    public DbSet<SendingRow> Sendings => Set<SendingRow>();

    public DbSet<ProgrammeRow> Programmes => Set<ProgrammeRow>();
    public DbSet<ProgrammeObjectiveRow> ProgrammeObjectives => Set<ProgrammeObjectiveRow>();
    public DbSet<ClaimRow> Claims => Set<ClaimRow>();
    public DbSet<ClaimAnswerRow> ClaimAnswers => Set<ClaimAnswerRow>();
    public DbSet<ContributionRow> Contributions => Set<ContributionRow>();
    public DbSet<FundingFactRow> FundingFacts => Set<FundingFactRow>();
    public DbSet<FilingFactRow> FilingFacts => Set<FilingFactRow>();

    public DbSet<PublishedFolderRow> PublishedFolders => Set<PublishedFolderRow>();
    public DbSet<PublishedFileRow> PublishedFiles => Set<PublishedFileRow>();
    public DbSet<FormatDraftRow> FormatDrafts => Set<FormatDraftRow>();
    public DbSet<FormatDraftFileRow> FormatDraftFiles => Set<FormatDraftFileRow>();
    public DbSet<FormatOfferRow> FormatOffers => Set<FormatOfferRow>();
    public DbSet<FormatWordRow> FormatWords => Set<FormatWordRow>();
    public DbSet<WorkflowDefinitionRow> WorkflowDefinitions => Set<WorkflowDefinitionRow>();
    public DbSet<WorkflowInstanceRow> WorkflowInstances => Set<WorkflowInstanceRow>();
    public DbSet<WorkflowBookmarkRow> WorkflowBookmarks => Set<WorkflowBookmarkRow>();

    public DbSet<JobRow> Jobs => Set<JobRow>();
    public DbSet<FileRow> Files => Set<FileRow>();
    internal DbSet<FileChunkRow> FileChunks => Set<FileChunkRow>();
    public DbSet<IatiImportRow> IatiImports => Set<IatiImportRow>();
    public DbSet<ShareRow> Shares => Set<ShareRow>();
}
