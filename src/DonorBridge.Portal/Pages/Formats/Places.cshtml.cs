using DonorBridge.Documents;
using DonorBridge.Documents.Studio;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Formats.Making;
using DonorBridge.Reporting.Mapping.Drafting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Formats;

/// <summary>One place as the list of ticks shows it.</summary>
public sealed class PlaceInput
{
    public string Key { get; set; } = "";

    public bool Chosen { get; set; }

    public string? Label { get; set; }

    public List<PlaceInput> Columns { get; set; } = [];
}

/// <summary>Which places of the donor's file are fields: found or suggested ones to tick and name, beside a picture of the form in words.</summary>
[Authorize(Roles = FormatHats.All)]
public sealed class PlacesModel(StudioDesk desk, Wording text) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public string Deliverable { get; set; } = "";

    [BindProperty] public List<PlaceInput> Places { get; set; } = [];

    [BindProperty] public string? Stamp { get; set; }

    public StudioSheet Sheet { get; private set; } = null!;

    public UploadedForm Upload { get; private set; } = null!;

    /// <summary>All places: found, suggested, and added by a person.</summary>
    public IReadOnlyList<FoundField> Found { get; private set; } = [];

    public IReadOnlyList<OutlineBlock> Outline { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        Places = [.. Found.Select(found => Input(found, Upload.Places, isFirst: Upload.Places.Count == 0))];
        Stamp = StudioDraft.Stamp(Upload);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        if (Stamp != StudioDraft.Stamp(Upload))
        {
            Stamp = StudioDraft.Stamp(Upload);
            return Refused(StatusCodes.Status409Conflict, "", text["formats.conflict-places", ("who", Sheet.Row.ChangedByName), ("places", string.Join("; ", Upload.Places.Select(place => place.Label)))]);
        }
        var chosen = Chosen(Places, Found, Upload.Places);
        if (chosen.Count == 0) return Refused(StatusCodes.Status400BadRequest, "", text["formats.choose-places"]);
        foreach (var (place, index) in Places.Select((place, index) => (place, index)))
            if (place.Chosen && string.IsNullOrWhiteSpace(place.Label)) ModelState.AddModelError($"Places[{index}].Label", text["formats.label-missing"]);
        if (!ModelState.IsValid) return Refused(StatusCodes.Status400BadRequest);
        try
        {
            await Save(Upload with { Places = chosen }, cancel);
        }
        catch (RefusedFileException refused)
        {
            return Refused(StatusCodes.Status400BadRequest, "", refused.Message);
        }
        return RedirectToPage("/Formats/Draft", new { id = Id });
    }

    private async Task Save(UploadedForm changed, CancellationToken cancel)
    {
        var deliverable = Sheet.Draft.Deliverable(Deliverable)!;
        var guessed = Sheet.Draft.Guessed.ToHashSet();
        var fields = FirstDraft.Fields(Deliverable, changed.Places, Sheet.Study(Deliverable)!, deliverable.Fields, Sheet.Catalogue, Sheet.Language, guessed);
        var kept = fields.Select(field => $"{Deliverable}/{field.Id}").ToHashSet();
        var marked = await desk.Mark(Sheet, changed, deliverable.Template!, cancel);
        var draft = Sheet.Draft.With(changed).With(deliverable with { Fields = fields, Leave = FormDrafting.Leave(marked, changed.FileName, fields) });
        await desk.Save(Sheet, draft with { Guessed = [.. guessed.Where(one => !one.StartsWith(Deliverable + "/", StringComparison.Ordinal) || kept.Contains(one))] }, User.FindFirst("name")?.Value ?? "", cancel);
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        Sheet = await desk.Open(Id, cancel);
        if (Sheet.Draft.Upload(Deliverable) is not { } upload || Sheet.Study(Deliverable) is not { } study) return false;
        Upload = upload;
        var known = study.All.Select(found => found.Key).ToHashSet();
        Found = [.. study.All, .. upload.Places.Where(place => !known.Contains(place.Key)).Select(place => new FoundField { Key = place.Key, Id = place.Id, Label = place.Label, Place = new FoundPlace(), Kind = FoundKind.Text })];
        Outline = FormOutline.Read(Sheet.Files[upload.Path], upload.FileName);
        return true;
    }

    private static PlaceInput Input(FoundField found, IReadOnlyList<Placed> chosen, bool isFirst)
    {
        var place = chosen.FirstOrDefault(one => one.Key == found.Key);
        return new PlaceInput
        {
            Key = found.Key, Chosen = isFirst || place is not null, Label = place?.Label ?? found.Label,
            Columns = [.. found.Columns.Select(column => Input(column, place?.Columns ?? [], isFirst || place is null))],
        };
    }

    // A field keeps its id when it gets another name: what was chosen for it hangs on that.
    private static List<Placed> Chosen(List<PlaceInput> inputs, IReadOnlyList<FoundField> found, IReadOnlyList<Placed> before)
    {
        var places = found.ToDictionary(field => field.Key);
        return [.. from input in inputs
                   where input.Chosen && places.ContainsKey(input.Key)
                   let field = places[input.Key]
                   let known = before.FirstOrDefault(one => one.Key == input.Key)
                   select new Placed(input.Key, known?.Id ?? field.Id, (input.Label ?? "").Trim(), Chosen(input.Columns, field.Columns, known?.Columns ?? []))];
    }

    private PageResult Refused(int status, string? field = null, string? why = null)
    {
        if (field is not null) ModelState.AddModelError(field, why!);
        Response.StatusCode = status;
        return Page();
    }
}
