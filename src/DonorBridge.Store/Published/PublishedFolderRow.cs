namespace DonorBridge.Store.Published;

public enum FolderKind { DonorFormat, StandardReport }

/// <summary>A donor format or standard report in one version, as its folder holds it. Written once: what was filed under it stays as it was.</summary>
public sealed class PublishedFolderRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required FolderKind Kind { get; init; }

    /// <summary>Such as harmonised-8-3-2019.</summary>
    public required string Key { get; init; }

    public required string Version { get; init; }

    /// <summary>Over names and contents of all files, in order of name; lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Who made it in the portal; null: shipped with the product, for everyone.</summary>
    public Guid? OwnerOrg { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Who published it for the owner; null: shipped.</summary>
    public Guid? PublishedBy { get; init; }

    public string? PublishedByName { get; init; }

    /// <summary>Whose form it is, where that organisation has joined: it may confirm it, or go on from it as its own.</summary>
    public Guid? DonorOrg { get; init; }

    /// <summary>Whose form it is, in words.</summary>
    public string? DonorName { get; init; }

    /// <summary>The date the donor's form bears.</summary>
    public DateOnly? FormOn { get; init; }

    public List<PublishedFileRow> Files { get; init; } = [];
}

public sealed class PublishedFileRow
{
    public Guid FolderId { get; init; }

    /// <summary>Relative, with forward slashes.</summary>
    public required string Path { get; init; }

    public required byte[] Content { get; init; }
}
