namespace DonorBridge.Workflows;

/// <summary>Whether a definition's activation strategy allows one more instance (Elsa checks it when a workflow is started, not when it is resumed).</summary>
public static class Activation
{
    /// <param name="running">Definition and correlation ids of the instances that run now.</param>
    public static bool Allows(WorkflowDefinition definition, string? correlationId, IEnumerable<(string DefinitionId, string? CorrelationId)> running) => definition.Activation switch
    {
        ActivationStrategy.Singleton => running.All(i => i.DefinitionId != definition.DefinitionId),
        ActivationStrategy.Correlation => running.All(i => i.CorrelationId != correlationId),
        ActivationStrategy.CorrelatedSingleton => running.All(i => i.DefinitionId != definition.DefinitionId || i.CorrelationId != correlationId),
        _ => true
    };
}
