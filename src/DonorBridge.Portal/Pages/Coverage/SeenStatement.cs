using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Harmonisation;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Portal.Pages.Coverage;

/// <summary>A coverage and loss statement as a page shows it.</summary>
/// <param name="Key">Names it in the page's address when it is downloaded.</param>
/// <param name="Title">The donor's name, or the format's.</param>
/// <param name="Under">What the title does not say: the format, the period.</param>
/// <param name="Language">BCP 47, of the form's own wording.</param>
/// <param name="HasReport">Filled from a report, and not of a format alone.</param>
public sealed record SeenStatement(string Key, string Title, string? Under, string Language, bool HasReport, CoverageStatement Statement, StandardReportDefinition Questions, StandardReportWording Words)
{
    /// <summary>States that tell of something lost, missing or to be done, in the order a reader wants them.</summary>
    public static readonly IReadOnlyList<CoverageState> Telling =
    [
        CoverageState.NeedsDonorAnswer, CoverageState.OverLimit, CoverageState.Cut, CoverageState.OtherLanguage, CoverageState.NotReported, CoverageState.NoSource,
    ];

    /// <summary>States in which nothing is lost.</summary>
    public static readonly IReadOnlyList<CoverageState> Quiet = [CoverageState.Fed, CoverageState.Filled, CoverageState.Empty, CoverageState.NotAsked];

    public IEnumerable<CoverageLine> Of(CoverageState state) => Statement.Coverage.Lines.Where(line => line.State == state);

    /// <summary>Answers this form takes less of than the standard report allows; said of a format alone, since a report says what was cut.</summary>
    public IEnumerable<WeighedField> TakesLess => HasReport ? [] : Statement.Harmonisation.Fields.Where(asked => asked.Anew == WrittenAnew.Shorter);
}
