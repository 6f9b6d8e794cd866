using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Filings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Filing;

/// <summary>All problems at once, each with the way to its place; with nothing left to mend the report goes to its sign-off.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class CheckModel(FilingSheets sheets, FilingCheck check, Wording text) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public FilingSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<Problem> ToMend => [.. Sheet.Problems.Where(problem => problem.Weight == Weight.MustMend)];

    public IReadOnlyList<Problem> Notes => [.. Sheet.Problems.Where(problem => problem.Weight == Weight.Note)];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await sheets.Open(Id, cancel) is not { } sheet) return NotFound();
        Sheet = sheet;
        return sheet.CanWrite ? Page() : RedirectToPage("/Filing/Index", new { id = Id });
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (await sheets.Open(Id, cancel) is not { } sheet) return NotFound();
        Sheet = sheet;
        var problems = await check.Check(Id, cancel);
        if (problems.Any(problem => problem.Weight == Weight.MustMend))
        {
            ModelState.AddModelError("", text["filing.check-mend-first"]);
            return Page();
        }
        return RedirectToPage("/Filing/SignOff", new { id = Id });
    }
}
