using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Lists;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Harmonisation;
using DonorBridge.Store.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Coverage;

/// <summary>Every donor's form beside the others: what it asks, what the standard report fills, what it costs beyond that.</summary>
[Authorize]
public sealed class IndexModel(UnitOfWork work, CoverageReading reading, Wording text) : PageModel
{
    public Listing<SeenStatement> Formats { get; private set; } = null!;

    public IReadOnlyList<(Guid Id, string Name)> Projects { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Name)> Grants { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var rows = new List<SeenStatement>();
        foreach (var format in await reading.All(cancel)) rows.Add(await reading.Alone(format, null, null, cancel));
        Formats = Listing.Of(text["coverage.formats"], rows, ListState.Of(Request),
        [
            new("name", text["coverage.form"], row => row.Title) { IsName = true, Link = row => Url.Page("/Coverage/Format", new { reference = row.Key }) },
            new("asked", text["coverage.asked"], row => row.Statement.Coverage.Asked) { IsNumber = true },
            new("filled", text["coverage.filled"], row => row.Statement.Coverage.Filled) { IsNumber = true },
            new("own", text["coverage.own"], row => row.Statement.Coverage.Count(CoverageState.NeedsDonorAnswer)) { IsNumber = true },
            new("hand", text["coverage.by-hand"], row => row.Statement.Coverage.Count(CoverageState.NoSource)) { IsNumber = true },
            new("shorter", text["coverage.shorter"], row => row.Statement.Harmonisation.Count(WrittenAnew.Shorter)) { IsNumber = true },
            new("score", text["coverage.score"], row => row.Statement.Harmonisation.Score) { IsNumber = true },
        ], text);
        if (Formats.State.WantsCsv) return Formats.Csv();

        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        Projects = [.. (await db.Projects.AsNoTracking().Where(row => row.OwnerOrg == own).OrderBy(row => row.Title).Select(row => new { row.Id, Name = row.ShortTitle ?? row.Title }).ToListAsync(cancel)).Select(row => (row.Id, row.Name))];
        Grants = [.. (await db.Grants.AsNoTracking().Where(row => row.OwnerOrg == own || row.DonorOrg == own).OrderBy(row => row.Reference).Select(row => new { row.Id, row.Reference, row.Title }).ToListAsync(cancel))
            .Select(row => (row.Id, row.Reference == row.Title ? row.Title : text["coverage.agreement-name", ("reference", row.Reference), ("title", row.Title)]))];
        return Page();
    }
}
