using DonorBridge.Portal.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Coverage;

/// <summary>One donor's form alone: what the standard report can ever feed, and what it cannot.</summary>
[Authorize]
public sealed class FormatModel(CoverageReading reading, Wording text) : PageModel
{
    public SeenStatement Seen { get; private set; } = null!;

    /// <summary>What the form is modelled on, in its own words.</summary>
    public string Source { get; private set; } = "";

    public async Task<IActionResult> OnGet(string reference, CancellationToken cancel)
    {
        if (await reading.Format(reference, cancel) is not { } format) return NotFound();
        Seen = await reading.Alone(format, null, null, cancel);
        Source = format.Mapping.Format.Source;
        return this.PageOrDownload([Seen], text);
    }
}
