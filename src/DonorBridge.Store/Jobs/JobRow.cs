using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DonorBridge.Store.Jobs;

public enum JobState { Open, Done, Dead }

/// <summary>
/// Something to be done after the transaction that wanted it. The table has no row-level security, so a payload holds ids
/// only. <see cref="DueAt"/> says from when a worker may take it: the time asked for while it waits, the end of the lease
/// while somebody works on it.
/// </summary>
public sealed class JobRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Kind { get; init; }
    public required string Payload { get; init; }

    /// <summary>The same wish twice is one job, for ever.</summary>
    public required string DedupeKey { get; init; }

    public Guid? PersonId { get; init; }
    public Guid? OrgId { get; init; }
    public string? Role { get; init; }
    public string? Country { get; init; }
    public required DateTimeOffset DueAt { get; set; }
    public JobState State { get; set; }
    public int Attempts { get; set; }

    /// <summary>Who works on it; a result is only taken from the holder of the current lease.</summary>
    public Guid? Lease { get; set; }

    public string? LastError { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? DoneAt { get; set; }
}

internal sealed class JobTable : IEntityTypeConfiguration<JobRow>
{
    public void Configure(EntityTypeBuilder<JobRow> table)
    {
        table.ToTable("jobs");
        table.Property(row => row.Payload).HasColumnType("jsonb");
        table.HasIndex(row => row.DedupeKey).IsUnique();
        table.HasIndex(row => row.DueAt).HasFilter("state = 'Open'");
    }
}
