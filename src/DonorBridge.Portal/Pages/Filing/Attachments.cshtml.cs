using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Filing.Answers;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Files;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Filing;

/// <summary>Files that go with a report, each to all its donors or to those chosen.</summary>
[Authorize(Roles = NgoRoles.All), RequestSizeLimit(AttachedFile.MostBytes + 64 * 1024)]
public sealed class AttachmentsModel(UnitOfWork work, FilingSheets sheets, RowsSaving saving, Wording text, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public string? Version { get; set; }

    [BindProperty] public IFormFile? Upload { get; set; }

    [BindProperty] public List<string> For { get; set; } = [];

    public FilingSheet Sheet { get; private set; } = null!;

    public string Section { get; private set; } = "";

    public IReadOnlyList<Attachment> Files => Sheet.Document(Section).Attachments;

    public IEnumerable<Choice> Donors => Sheet.Due.Select(part => new Choice(part.Due.Id, part.Grant.Donor.Name, text["home.period", ("from", part.Due.Period.From), ("to", part.Due.Period.To)]));

    public string Receivers(Attachment file) => file.DueReports.Count == 0
        ? text["filing.attached-to-all"]
        : FilingSheet.Names(Sheet.Due.Where(part => file.DueReports.Contains(part.Due.Id)));

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        For = [.. Sheet.Due.Select(part => part.Due.Id)];
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!await Load(cancel) || !Sheet.CanWrite) return NotFound();
        if (For.Count == 0) ModelState.AddModelError(nameof(For), text["filing.attach-nobody"]);
        if (Upload is null) ModelState.AddModelError(nameof(Upload), text["filing.attach-none"]);
        if (!ModelState.IsValid || Upload is null) return Page();

        await using var content = Upload.OpenReadStream();
        var (file, trouble) = AttachedFile.Look(Upload.FileName, content);
        if (file is null)
        {
            ModelState.AddModelError(nameof(Upload), text[$"filing.attach.{trouble}", ("name", AttachedFile.SafeName(Upload.FileName))]);
            return Page();
        }
        var row = await FileShelf.Save(work, content, file.MediaType, clock.GetUtcNow(), cancel);
        var receivers = Sheet.Due.Select(part => part.Due.Id).Where(For.Contains).ToList();
        var attachment = new Attachment(file.Name, file.MediaType, row.Bytes, row.Sha256, receivers.Count == Sheet.Due.Count ? [] : receivers);
        return await Save([.. Files.Where(one => one.Sha256 != row.Sha256), attachment], cancel);
    }

    public async Task<IActionResult> OnPostRemove(string file, CancellationToken cancel)
    {
        if (!await Load(cancel) || !Sheet.CanWrite || Files.All(one => one.Sha256 != file)) return NotFound();
        return await Save([.. Files.Where(one => one.Sha256 != file)], cancel);
    }

    private async Task<IActionResult> Save(IReadOnlyList<Attachment> files, CancellationToken cancel)
    {
        if (await saving.Save(Sheet, Section, Version, Sheet.Document(Section) with { Attachments = files }, cancel) is null) return RedirectToPage(new { id = Id });
        ModelState.AddModelError("", text["filing.attach-conflict"]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await sheets.Open(Id, cancel) is not { } sheet || sheet.Asked.FirstOrDefault(one => one.Parts.Contains(AskedPart.Attachments)) is not { } section) return false;
        (Sheet, Section) = (sheet, section.Key);
        Version ??= SectionVersions.Write([(Section, sheet.Version(Section))]);
        return true;
    }
}
