using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Filings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Filing;

/// <summary>Someone with the right to do so vouches for the report.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class SignOffModel(FilingSheets sheets, FilingCheck check, Wording text) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public string? Function { get; set; }

    [BindProperty] public bool Declared { get; set; }

    public FilingSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public bool MaySign => User.IsInRole(Roles.NgoApprover);

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await sheets.Open(Id, cancel) is not { } sheet) return NotFound();
        Sheet = sheet;
        return sheet.Filing.State == FilingState.Checked ? Page() : RedirectToPage("/Filing/Index", new { id = Id });
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (await sheets.Open(Id, cancel) is not { } sheet) return NotFound();
        Sheet = sheet;
        if (string.IsNullOrWhiteSpace(Function)) ModelState.AddModelError(nameof(Function), text["filing.sign-function-missing"]);
        if (!Declared) ModelState.AddModelError(nameof(Declared), text["filing.sign-declare-missing"]);
        if (!ModelState.IsValid) return Page();

        Problems = await check.SignOff(Id, Function!.Trim(), User.FindFirst("name")?.Value ?? "", cancel);
        if (Problems.Count == 0) return RedirectToPage("/Filing/Send", new { id = Id });
        ModelState.AddModelError("", text["filing.check-mend-first"]);
        return Page();
    }
}
