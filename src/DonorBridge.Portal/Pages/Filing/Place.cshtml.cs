using DonorBridge.Portal.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Filing;

/// <summary>Leads from what a wish or comment is about to the page where that is written.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class PlaceModel(FilingSheets sheets) : PageModel
{
    public async Task<IActionResult> OnGet(Guid id, string? anchor, CancellationToken cancel)
    {
        if (await sheets.Open(id, cancel) is not { } sheet) return NotFound();
        var home = Url.Page("/Filing/Index", new { id })!;
        if (AnchorWords.QuestionOf(anchor) is { } question && sheet.View.Questions.SectionOf(question) is { } section)
            return LocalRedirect((sheet.IsSmall ? home : Url.Task(id, section.Key, TaskPage.Questions)) + $"#question-{question}");
        return AnchorWords.PartOf(anchor) is { } part && !sheet.IsSmall && sheet.Asks(part)
            ? LocalRedirect(Url.Task(id, "", FilingTask.PageOf(part)))
            : LocalRedirect(home);
    }
}
