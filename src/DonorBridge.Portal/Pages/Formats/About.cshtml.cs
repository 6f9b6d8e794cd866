using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Formats.Making;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Store.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Formats;

/// <summary>One file of the format, as the page binds it.</summary>
public sealed class FileInput
{
    public string Id { get; set; } = "";

    public string? Kind { get; set; }

    public string? FileName { get; set; }
}

/// <summary>What the draft says of itself: its name, whose form of which day it is, its languages, its money.</summary>
[Authorize(Roles = FormatHats.All)]
public sealed class AboutModel(UnitOfWork work, StudioDesk desk, Wording text) : PageModel
{
    [BindProperty] public string? Name { get; set; }

    [BindProperty] public string? EnglishName { get; set; }

    [BindProperty] public Guid? Donor { get; set; }

    [BindProperty] public string? DonorName { get; set; }

    [BindProperty] public DateOnly? FormOn { get; set; }

    [BindProperty] public string? Source { get; set; }

    [BindProperty] public string? Language { get; set; }

    [BindProperty] public List<string> OtherLanguages { get; set; } = [];

    [BindProperty] public string? Currency { get; set; }

    [BindProperty] public string? Rates { get; set; }

    [BindProperty] public List<FileInput> Files { get; set; } = [];

    [BindProperty] public string? Stamp { get; set; }

    public StudioSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<Choice> Donors { get; private set; } = [];

    public IReadOnlyList<Choice> RateRules => [.. Enum.GetValues<RateMethod>().Select(method => new Choice(Key.Of(method), text[$"formats.rates-{Key.Of(method)}"]))];

    public IReadOnlyList<Choice> Kinds => [.. Enum.GetValues<DeliverableKind>().Select(kind => new Choice(Key.Of(kind), text[$"formats.kind-{Key.Of(kind)}"]))];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        await Load(id, cancel);
        var format = Sheet.Draft.Format;
        (Name, EnglishName) = (format.Name.GetValueOrDefault(Sheet.Language) ?? Sheet.Row.Name, Sheet.Language == "en" ? null : format.Name.GetValueOrDefault("en"));
        (Donor, DonorName, FormOn, Source) = (Sheet.Row.DonorOrg, Sheet.Row.DonorName, Sheet.Row.FormOn, format.Source);
        (Language, OtherLanguages, Currency, Rates) = (Sheet.Language, [.. format.Languages.Skip(1)], format.Currency, Key.Of(format.RateRule.Method));
        Files = [.. format.Deliverables.Select(one => new FileInput { Id = one.Id, Kind = Key.Of(one.Kind), FileName = one.FileName })];
        Stamp = Of(Sheet);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        await Load(id, cancel);
        if (Stamp != Of(Sheet))
        {
            Stamp = Of(Sheet);
            return Refused(StatusCodes.Status409Conflict, "", text["formats.conflict-about", ("who", Sheet.Row.ChangedByName), ("name", Sheet.Row.Name), ("source", Sheet.Draft.Format.Source), ("currency", Sheet.Draft.Format.Currency ?? text["formats.not-said"])]);
        }
        if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), text["formats.name-missing"]);
        if (string.IsNullOrWhiteSpace(Source)) ModelState.AddModelError(nameof(Source), text["formats.source-missing"]);
        if (!FormLanguages.Codes.Contains(Language)) ModelState.AddModelError(nameof(Language), text["formats.choose-language"]);
        Currency = string.IsNullOrWhiteSpace(Currency) ? null : Currency.Trim().ToUpperInvariant();
        if (Currency is not null && !Money.IsCurrency(Currency)) ModelState.AddModelError(nameof(Currency), text["formats.currency-wrong"]);
        foreach (var (file, index) in Files.Select((file, index) => (file, index)))
            if (file.FileName is null || !FormatFiles.IsPath(file.FileName) || file.FileName.Contains('/')) ModelState.AddModelError($"Files[{index}].FileName", text["formats.file-name-wrong"]);
        if (!ModelState.IsValid) return Refused(StatusCodes.Status400BadRequest);
        await desk.Save(Sheet, Changed(), User.FindFirst("name")?.Value ?? "", cancel, row =>
        {
            (row.Name, row.DonorOrg, row.FormOn) = (Name!.Trim(), Donors.Any(one => one.Value == Donor?.ToString()) ? Donor : null, FormOn);
            row.DonorName = string.IsNullOrWhiteSpace(DonorName) ? null : DonorName.Trim();
        });
        return RedirectToPage("/Formats/Draft", new { id });
    }

    private StudioDraft Changed()
    {
        var format = Sheet.Draft.Format;
        var names = new Dictionary<string, string>(format.Name) { [Language!] = Name!.Trim() };
        if (!string.IsNullOrWhiteSpace(EnglishName)) names["en"] = EnglishName.Trim();
        var method = Key.Read<RateMethod>(Rates) ?? RateMethod.OwnBooks;
        return Sheet.Draft with
        {
            Format = format with
            {
                Name = names, Source = Source!.Trim(), Languages = [Language!, .. OtherLanguages.Where(other => other != Language && FormLanguages.Codes.Contains(other))], Currency = Currency,
                RateRule = method == format.RateRule.Method ? format.RateRule : new RateRule(method),
                Deliverables = [.. format.Deliverables.Select(one => Files.FirstOrDefault(file => file.Id == one.Id) is { } file ? one with { Kind = Key.Read<DeliverableKind>(file.Kind) ?? one.Kind, FileName = file.FileName! } : one)],
            },
        };
    }

    private async Task Load(Guid id, CancellationToken cancel)
    {
        Sheet = await desk.Open(id, cancel);
        var db = await work.Open(cancel);
        Donors = (await db.Organisations.AsNoTracking().Where(row => row.OwnerOrg == row.Id).OrderBy(row => row.Name).Select(row => new { row.Id, row.Name }).ToListAsync(cancel)).ConvertAll(row => new Choice(row.Id.ToString(), row.Name));
    }

    private static string Of(StudioSheet sheet) => StudioDraft.Stamp(new
    {
        sheet.Row.Name, sheet.Row.DonorOrg, sheet.Row.DonorName, sheet.Row.FormOn, Names = sheet.Draft.Format.Name, sheet.Draft.Format.Source, sheet.Draft.Format.Languages, sheet.Draft.Format.Currency,
        sheet.Draft.Format.RateRule, Files = sheet.Draft.Format.Deliverables.Select(one => new { one.Id, one.Kind, one.FileName }).ToList(),
    });

    private PageResult Refused(int status, string? field = null, string? why = null)
    {
        if (field is not null) ModelState.AddModelError(field, why!);
        Response.StatusCode = status;
        return Page();
    }
}
