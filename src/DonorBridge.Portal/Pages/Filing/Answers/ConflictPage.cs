using DonorBridge.Portal.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Filing.Answers;

public static class ConflictPage
{
    /// <summary>409 with the form as typed and what the other person saved beside it. Saving again then replaces theirs knowingly.</summary>
    public static IActionResult ShowConflict(this PageModel page, AnswersForm form, AnswersSaved saved, Wording text)
    {
        form.Theirs = saved.Theirs!;
        form.Version = saved.Version;
        return page.ShowConflict($"{nameof(SectionModel.Form)}.{nameof(AnswersForm.Version)}", text);
    }

    /// <summary>The same for a page whose version stands in a field of its own, which it has set.</summary>
    public static IActionResult ShowConflict(this PageModel page, Wording text) => page.ShowConflict(nameof(ResultsModel.Version), text);

    private static IActionResult ShowConflict(this PageModel page, string field, Wording text)
    {
        // The next save is knowingly on top of what is shown now.
        page.ModelState.Remove(field);
        page.ModelState.AddModelError("", text["filing.conflict"]);
        page.Response.StatusCode = StatusCodes.Status409Conflict;
        return page.Page();
    }
}
