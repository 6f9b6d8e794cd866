using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Mapping.Harmonisation;
using DonorBridge.Store.Filings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Coverage;

/// <summary>A report as it stands, in each of its donors' forms: what is filled, cut and missing before it is sent.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class FilingModel(FilingAssembly assembly, CoverageReading reading, Wording text) : PageModel
{
    public Guid Id { get; private set; }

    public string Project { get; private set; } = "";

    public IReadOnlyList<SeenStatement> Statements { get; private set; } = [];

    public ProjectHarmonisation Across { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (await assembly.View(id, cancel) is not { } view) return NotFound();
        (Id, Project) = (id, view.Report.Shared.Project.Title);
        var (statements, donors) = (new List<SeenStatement>(), new List<(string, string, IReadOnlyList<WeighedField>)>());
        foreach (var part in view.Report.DueReports)
        {
            var seen = await reading.Filled(view.Report.For(part.Due.Id), view.Questions, cancel);
            statements.AddRange(seen);
            donors.Add((part.Due.Id, part.Grant.Donor.Name, [.. seen.SelectMany(one => one.Statement.Harmonisation.Fields)]));
        }
        (Statements, Across) = (statements, ProjectHarmonisation.Of(donors));
        return this.PageOrDownload(Statements, text);
    }
}
