using DonorBridge.Portal.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Filing.Answers;

public static class CutPage
{
    /// <summary>The form again, with a machine's cut to read or to accept; null where there is nothing of the kind and the form can be saved.</summary>
    public static IActionResult? AskAboutCuts(this PageModel page, AnswersForm form, Wording text)
    {
        if (form.Propose is not null)
        {
            if (form.ProposeCut() is not { } field) return page.NotFound();
            foreach (var shown in page.ModelState.Keys.Where(key => key == field || key == field.Replace(nameof(AnswerInput.Shorter), nameof(AnswerInput.CutAccepted))).ToList()) page.ModelState.Remove(shown);
            page.ModelState.AddModelError(field.Replace(nameof(AnswerInput.Shorter), nameof(AnswerInput.CutAccepted)), text["filing.cut-read"]);
            return page.Page();
        }
        foreach (var field in form.UnreadCuts()) page.ModelState.AddModelError(field, text["filing.cut-accept-first"]);
        return page.ModelState.IsValid ? null : page.Page();
    }
}
