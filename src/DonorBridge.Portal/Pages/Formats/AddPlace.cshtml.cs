using DonorBridge.Documents.Studio;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Formats.Making;
using DonorBridge.Reporting.Mapping.Drafting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Formats;

/// <summary>Adds a place that the studio missed: a paragraph or a cell of the form, pointed at.</summary>
[Authorize(Roles = FormatHats.All)]
public sealed class AddPlaceModel(StudioDesk desk, Wording text) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public string Deliverable { get; set; } = "";

    [BindProperty] public string? Place { get; set; }

    [BindProperty] public string? Label { get; set; }

    public StudioSheet Sheet { get; private set; } = null!;

    public UploadedForm Upload { get; private set; } = null!;

    public IReadOnlyList<OutlineBlock> Outline { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Load(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        var key = Outline.SelectMany(block => block.All).Select(block => block.AnswerKey).FirstOrDefault(key => key is not null && key == Place);
        if (key is null) ModelState.AddModelError(nameof(Place), text["formats.point-at"]);
        if (string.IsNullOrWhiteSpace(Label)) ModelState.AddModelError(nameof(Label), text["formats.label-missing"]);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        var study = Sheet.Study(Deliverable)!;
        var taken = study.All.Select(found => found.Id).Concat(Upload.Places.Select(place => place.Id)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // Whoever points at a place first has not seen the list yet: what the studio suggests stays ticked.
        IReadOnlyList<Placed> before = Upload.Places.Count > 0 ? Upload.Places : [.. study.All.Select(Placed.Of)];
        var added = Upload with { Places = [.. before.Where(place => place.Key != key), new Placed(key!, FieldIds.From(Label!, taken), Label!.Trim(), [])] };
        await desk.Save(Sheet, Sheet.Draft.With(added), User.FindFirst("name")?.Value ?? "", cancel);
        return RedirectToPage("/Formats/Places", new { id = Id, deliverable = Deliverable });
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        Sheet = await desk.Open(Id, cancel);
        if (Sheet.Draft.Upload(Deliverable) is not { } upload || Sheet.Study(Deliverable) is null) return false;
        Upload = upload;
        Outline = FormOutline.Read(Sheet.Files[upload.Path], upload.FileName);
        return true;
    }
}
