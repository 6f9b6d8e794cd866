using System.Text.Json;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.Work;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Sent;

/// <summary>A produced form field by field, for a donor whose portal takes only typed text: each to copy, with its length against the limit.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class TypedModel(UnitOfWork work, DueLines lines) : PageModel
{
    public Guid Id { get; private set; }

    public string Donor { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>BCP 47, of the form.</summary>
    public string Language { get; private set; } = "";

    public IReadOnlyList<TypedField> Fields { get; private set; } = [];

    public int TooLong => Fields.Count(one => one.IsTooLong);

    public async Task<IActionResult> OnGet(Guid id, Guid file, CancellationToken cancel)
    {
        if (await lines.One(id, cancel) is not { } line) return NotFound();
        var db = await work.Open(cancel);
        if (await db.ProducedFiles.AsNoTracking().SingleOrDefaultAsync(row => row.DueReportId == id && row.FileId == file, cancel) is not { } row) return NotFound();
        var form = row.Manifest.Deserialize<FormManifest>(ReportJson.Options) ?? throw new InvalidOperationException($"The produced file {row.Id} has no manifest.");
        (Id, Donor, Name, Language, Fields) = (id, line.Donor, row.Name, form.Language, [.. form.Fields.Select(TypedField.Of)]);
        return Page();
    }
}
