using DonorBridge.Documents;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Formats.Making;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Store.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Formats;

/// <summary>Another file of the same format, such as the budget sheet beside the narrative.</summary>
[Authorize(Roles = FormatHats.All)]
[RequestSizeLimit((NewModel.MaxMegabytes + 1) * 1024L * 1024L)]
public sealed class AddFileModel(StudioDesk desk, DraftKeeping drafting, Wording text) : PageModel
{
    [BindProperty] public IFormFile? Upload { get; set; }

    [BindProperty] public string? Kind { get; set; } = Key.Of(DeliverableKind.Financial);

    public StudioSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<Choice> Kinds => [.. new[] { DeliverableKind.Narrative, DeliverableKind.Financial, DeliverableKind.Annex }.Select(kind => new Choice(Key.Of(kind), text[$"formats.kind-{Key.Of(kind)}"]))];

    public async Task OnGet(Guid id, CancellationToken cancel) => Sheet = await desk.Open(id, cancel);

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        Sheet = await desk.Open(id, cancel);
        if (Upload is null || Upload.Length == 0) return Refused(nameof(Upload), text["formats.choose-form"]);
        if (Key.Read<DeliverableKind>(Kind) is not { } kind) return Refused(nameof(Kind), text["formats.choose-kind"]);
        using var bytes = new MemoryStream();
        await Upload.CopyToAsync(bytes, cancel);
        try
        {
            var name = Path.GetFileName(Upload.FileName);
            var study = StudioDesk.Study(bytes.ToArray(), name);
            var own = Enumerable.Range(2, int.MaxValue - 2).Select(number => FormattableString.Invariant($"form-{number}")).First(one => Sheet.Draft.Deliverable(one) is null);
            var deliverable = FirstDraft.Deliverable(own, study, name, kind);
            if (Sheet.Draft.Format.Deliverables.Any(one => one.FileName == deliverable.FileName)) deliverable = deliverable with { FileName = $"{own}-{deliverable.FileName}" };
            var path = $"{StudioDesk.Uploads}{own}.{FirstDraft.Ending(study.File)}";
            await drafting.Put(id, new Dictionary<string, byte[]> { [path] = bytes.ToArray() }, cancel);
            var format = Sheet.Draft.Format with { Deliverables = [.. Sheet.Draft.Format.Deliverables, deliverable] };
            await desk.Save(Sheet, (Sheet.Draft with { Format = format }).With(new UploadedForm(own, path, name, [])), User.FindFirst("name")?.Value ?? "", cancel);
            return RedirectToPage("/Formats/Places", new { id, deliverable = own });
        }
        catch (RefusedFileException refused)
        {
            return Refused(nameof(Upload), refused.Message);
        }
    }

    private PageResult Refused(string field, string why)
    {
        ModelState.AddModelError(field, why);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
