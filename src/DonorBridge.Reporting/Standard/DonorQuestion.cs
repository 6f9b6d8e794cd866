namespace DonorBridge.Reporting.Standard;

/// <summary>Keys of questions that only one donor's form asks: written with "donor:" before them, so that they are never taken for a mistyped one.</summary>
public static class DonorQuestion
{
    private const string Prefix = "donor:";

    /// <summary>Section of a filing where one due report's own questions are answered; its document belongs to that due report alone.</summary>
    private const string Section = "donor.";

    public static bool Is(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    public static string SectionOf(string dueReport) => Section + dueReport;

    public static bool IsSection(string section) => section.StartsWith(Section, StringComparison.Ordinal);
}
