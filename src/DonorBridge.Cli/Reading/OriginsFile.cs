using DonorBridge.Reporting.Mapping.Inverting;

namespace DonorBridge.Cli.Reading;

/// <summary>Beside a report that was read: of each of its values whether a form says it, the known report, or nobody. report.json itself has no place for that.</summary>
internal static class OriginsFile
{
    public static void Write(string path, DraftedReport draft) =>
        JsonBeside.Write(path, new { Values = draft.Origins, Wanted = draft.Wanted });
}
