using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DonorBridge.Store.Workflows;

internal sealed class WorkflowTables :
    IEntityTypeConfiguration<WorkflowDefinitionRow>, IEntityTypeConfiguration<WorkflowInstanceRow>, IEntityTypeConfiguration<WorkflowBookmarkRow>
{
    public void Configure(EntityTypeBuilder<WorkflowDefinitionRow> table) =>
        table.HasIndex(row => new { row.DefinitionId, row.Version }).IsUnique();

    public void Configure(EntityTypeBuilder<WorkflowInstanceRow> table)
    {
        table.RefersTo<WorkflowInstanceRow, WorkflowDefinitionRow>(row => row.DefinitionVersionId);
        table.HasIndex(row => row.StartKey).IsUnique();
        table.HasIndex(row => new { row.DefinitionId, row.CorrelationId });
    }

    public void Configure(EntityTypeBuilder<WorkflowBookmarkRow> table)
    {
        table.HasOne<WorkflowInstanceRow>().WithMany().HasForeignKey(row => row.InstanceId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(row => row.DueAt).HasFilter("due_at is not null");
        table.HasIndex(row => row.EventName).HasFilter("event_name is not null");
    }
}
