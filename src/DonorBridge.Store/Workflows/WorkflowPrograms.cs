using System.Collections.Concurrent;
using DonorBridge.Workflows;
using DonorBridge.Workflows.Activities;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Workflows;

/// <summary>Definitions made ready to run, each version once per process: a published version never changes.</summary>
public sealed class WorkflowPrograms(ActivityCatalogue activities)
{
    private readonly ConcurrentDictionary<string, WorkflowProgram> ready = new();

    internal async Task<WorkflowProgram> Version(StoreContext db, string versionId, CancellationToken cancel)
    {
        if (ready.TryGetValue(versionId, out var program)) return program;
        var json = await db.WorkflowDefinitions.Where(row => row.Id == versionId).Select(row => row.Json).SingleAsync(cancel);
        return ready.GetOrAdd(versionId, _ => WorkflowProgram.Compile(WorkflowDefinition.Read(json), activities));
    }

    /// <exception cref="WorkflowNotStartedException">No version of it was published here.</exception>
    internal async Task<WorkflowProgram> Newest(StoreContext db, string definitionId, CancellationToken cancel)
    {
        var version = await db.WorkflowDefinitions
            .Where(row => row.DefinitionId == definitionId)
            .OrderByDescending(row => row.Version)
            .Select(row => row.Id)
            .FirstOrDefaultAsync(cancel);
        return version is null
            ? throw new WorkflowNotStartedException($"No workflow '{definitionId}' is published here: load the workflows folder first.")
            : await Version(db, version, cancel);
    }
}
