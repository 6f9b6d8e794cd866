using System.Text.Json;
using DonorBridge.Portal.Binding;
using DonorBridge.Portal.Charts;
using DonorBridge.Portal.Composition;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Lists;
using DonorBridge.Portal.TagHelpers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages;

/// <summary>
/// Every component in every state, for those who write pages and for the browser tests. Its words are samples, in
/// English only. It answers in development and in the demonstration; elsewhere it is not there.
/// </summary>
[AllowAnonymous]
public sealed class StyleGuideModel(IWebHostEnvironment house, Demonstration demonstration, Wording text) : PageModel
{
    [BindProperty] public string? Project { get; set; } = "Shelter, guardians, family tracing";
    [BindProperty] public string? Narrative { get; set; } = "Guardians met each child within two days.\nTwo municipalities now pay for it themselves.";
    [BindProperty, Decimals(0)] public int? Children { get; set; } = 1248;
    [BindProperty, Decimals(2)] public decimal? Spent { get; set; } = 18250.5m;
    [BindProperty] public DateOnly? Sent { get; set; } = new DateOnly(2026, 10, 31);
    [BindProperty] public string? Kind { get; set; } = "interim";
    [BindProperty] public string? Country { get; set; } = "LV";
    [BindProperty] public List<string> Groups { get; set; } = ["asylum"];
    [BindProperty] public bool Complete { get; set; } = true;
    [BindProperty] public IFormFile? Letter { get; set; }
    [BindProperty] public long Version { get; set; } = 3;

    public bool WasSent { get; private set; }

    public Listing<SampleGrant> Grants { get; private set; } = null!;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!house.IsDevelopment() && !demonstration.IsLoaded) context.Result = NotFound();
        else Grants = SampleGrant.List(ListState.Of(Request), text);
    }

    public IActionResult OnGet() => Grants.State.WantsCsv ? Grants.Csv() : Page();

    public void OnPost()
    {
        if (string.IsNullOrWhiteSpace(Project)) ModelState.AddModelError(nameof(Project), "Write the project’s name.");
        WasSent = ModelState.IsValid;
    }

    /// <summary>Answers like a page that saves; the word "conflict" makes it answer like one that somebody else saved.</summary>
    public IActionResult OnPostSave() =>
        !ModelState.IsValid ? Autosave.Refused()
        : Narrative?.Contains("conflict", StringComparison.OrdinalIgnoreCase) == true
            ? Autosave.Conflict(Version + 1, new Dictionary<string, string> { [nameof(Narrative)] = "What a colleague wrote meanwhile." })
            : Autosave.Saved(Version + 1);

    public IEnumerable<Chart> Charts => SampleCharts.All(text);
}
