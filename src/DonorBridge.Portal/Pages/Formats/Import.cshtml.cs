using System.Text.Json.Nodes;
using DonorBridge.Documents;
using DonorBridge.Documents.Formats;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Portal.Work;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Drafting;
using DonorBridge.Store.Access;
using DonorBridge.Store.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Formats;

/// <summary>Takes in a format's folder as a ZIP, the exchange form. It is compiled with its templates before anything is kept.</summary>
[Authorize(Roles = FormatHats.All)]
[RequestSizeLimit((MaxMegabytes + 1) * 1024L * 1024L)]
public sealed class ImportModel(UnitOfWork work, FormatPublishing publishing, SeenFormats seen, NewestQuestions questions, SourceShelf sources, Wording text) : PageModel
{
    public const int MaxMegabytes = 16;

    [BindProperty] public IFormFile? Upload { get; set; }

    [BindProperty] public string? DonorName { get; set; }

    [BindProperty] public DateOnly? FormOn { get; set; }

    public IReadOnlyList<ProblemLine> Problems { get; private set; } = [];

    public void OnGet() { }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (Upload is null || Upload.Length == 0) ModelState.AddModelError(nameof(Upload), text["formats.choose-zip"]);
        if (!ModelState.IsValid) return Refused();
        using var bytes = new MemoryStream();
        await Upload!.CopyToAsync(bytes, cancel);
        try
        {
            var version = await Version(FormatArchive.Read(bytes.ToArray(), Path.GetFileName(Upload.FileName)), cancel);
            if (version is null) return Refused();
            await publishing.Publish(version with { DonorName = string.IsNullOrWhiteSpace(DonorName) ? null : DonorName.Trim(), FormOn = FormOn }, null, User.FindFirst("name")?.Value ?? "", cancel);
            return RedirectToPage("/Formats/Format", new { id = version.Id, version = version.Version });
        }
        catch (RefusedFileException refused)
        {
            ModelState.AddModelError(nameof(Upload), refused.Message);
        }
        catch (UnreadableFormatException wrong)
        {
            ModelState.AddModelError(nameof(Upload), text["formats.import-wrong"]);
            Problems = [.. wrong.Problems.Select(problem => new ProblemLine(problem.Text, $"{problem.File}{(problem.Line > 0 ? $":{problem.Line}" : "")} {problem.Field}", null, Tone.Danger))];
        }
        return Refused();
    }

    /// <summary>Ids are shared by everybody: one that is taken gets a number, and a format that goes on gets the next version.</summary>
    private async Task<NewFormatVersion?> Version(FormatFiles files, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var shelf = await PublishedFormats.Shelf(db, cancel);
        var format = FormatReader.Read(FormatReader.Chain(files, shelf.Find));
        var newest = (await seen.All(cancel)).LastOrDefault(one => one.Row.Key == format.Id);
        var (id, version) = newest is not null && FormatOffering.MayGoOn(work.Viewer, newest.Row) ? (format.Id, Math.Max(format.Version, newest.Version + 1)) : (await Free(format.Id, cancel), format.Version);
        var renamed = Renamed(Alone(files, shelf, await sources.Read(db, await questions.Version(cancel), cancel), await seen.All(cancel)), id, version);
        var compiled = CompiledFormat.Compile(renamed, shelf.Find, await PublishedFormats.Words(db, await questions.Version(cancel), cancel));
        Problems = [.. compiled.Misfits.Select(misfit => new ProblemLine(misfit, null, null, Tone.Danger))];
        if (Problems.Count == 0) return new NewFormatVersion(id, version, renamed.Paths.ToDictionary(path => path, path => renamed.Find(path)!.Value.ToArray()));
        ModelState.AddModelError(nameof(Upload), text["formats.import-misfits"]);
        return null;
    }

    /// <summary>
    /// A parent that comes with DonorBridge, in one version, stays the parent. Any other may be hidden from those who will use this format, or go
    /// on meanwhile: what the format takes from it is put into its own files.
    /// </summary>
    private static FormatFiles Alone(FormatFiles files, FormatShelf shelf, SourceCatalogue catalogue, IReadOnlyList<SeenFormat> seen)
    {
        if (Parent(files) is not { } parent || seen.Any(one => one.Format.Reference == parent && one.Row.OwnerOrg is null)) return files;
        var draft = FormatDrafting.Of(files, shelf.Find, catalogue, out var others);
        var made = DraftFiles.Of(draft, others, catalogue);
        return made.Files is { } alone && made.Problems.Count == 0 ? alone : throw new UnreadableFormatException([.. made.Problems.Select(problem => new FormatProblem("mapping.json", 0, problem.Field, problem.Text))]);
    }

    private async Task<string> Free(string id, CancellationToken cancel)
    {
        for (var number = 1; ; number++)
        {
            var tried = number == 1 ? id : FormattableString.Invariant($"{id[..Math.Min(id.Length, 58)]}-{number}");
            if (await publishing.IsFree(tried, cancel)) return tried;
        }
    }

    private static string? Parent(FormatFiles files) => (string?)Document(files)["parent"];

    private static FormatFiles Renamed(FormatFiles files, string id, int version)
    {
        var document = Document(files);
        if ((string?)document["id"] == id && (int?)document["version"] == version) return files;
        (document["id"], document["version"]) = (id, version);
        var bytes = System.Text.Encoding.UTF8.GetBytes(document.ToJsonString(new() { WriteIndented = true }));
        return new FormatFiles(files.Paths.Select(path => KeyValuePair.Create(path, path == FormatReader.FileName ? bytes : files.Find(path)!.Value)));
    }

    // It was read as a format before: it is an object.
    private static JsonObject Document(FormatFiles files)
    {
        var bytes = files.Find(FormatReader.FileName)!.Value.Span;
        return JsonNode.Parse(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes)!.AsObject();
    }

    private PageResult Refused()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
