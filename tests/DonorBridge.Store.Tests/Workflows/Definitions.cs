using System.Text;
using DonorBridge.Store.Schema;
using DonorBridge.Store.Workflows;
using DonorBridge.Workflows;
using Npgsql;

namespace DonorBridge.Store.Tests.Workflows;

/// <summary>Two small workflows: an order is made by a job, waits for a yes (reminding after a day), and starts a follow-up that waits for an event.</summary>
internal static class Definitions
{
    public static readonly ActivityCatalogue Activities = ActivityCatalogue.Read(
        """
        [ {"type": "Test.Make", "inputs": [{"name": "Order", "type": "String"}], "outcomes": ["Done"], "does": true},
          {"type": "Test.Remind", "inputs": [], "outcomes": ["Done"], "does": true},
          {"type": "Test.AwaitYes", "inputs": [{"name": "Timeout", "type": "TimeSpan?"}], "outcomes": ["Yes", "No", "Timeout"], "waits": true} ]
        """u8);

    private const string Order =
        """
        {"id": "order-1", "definitionId": "order", "name": "Order", "version": 1, "toolVersion": "3.7.1.0", "createdAt": "2026-01-01T00:00:00+00:00",
         "isLatest": true, "isPublished": true, "variables": [], "outputs": [], "outcomes": [],
         "inputs": [{"type": "String", "name": "Order", "storageDriverType": "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core"}],
         "root": {"id": "flow", "type": "Elsa.Flowchart", "version": 1,
          "activities": [
           {"id": "make", "type": "Test.Make", "version": 1, "order": {"typeName": "String", "expression": {"type": "JavaScript", "value": "getInput('Order')"}}},
           {"id": "ask", "type": "Test.AwaitYes", "version": 1, "timeout": {"typeName": "TimeSpan?", "expression": {"type": "Literal", "value": "1.00:00:00"}}},
           {"id": "remind", "type": "Test.Remind", "version": 1},
           {"id": "follow", "type": "Elsa.DispatchWorkflow", "version": 1,
            "workflowDefinitionId": {"typeName": "String", "expression": {"type": "Literal", "value": "follow-up"}},
            "correlationId": {"typeName": "String", "expression": {"type": "JavaScript", "value": "getInput('Order')"}},
            "waitForCompletion": {"typeName": "Boolean", "expression": {"type": "Literal", "value": "true"}}}],
          "connections": [
           {"source": {"activity": "make", "port": "Done"}, "target": {"activity": "ask", "port": "In"}},
           {"source": {"activity": "ask", "port": "Timeout"}, "target": {"activity": "remind", "port": "In"}},
           {"source": {"activity": "ask", "port": "Yes"}, "target": {"activity": "follow", "port": "In"}}]}}
        """;

    private const string FollowUp =
        """
        {"id": "follow-up-1", "definitionId": "follow-up", "name": "Follow-up", "version": 1, "toolVersion": "3.7.1.0", "createdAt": "2026-01-01T00:00:00+00:00",
         "isLatest": true, "isPublished": true, "variables": [], "inputs": [], "outputs": [], "outcomes": [],
         "options": {"activationStrategyType": "Elsa.Workflows.Runtime.ActivationValidators.CorrelatedSingletonStrategy, Elsa.Workflows.Runtime"},
         "root": {"id": "flow", "type": "Elsa.Flowchart", "version": 1,
          "activities": [{"id": "go", "type": "Elsa.Event", "version": 1, "eventName": {"typeName": "String", "expression": {"type": "Literal", "value": "Go"}}}],
          "connections": []}}
        """;

    public static async Task Publish(NpgsqlDataSource owner, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = new StoreContext(StoreMigrations.StoreOptions(owner));
        foreach (var json in new[] { Order, FollowUp })
        {
            var definition = WorkflowDefinition.Read(json);
            db.Add(new WorkflowDefinitionRow { Id = definition.Id, DefinitionId = definition.DefinitionId, Version = definition.Version, Json = Encoding.UTF8.GetBytes(json), Sha256 = definition.Id, PublishedAt = now });
        }
        await db.SaveChangesAsync(cancel);
    }
}

public sealed class WorkflowDatabase(TestCluster cluster) : TestDatabase(cluster, Published)
{
    public static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly DatabaseTemplate Published = new("workflows", DatabaseTemplate.Migrated, async (to, cancel) =>
    {
        await using var owner = NpgsqlDataSource.Create(to.Owner);
        await Definitions.Publish(owner, Noon, cancel);
    });
}
