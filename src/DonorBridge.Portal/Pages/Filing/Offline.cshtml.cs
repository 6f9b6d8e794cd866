using DonorBridge.Documents;
using DonorBridge.Documents.Offline;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Filing.Offline;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Filing;

/// <summary>The whole filing as one Word document or Excel workbook, to be filled in without the portal, and the way back in.</summary>
[Authorize(Roles = NgoRoles.All), RequestSizeLimit(AttachedFile.MostBytes + 64 * 1024)]
public sealed class OfflineModel(FilingSheets filings, OfflineSheets sheets, OfflineFiles files, DonorFormReturn donorForms, Wording text) : PageModel
{
    public const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public IFormFile? Upload { get; set; }

    /// <summary>Which donor's form the file is, as due report|format; empty for a file that was downloaded here.</summary>
    [BindProperty] public string? Form { get; set; }

    public FilingSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<Choice> Forms { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Load(cancel) ? Page() : NotFound();

    // A download keeps what was given out, so it is asked for by a form and not by a link.
    public async Task<IActionResult> OnPostDownload(string kind, CancellationToken cancel)
    {
        if (!await Load(cancel) || !Sheet.CanWrite || kind is not ("word" or "excel")) return NotFound();
        var parts = await sheets.Of(Sheet, null, cancel);
        var language = text.Culture.Name;
        var book = new OfflineBook
        {
            Title = Sheet.ProjectTitle,
            Subtitle = string.Join("; ", Sheet.Due.Select(part => $"{part.Grant.Donor.Name}: {text["home.period", ("from", part.Due.Period.From), ("to", part.Due.Period.To)]}")),
            InstructionsTitle = text["filing.offline.how"],
            Instructions = [text["filing.offline.how-1"], text["filing.offline.how-2"], text[kind == "word" ? "filing.offline.how-word" : "filing.offline.how-excel"], text["filing.offline.how-3"], text["filing.offline.how-4"]],
            Language = language,
            Sheets = parts,
            Properties = OfflineOrigin.Properties(Sheet, await files.KeepBase(Sheet, parts, language, cancel)),
        };
        return kind == "word" ? File(OfflineDocument.Write(book), WordType, "report.docx") : File(OfflineWorkbook.Write(book), ExcelType, "report.xlsx");
    }

    public async Task<IActionResult> OnPostUpload(CancellationToken cancel)
    {
        if (!await Load(cancel) || !Sheet.CanWrite) return NotFound();
        if (Upload is null) return Again(text["filing.attach-none"]);
        if (Upload.Length > AttachedFile.MostBytes) return StatusCode(StatusCodes.Status413PayloadTooLarge);
        var name = AttachedFile.SafeName(Upload.FileName);
        using var content = new MemoryStream();
        await Upload.CopyToAsync(content, cancel);
        try
        {
            var (comparison, refused) = await files.Compare(Sheet, content.ToArray(), name, Form, cancel);
            if (comparison is null) return Again(text[refused!, ("name", name)]);
            return RedirectToPage("/Filing/OfflineCompare", new { id = Id, file = await files.KeepReturned(content.ToArray(), name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) ? WordType : ExcelType, cancel), form = string.IsNullOrEmpty(Form) ? null : Form });
        }
        catch (RefusedFileException wrong)
        {
            return Again(text["filing.offline.refused", ("why", wrong.Message)]);
        }
    }

    private PageResult Again(string problem)
    {
        ModelState.AddModelError(nameof(Upload), problem);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await filings.Open(Id, cancel) is not { } sheet) return false;
        Sheet = sheet;
        Forms = [.. (await donorForms.Offered(sheet, cancel)).Select(one => new Choice(one.Key, text["filing.offline.form-of", ("donor", one.Donor), ("form", one.Name)]))];
        return true;
    }
}
