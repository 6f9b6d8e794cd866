using DonorBridge.Documents;
using DonorBridge.Documents.Studio;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Formats.Making;
using DonorBridge.Reporting.Mapping.Drafting;
using DonorBridge.Store.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Formats;

/// <summary>One field of the old or the new form.</summary>
/// <param name="Fed">What feeds it now and goes on feeding it; null for what is new or was no field.</param>
public sealed record FormChange(FieldMatch Match, Placed? Old, string? Fed);

/// <summary>The donor's new file beside its old one: what is the same, renamed, moved, new and gone; then the mapping is carried over.</summary>
[Authorize(Roles = FormatHats.All)]
[RequestSizeLimit((NewModel.MaxMegabytes + 1) * 1024L * 1024L)]
public sealed class NewerModel(StudioDesk desk, DraftKeeping drafting, Wording text) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public string Deliverable { get; set; } = "";

    [BindProperty] public IFormFile? Upload { get; set; }

    /// <summary>Keys of new places that shall be fields.</summary>
    [BindProperty] public List<string> Add { get; set; } = [];

    public StudioSheet Sheet { get; private set; } = null!;

    public UploadedForm Old { get; private set; } = null!;

    /// <summary>Null until the new file is there.</summary>
    public IReadOnlyList<FormChange>? Changes { get; private set; }

    private string NewPath => $"{StudioDesk.Uploads}new-{Path.GetFileName(Old.Path)}";

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Load(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        if (Upload is null || Upload.Length == 0) return Refused(text["formats.choose-form"]);
        using var bytes = new MemoryStream();
        await Upload.CopyToAsync(bytes, cancel);
        try
        {
            var study = StudioDesk.Study(bytes.ToArray(), Path.GetFileName(Upload.FileName));
            if (study.File != Sheet.Draft.Deliverable(Deliverable)!.File) return Refused(text["formats.other-kind-of-file", ("kind", Sheet.Draft.Deliverable(Deliverable)!.File.ToString().ToUpperInvariant())]);
            await drafting.Put(Id, new Dictionary<string, byte[]> { [NewPath] = bytes.ToArray() }, cancel);
            return RedirectToPage(new { Id, Deliverable });
        }
        catch (RefusedFileException refused)
        {
            return Refused(refused.Message);
        }
    }

    public async Task<IActionResult> OnPostCarry(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        if (Changes is null) return RedirectToPage(new { Id, Deliverable });
        var deliverable = Sheet.Draft.Deliverable(Deliverable)!;
        var bytes = Sheet.Files[NewPath];
        var taken = deliverable.Fields.Select(field => field.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var places = Changes.Where(change => change.Match.New is not null).Select(change => Carried(change, taken)).OfType<Placed>().ToList();
        if (places.Count == 0) return Refused(text["formats.choose-places"]);
        await drafting.Put(Id, new Dictionary<string, byte[]> { [Old.Path] = bytes }, cancel);
        await drafting.Remove(Id, NewPath, cancel);
        Sheet = await desk.Open(Id, cancel);
        var guessed = Sheet.Draft.Guessed.ToHashSet();
        var fields = FirstDraft.Fields(Deliverable, places, StudioDesk.Study(bytes, Old.FileName), deliverable.Fields, Sheet.Catalogue, Sheet.Language, guessed);
        var carried = Old with { Places = places };
        var marked = await desk.Mark(Sheet, carried, deliverable.Template!, cancel);
        var draft = Sheet.Draft.With(carried).With(deliverable with { Fields = fields, Leave = FormDrafting.Leave(marked, Old.FileName, fields) });
        await desk.Save(Sheet, draft with { Guessed = [.. guessed] }, User.FindFirst("name")?.Value ?? "", cancel);
        return RedirectToPage("/Formats/Draft", new { id = Id });
    }

    private Placed? Carried(FormChange change, HashSet<string> taken)
    {
        var field = change.Match.New!;
        if (change.Old is { } old)
            return new Placed(field.Key, old.Id, field.Label,
            [
                .. from column in field.Columns
                   let was = change.Match.Columns.FirstOrDefault(match => match.New == column)?.Old
                   let known = was is null ? null : old.Columns.FirstOrDefault(one => one.Key == was.Key)
                   select known is null ? Placed.Of(column) : known with { Key = column.Key, Label = column.Label },
            ]);
        if (!Add.Contains(field.Key)) return null;
        var place = Placed.Of(field);
        return taken.Add(place.Id) ? place : place with { Id = FieldIds.From(field.Label, taken) };
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        Sheet = await desk.Open(Id, cancel);
        if (Sheet.Draft.Upload(Deliverable) is not { } old || Sheet.Study(Deliverable) is not { } study) return false;
        Old = old;
        if (!Sheet.Files.TryGetValue(NewPath, out var bytes)) return true;
        var fields = Sheet.Draft.Deliverable(Deliverable)!.Fields;
        Changes =
        [
            .. from match in FormComparison.Of(study, StudioDesk.Study(bytes, old.FileName))
               let placed = match.Old is null ? null : old.Places.FirstOrDefault(place => place.Key == match.Old.Key)
               where match.New is not null || placed is not null
               select new FormChange(placed is null && match.New is not null ? match with { Change = FieldChange.New } : match, placed, placed is null ? null : text.Say(fields.FirstOrDefault(field => field.Id == placed.Id)?.Feed, Sheet.Catalogue)),
        ];
        return true;
    }

    private PageResult Refused(string why)
    {
        ModelState.AddModelError(nameof(Upload), why);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
