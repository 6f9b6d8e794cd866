using DonorBridge.Documents;
using DonorBridge.Documents.Studio;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Formats.Making;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Portal.Work;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Drafting;
using DonorBridge.Store.Access;
using DonorBridge.Store.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Formats;

/// <summary>Starts a draft: from the donor's own file, or from a version that is published.</summary>
[Authorize(Roles = FormatHats.All)]
[RequestSizeLimit((MaxMegabytes + 1) * 1024L * 1024L)]
public sealed class NewModel(UnitOfWork work, DraftKeeping drafting, FormatPublishing publishing, SeenFormats formats, StudioDesk desk, Wording text) : PageModel
{
    public const int MaxMegabytes = 16;

    /// <summary>id@version of the version to start from.</summary>
    [BindProperty(SupportsGet = true)] public string? From { get; set; }

    /// <summary>The draft becomes the next version of the same format.</summary>
    [BindProperty(SupportsGet = true)] public bool GoOn { get; set; }

    [BindProperty] public IFormFile? Upload { get; set; }

    [BindProperty] public string? Name { get; set; }

    [BindProperty] public string? Language { get; set; }

    [BindProperty] public string? Kind { get; set; }

    public SeenFormat? Origin { get; private set; }

    public bool MayGoOn { get; private set; }

    public IReadOnlyList<Choice> Languages { get; private set; } = [];

    public IReadOnlyList<Choice> Kinds => [.. new[] { DeliverableKind.Narrative, DeliverableKind.Financial, DeliverableKind.Annex }.Select(kind => new Choice(Key.Of(kind), text[$"formats.kind-{Key.Of(kind)}"]))];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!await Find(cancel)) return NotFound();
        Name ??= Origin?.NameIn(text.Language.Code);
        Language ??= text.Language.Code;
        Kind ??= Key.Of(DeliverableKind.Narrative);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!await Find(cancel)) return NotFound();
        Name = Name?.Trim();
        if (string.IsNullOrEmpty(Name)) ModelState.AddModelError(nameof(Name), text["formats.name-missing"]);
        return Origin is null ? await FromFile(cancel) : await FromVersion(Origin, cancel);
    }

    private async Task<IActionResult> FromFile(CancellationToken cancel)
    {
        if (Upload is null || Upload.Length == 0) ModelState.AddModelError(nameof(Upload), text["formats.choose-form"]);
        if (!Languages.Any(one => one.Value == Language)) ModelState.AddModelError(nameof(Language), text["formats.choose-language"]);
        if (Key.Read<DeliverableKind>(Kind) is not { } kind) return Refused(nameof(Kind), text["formats.choose-kind"]);
        if (!ModelState.IsValid) return Refused();
        using var bytes = new MemoryStream();
        await Upload!.CopyToAsync(bytes, cancel);
        try
        {
            var name = Path.GetFileName(Upload.FileName);
            var study = StudioDesk.Study(bytes.ToArray(), name);
            var path = $"{StudioDesk.Uploads}form.{FirstDraft.Ending(study.File)}";
            var draft = new StudioDraft(
                new FormatDraft
                {
                    Id = await FreeId(cancel), Name = new Dictionary<string, string> { [Language!] = Name! }, Languages = [Language!],
                    Source = FormattableString.Invariant($"Made in the format studio from the file {name}."), Deliverables = [FirstDraft.Deliverable("form", study, name, kind)],
                },
                [new UploadedForm("form", path, name, [])], []);
            var row = await drafting.Start(Name!, draft.Write(), new Dictionary<string, byte[]> { [path] = bytes.ToArray() }, null, Person, cancel);
            return RedirectToPage("/Formats/Places", new { id = row.Id, deliverable = "form" });
        }
        catch (RefusedFileException refused)
        {
            return Refused(nameof(Upload), refused.Message);
        }
    }

    private async Task<IActionResult> FromVersion(SeenFormat origin, CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Refused();
        var db = await work.Open(cancel);
        var shelf = await PublishedFormats.Shelf(db, cancel);
        var format = Reporting.Mapping.Drafting.FormatDrafting.Of(shelf.Find(FormatReference.Parse(origin.Format.Reference))!, shelf.Find, await desk.Catalogue(cancel), out var others);
        var goesOn = GoOn && MayGoOn;
        format = format with
        {
            Id = goesOn ? origin.Format.Id : await FreeId(cancel), Version = goesOn ? await publishing.NextVersion(origin.Format.Id, cancel) : 1,
            Name = new Dictionary<string, string>(format.Name) { [format.Name.ContainsKey(text.Language.Code) ? text.Language.Code : format.Name.Keys.First()] = Name! },
        };
        var files = others.ToDictionary(file => file.Key, file => file.Value.ToArray());
        var uploads = new List<UploadedForm>();
        foreach (var one in format.Deliverables.Where(one => one.Template is not null && one.File is FormFileType.Docx or FormFileType.Xlsx))
        {
            var path = $"{StudioDesk.Uploads}{one.Id}.{FirstDraft.Ending(one.File)}";
            files[path] = files[one.Template!];
            uploads.Add(new UploadedForm(one.Id, path, one.Template!, [.. StudioDesk.Study(files[path], one.Template!).Fields.Select(found => Placed.Of(found, one.Fields)).OfType<Placed>()]));
        }
        var row = await drafting.Start(Name!, new StudioDraft(format, uploads, []).Write(), files, goesOn ? origin.Format.Reference : null, Person, cancel);
        (row.DonorOrg, row.DonorName, row.FormOn) = (origin.Row.DonorOrg, origin.Row.DonorName, origin.Row.FormOn);
        await db.SaveChangesAsync(cancel);
        return RedirectToPage("/Formats/Draft", new { id = row.Id });
    }

    private string Person => User.FindFirst("name")?.Value ?? "";

    private async Task<string> FreeId(CancellationToken cancel)
    {
        var name = FieldIds.From(Name!, new HashSet<string>());
        for (var number = 1; ; number++)
        {
            var id = number == 1 ? name : FormattableString.Invariant($"{name}-{number}");
            if (await publishing.IsFree(id, cancel)) return id;
        }
    }

    private async Task<bool> Find(CancellationToken cancel)
    {
        Languages = FormLanguages.Choices;
        if (From is null) return true;
        var all = await formats.All(cancel);
        Origin = all.FirstOrDefault(seen => seen.Format.Reference == From);
        if (Origin is null) return false;
        MayGoOn = all.Last(seen => seen.Row.Key == Origin.Row.Key) is var newest && newest == Origin && FormatOffering.MayGoOn(work.Viewer, Origin.Row);
        return true;
    }

    private PageResult Refused(string? field = null, string? why = null)
    {
        if (field is not null) ModelState.AddModelError(field, why!);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
