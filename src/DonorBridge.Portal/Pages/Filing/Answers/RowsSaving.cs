using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Filings;

namespace DonorBridge.Portal.Pages.Filing.Answers;

/// <summary>Saves one list of a section's document, such as its risks, and leaves the rest of it alone.</summary>
public sealed class RowsSaving(SectionSaving saving)
{
    /// <param name="version">As the form was read at.</param>
    /// <returns>Null when saved or the same already; else what somebody else saved, and its version.</returns>
    public async Task<SectionSaved?> Save(FilingSheet sheet, string section, string? version, SectionDocument written, CancellationToken cancel)
    {
        if (AnswerWriting.Same(sheet.Document(section), written)) return null;
        var saved = await saving.Save(sheet.Id, section, SectionVersions.Of(version, section), written, cancel);
        return saved.Saved ? null : saved;
    }

    /// <summary>The same while it is written: the version to go on with, and what somebody else saved where that stands in the way.</summary>
    public async Task<(string Version, SectionDocument? Theirs)> SaveNow(FilingSheet sheet, string section, string? version, SectionDocument written, CancellationToken cancel)
    {
        if (AnswerWriting.Same(sheet.Document(section), written)) return (SectionVersions.Write([(section, sheet.Version(section))]), null);
        var saved = await saving.Save(sheet.Id, section, SectionVersions.Of(version, section), written, cancel);
        return (SectionVersions.Write([(section, saved.Version)]), saved.Saved ? null : saved.Document);
    }
}
