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
        page.ModelState.Remove($"{nameof(SectionModel.Form)}.{nameof(AnswersForm.Version)}");
        page.ModelState.AddModelError("", text["filing.conflict"]);
        page.Response.StatusCode = StatusCodes.Status409Conflict;
        return page.Page();
    }
}
