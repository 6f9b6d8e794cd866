using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Harmonisation;
using DonorBridge.Store.Access;
using DonorBridge.Store.Agreements;
using DonorBridge.Portal.Reading;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Coverage;

/// <summary>An agreement's forms, before any report is written.</summary>
/// <param name="InNoForm">Paths the agreement asks and no form of it shows.</param>
/// <param name="NotAsked">Paths of questions a form shows and the agreement does not ask.</param>
/// <param name="OtherLanguage">Forms that exist in no language the agreement names.</param>
public sealed record SeenAgreement(
    Grant Terms, IReadOnlyList<SeenStatement> Statements, IReadOnlyList<string> InNoForm, IReadOnlyList<string> NotAsked, IReadOnlyList<(string Name, string Languages)> OtherLanguage);

/// <summary>Puts an agreement's clauses beside the forms they name.</summary>
public sealed class AgreedCoverage(UnitOfWork work, AgreementReading agreements, CoverageReading reading, TimeProvider clock)
{
    /// <summary>Of a grant the viewer may see.</summary>
    public async Task<SeenAgreement> Of(Guid grant, CancellationToken cancel)
    {
        var terms = await agreements.Grant(grant, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancel) ?? throw new InvalidOperationException($"The grant {grant} cannot be read.");
        var rules = (await agreements.Schedule(grant, cancel)).Select(row => row.Rule).ToList();
        var asked = await Asked(grant, terms, rules, cancel);
        var (statements, mappings) = (new List<SeenStatement>(), new List<CompiledMapping>());
        foreach (var reference in rules.SelectMany(rule => rule.Deliverables).Select(part => part.Format).OfType<string>().Concat(asked.Formats).Distinct())
        {
            if (await reading.Format(reference, cancel) is not { } format) continue;
            statements.Add(await reading.Alone(format, terms.Donor.Name, asked.Terms, cancel));
            mappings.Add(format.Mapping);
        }
        return new SeenAgreement(
            terms, statements, mappings.Count == 0 ? [] : asked.Terms.InNoForm(mappings), [.. asked.Terms.NotAsked(mappings).Select(key => $"answers.{key}")],
            [.. mappings.Select(mapping => mapping.Format)
                .Where(format => terms.ReportLanguages.Count > 0 && !terms.ReportLanguages.Any(wanted => format.Languages.Any(own => own.Split('-')[0] == wanted.Split('-')[0])))
                .Select(format => (reading.NameOf(format), string.Join(", ", terms.ReportLanguages.Select(LanguageNames.Of))))]);
    }

    // Due reports may differ from the clauses that made them, or have been written down without any.
    private async Task<(AgreedTerms Terms, IReadOnlyList<string> Formats)> Asked(Guid grant, Grant terms, IReadOnlyList<ScheduleRule> rules, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var due = await db.DueReports.AsNoTracking().Where(row => row.GrantId == grant).ToListAsync(cancel);
        var ids = due.ConvertAll(row => row.Id);
        var formats = await db.Deliverables.AsNoTracking().Where(row => ids.Contains(row.DueReportId) && row.Format != null).OrderBy(row => row.Format).Select(row => row.Format!).Distinct().ToListAsync(cancel);
        var projects = terms.Projects.Select(share => Guid.Parse(share.Project)).ToList();
        var written = await db.Filings.AsNoTracking().Where(row => projects.Contains(row.ProjectId)).OrderByDescending(row => row.StartedAt).Select(row => row.Language).FirstOrDefaultAsync(cancel);
        return (new AgreedTerms(
            [.. rules.SelectMany(rule => rule.Questions).Concat(due.SelectMany(row => row.Questions)).Distinct()],
            [.. rules.SelectMany(rule => rule.Asks).Concat(due.SelectMany(row => row.Asks)).Distinct()],
            [.. due.SelectMany(row => row.Languages).Concat(terms.ReportLanguages).Distinct()], written), formats);
    }
}
