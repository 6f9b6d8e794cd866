using System.Security.Cryptography;
using DonorBridge.Store.Schema;
using DonorBridge.Store.Workflows;
using DonorBridge.Workflows;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DonorBridge.Store.Published;

/// <summary>What loading found.</summary>
/// <param name="Added">Folders and definitions that are rows now.</param>
/// <param name="Differing">Those whose contents differ from the row of that version: the row stays, since reports may be filed under it. A change needs a new version.</param>
public sealed record ShippedLoad(IReadOnlyList<string> Added, IReadOnlyList<string> Differing);

/// <summary>Turns the data folders beside the assemblies into immutable rows, by the owner's login, at start and after migrating.</summary>
public static class ShippedRows
{
    /// <param name="root">Holds DonorFormats/ID/VERSION, StandardReport/VERSION and workflows/*.json; a folder that is missing ships nothing.</param>
    public static async Task<ShippedLoad> Load(string owner, string root, DateTimeOffset now, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        await using var db = new StoreContext(StoreMigrations.StoreOptions(source));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Two processes that start at once load once.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended('shipped rows', 0))", cancel);
        List<string> added = [], differing = [];

        var there = await db.PublishedFolders.AsNoTracking().Where(row => row.OwnerOrg == null).ToListAsync(cancel);
        foreach (var folder in Folders(root, now))
        {
            var known = there.SingleOrDefault(row => (row.Kind, row.Key, row.Version) == (folder.Kind, folder.Key, folder.Version));
            if (known is null) db.PublishedFolders.Add(folder);
            Note(known?.Sha256, folder.Sha256, $"{folder.Key}@{folder.Version}");
        }

        var definitions = await db.WorkflowDefinitions.AsNoTracking().ToListAsync(cancel);
        foreach (var definition in Definitions(root, now))
        {
            var known = definitions.SingleOrDefault(row => row.Id == definition.Id);
            if (known is null) db.WorkflowDefinitions.Add(definition);
            Note(known?.Sha256, definition.Sha256, definition.Id);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new ShippedLoad(added, differing);

        void Note(string? stored, string found, string name)
        {
            if (stored is null) added.Add(name);
            else if (stored != found) differing.Add(name);
        }
    }

    private static IEnumerable<PublishedFolderRow> Folders(string root, DateTimeOffset now) =>
    [
        .. from format in Below(root, "DonorFormats")
           from version in Directory.EnumerateDirectories(format).Order(StringComparer.Ordinal)
           select Folder(FolderKind.DonorFormat, Path.GetFileName(format), version, now),
        .. from version in Below(root, "StandardReport")
           select Folder(FolderKind.StandardReport, "standard-report", version, now),
    ];

    private static PublishedFolderRow Folder(FolderKind kind, string key, string path, DateTimeOffset now)
    {
        // Examples are for tests and readers; nothing is filed under them.
        var files = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Select(file => new PublishedFileRow { Path = Path.GetRelativePath(path, file).Replace('\\', '/'), Content = File.ReadAllBytes(file) })
            .Where(file => !file.Path.StartsWith("examples/", StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        return new PublishedFolderRow
        {
            Kind = kind, Key = key, Version = Path.GetFileName(path), Sha256 = FolderHash.Of(files), PublishedAt = now, Files = files,
        };
    }

    private static IEnumerable<WorkflowDefinitionRow> Definitions(string root, DateTimeOffset now)
    {
        var folder = Path.Combine(root, "workflows");
        if (!Directory.Exists(folder)) yield break;
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(file) == "activities.json") continue;
            var json = File.ReadAllBytes(file);
            var definition = WorkflowDefinition.Read(json);
            yield return new WorkflowDefinitionRow
            {
                Id = definition.Id, DefinitionId = definition.DefinitionId, Version = definition.Version, Json = json,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(json)), PublishedAt = now,
            };
        }
    }

    private static IEnumerable<string> Below(string root, string name) => Directory.Exists(Path.Combine(root, name))
        ? Directory.EnumerateDirectories(Path.Combine(root, name)).Order(StringComparer.Ordinal)
        : [];
}
