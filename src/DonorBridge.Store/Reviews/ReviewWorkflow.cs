using DonorBridge.Workflows;

namespace DonorBridge.Store.Reviews;

/// <summary>The words Store and the review's workflow share: its definition's id, its event and the kinds of wait it may stand at.</summary>
internal static class ReviewWorkflow
{
    public const string Definition = "due-report-review";
    public const string NewVersion = "NewVersion";
    public const string Decision = "DonorBridge.AwaitDecision";
    public const string Sending = "DonorBridge.AwaitSending";

    public static ResumeWorkflow Resume(Guid dueReport, string waitsFor, string key, string decision) =>
        new(new Dictionary<string, object?> { ["Decision"] = decision }, key)
        {
            DefinitionId = Definition,
            CorrelationId = dueReport.ToString(),
            WaitsFor = waitsFor,
        };
}
