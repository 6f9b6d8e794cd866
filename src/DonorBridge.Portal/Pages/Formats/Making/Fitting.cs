using DonorBridge.Documents;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Portal.Pages.Formats.Making;

/// <summary>Whether a draft and its templates fit: in the compiler's own sentences, English.</summary>
public static class Fitting
{
    public static IReadOnlyList<string> Of(StudioSheet sheet)
    {
        try
        {
            return sheet.Compiled()?.Misfits ?? [];
        }
        catch (UnreadableFormatException wrong)
        {
            return [.. wrong.Problems.Select(problem => problem.Text)];
        }
        catch (RefusedFileException refused)
        {
            return [refused.Message];
        }
    }
}
