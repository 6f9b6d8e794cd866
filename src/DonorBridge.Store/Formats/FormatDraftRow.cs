namespace DonorBridge.Store.Formats;

/// <summary>A donor format in the making: nobody's but its organisation's, until a version of it is published.</summary>
public sealed class FormatDraftRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }

    /// <summary>What lists call it.</summary>
    public required string Name { get; set; }

    /// <summary>The draft as the studio writes it, JSON.</summary>
    public required string Document { get; set; }

    /// <summary>Counts every save; who saves over a version that is no longer the newest is shown both.</summary>
    public int Version { get; set; } = 1;

    /// <summary>The published version it goes on from, as id@version; null for a new format.</summary>
    public string? Follows { get; init; }

    /// <summary>Whose form it is, where that organisation has joined.</summary>
    public Guid? DonorOrg { get; set; }

    /// <summary>Whose form it is, in words.</summary>
    public string? DonorName { get; set; }

    /// <summary>The date the donor's form bears.</summary>
    public DateOnly? FormOn { get; set; }

    public required DateTimeOffset StartedAt { get; init; }
    public required Guid ChangedBy { get; set; }
    public required string ChangedByName { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }
}

/// <summary>A file a draft is made with: an uploaded form, a code list.</summary>
public sealed class FormatDraftFileRow : IOwned
{
    public required Guid DraftId { get; init; }

    /// <summary>Relative, with forward slashes.</summary>
    public required string Path { get; init; }

    public required Guid OwnerOrg { get; init; }
    public required byte[] Content { get; set; }
}
