using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Changes;

/// <summary>All donors' wishes about one filing, merged by place; each is answered, and the report is written and sent again.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class FilingModel(WantedChanges changes, ChangeAnswering answering, FilingCheck filings, Wording text) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public Guid? Change { get; set; }

    [BindProperty] public string? Kind { get; set; }

    [BindProperty] public string? Words { get; set; }

    public MergedChanges Merged { get; private set; } = null!;

    public IEnumerable<Choice> Kinds => Enum.GetValues<ChangeAnswerKind>().Select(kind => new Choice(kind.ToString(), text[$"changes.kind.{kind}"]));

    public bool IsWriting => Merged.Filing.State == FilingState.Draft;

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Load(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        if (Merged.Places.SelectMany(place => place.Lines).FirstOrDefault(line => line.Change.Id == Change) is not { } line) return NotFound();
        if (!Enum.TryParse<ChangeAnswerKind>(Kind, out var kind)) ModelState.AddModelError($"Kind-{Change}", text["changes.kind-missing"]);
        else
        {
            // Answered while the next version is written, it belongs to that one.
            var version = IsWriting ? Merged.Filing.Version : Merged.Filing.Version + 1;
            if (!await answering.Answer(line.Change.Id, kind, string.IsNullOrWhiteSpace(Words) ? null : Words.ReplaceLineEndings("\n").Trim(), version, cancel))
                ModelState.AddModelError($"Words-{Change}", text["changes.words-missing"]);
        }
        return ModelState.IsValid ? RedirectToPage(null, null, new { id = Id }, $"change-{Change}") : Page();
    }

    public async Task<IActionResult> OnPostReopen(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        await filings.Reopen(Id, cancel);
        return RedirectToPage("/Filing/Index", new { id = Id });
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await changes.Of(Id, Href, cancel) is not { } merged) return false;
        Merged = merged;
        return true;
    }

    // The filing's own pages know where a place is written.
    private string Href(string? anchor) => Url.Page("/Filing/Place", new { id = Id, anchor })!;
}
