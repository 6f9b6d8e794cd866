using System.Text;
using DonorBridge.Portal.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Coverage;

/// <summary>A statement to take along: ?take=json or ?take=text, of one of the page's statements.</summary>
public static class Downloads
{
    /// <returns>The page itself where nothing is taken; not found where the page has no such statement.</returns>
    public static IActionResult PageOrDownload(this PageModel page, IReadOnlyList<SeenStatement> statements, Wording text)
    {
        if (page.Request.Query["take"].ToString() is not { Length: > 0 } take) return page.Page();
        var of = page.Request.Query["of"].ToString();
        if (statements.FirstOrDefault(one => one.Key == of) is not { } seen) return page.NotFound();
        return take switch
        {
            "json" => Take(seen.Statement.Json() + "\n", "application/json", "json"),
            "text" => Take(text.AsText(seen), "text/plain; charset=utf-8", "txt"),
            _ => page.NotFound(),
        };

        IActionResult Take(string words, string type, string ending) =>
            new FileContentResult(Encoding.UTF8.GetBytes(words), type) { FileDownloadName = $"coverage-{seen.Statement.Coverage.Format.Replace('@', '-')}.{ending}" };
    }
}
