using DonorBridge.Store;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Store.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Sent;

/// <summary>When and how the NGO sent a report to a donor who is not in the portal.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class SendingModel(SentReports reports, RecordingSending recording, Wording text, TimeProvider clock) : PageModel
{
    private static readonly string[] Ways = ["EMail", "DonorPortal", "Post", "InPerson"];

    [BindProperty] public string? How { get; set; }

    [BindProperty] public DateOnly? SentOn { get; set; }

    [BindProperty] public string? Note { get; set; }

    public SentReport Report { get; private set; } = null!;

    public IEnumerable<Choice> Choices => Ways.Select(way => new Choice(way, text[$"sent.way.{way}"]));

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        SentOn = Today;
        return await Load(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel)) return NotFound();
        if (!Ways.Contains(How)) ModelState.AddModelError(nameof(How), text["sent.way-missing"]);
        if (SentOn > Today) ModelState.AddModelError(nameof(SentOn), text["sent.on-future"]);
        if (SentOn is null && ModelState.GetFieldValidationState(nameof(SentOn)) != ModelValidationState.Invalid) ModelState.AddModelError(nameof(SentOn), text["sent.on-missing"]);
        if (!ModelState.IsValid) return Page();
        await recording.Record(Report.Review!.Id, text[$"sent.way.{How}"], SentOn!.Value, string.IsNullOrWhiteSpace(Note) ? null : Note.Trim(), cancel);
        return RedirectToPage("/Sent/Report", new { id });
    }

    private DateOnly Today => clock.Today();

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await reports.Of(id, null, cancel) is not { Review: not null } report) return false;
        Report = report;
        return true;
    }
}
