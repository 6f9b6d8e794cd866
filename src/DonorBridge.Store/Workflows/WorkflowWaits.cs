using DonorBridge.Workflows;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Workflows;

/// <summary>Where the instances of a definition stand that carry one thing, named by its id.</summary>
internal static class WorkflowWaits
{
    public static IQueryable<WorkflowBookmarkRow> Of(StoreContext db, string definition, Guid about)
    {
        var correlation = about.ToString();
        return from instance in db.WorkflowInstances
               join bookmark in db.WorkflowBookmarks on instance.Id equals bookmark.InstanceId
               where instance.DefinitionId == definition && instance.CorrelationId == correlation
               select bookmark;
    }

    /// <summary>Ends what still runs, whatever it waits for.</summary>
    public static async Task Cancel(StoreContext db, IWorkflowEngine workflows, string definition, Guid about, string why, CancellationToken cancel)
    {
        var correlation = about.ToString();
        var running = await db.WorkflowInstances.AsNoTracking()
            .Where(row => row.DefinitionId == definition && row.CorrelationId == correlation && row.Status == nameof(WorkflowStatus.Running))
            .Select(row => row.Id).ToListAsync(cancel);
        foreach (var instance in running) await workflows.CancelAsync(instance, $"{why}/{instance}", cancel);
    }
}
