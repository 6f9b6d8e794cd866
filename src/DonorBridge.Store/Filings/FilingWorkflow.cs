using DonorBridge.Store.Workflows;
using DonorBridge.Workflows;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Filings;

/// <summary>The words Store and the filing's workflow share: its definition's id and the kinds of wait it may stand at.</summary>
internal static class FilingWorkflow
{
    public const string Definition = "filing";
    public const string Correction = "DonorBridge.AwaitCorrection";
    public const string SignOff = "DonorBridge.AwaitSignOff";
    public const string Submission = "DonorBridge.AwaitSubmit";

    public static StartWorkflow Start(Guid filing, int version, int problems) => new(
        Definition,
        filing.ToString(),
        new Dictionary<string, object?> { ["Filing"] = filing.ToString(), ["Version"] = (long)version, ["Problems"] = (long)problems },
        $"filing/{filing}/{version}");

    public static ResumeWorkflow Resume(Guid filing, string waitsFor, string key, params (string Name, object? Value)[] input) =>
        new(input.ToDictionary(pair => pair.Name, pair => pair.Value), key)
        {
            DefinitionId = Definition,
            CorrelationId = filing.ToString(),
            WaitsFor = waitsFor,
        };

    public static Task<bool> Waits(StoreContext db, Guid filing, string waitsFor, CancellationToken cancel) =>
        WorkflowWaits.Of(db, Definition, filing).AnyAsync(bookmark => bookmark.Name == waitsFor, cancel);
}
