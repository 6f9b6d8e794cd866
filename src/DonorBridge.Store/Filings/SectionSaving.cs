using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Filings;

/// <param name="Saved">False: somebody else saved first, and <paramref name="Version"/> and <paramref name="Document"/> are theirs.</param>
public sealed record SectionSaved(bool Saved, int Version, SectionDocument Document);

/// <summary>Saves the words of one section, unless somebody else saved the same section since it was read.</summary>
public sealed class SectionSaving(UnitOfWork work, TimeProvider clock)
{
    /// <param name="baseVersion">The version the writer read; 0 for a section that had none.</param>
    /// <exception cref="RefusedException">404: no such filing; 409: it is checked, signed off or sent.</exception>
    public async Task<SectionSaved> Save(Guid filing, string key, int baseVersion, SectionDocument document, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        // Locked, so that a check or a submit cannot pass between reading the state and saving.
        var row = await FilingLock.Take(db, filing, cancel);
        if (row.State != FilingState.Draft)
            throw RefusedException.TooLate("not-open-for-writing", $"This report is checked or sent: take it back before you change it.");

        var section = await db.Sections.SingleOrDefaultAsync(section => section.FilingId == filing && section.Key == key, cancel);
        if ((section?.Version ?? 0) != baseVersion)
            return new SectionSaved(false, section?.Version ?? 0, section?.Document ?? new SectionDocument());

        if (section is null)
            db.Sections.Add(section = new SectionRow
            {
                FilingId = filing, Key = key, OwnerOrg = row.OwnerOrg, Version = 0, Document = document, SavedBy = work.Viewer.PersonId, SavedAt = clock.GetUtcNow(),
            });
        section.Version = baseVersion + 1;
        section.Document = document;
        section.SavedBy = work.Viewer.PersonId;
        section.SavedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
        return new SectionSaved(true, section.Version, document);
    }
}
