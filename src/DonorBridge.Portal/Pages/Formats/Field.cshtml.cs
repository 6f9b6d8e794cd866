using DonorBridge.Documents.Studio;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Formats.Making;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Drafting;
using DonorBridge.Reporting.Standard;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ValueType = DonorBridge.Reporting.Mapping.ValueType;

namespace DonorBridge.Portal.Pages.Formats;

/// <summary>Chooses what feeds one field: suggested sources first, then all in their groups, each with what it would write with the report at hand.</summary>
[Authorize(Roles = FormatHats.All)]
public sealed class FieldModel(StudioDesk desk, PreviewReports reports, Wording text) : PageModel
{
    private const int MostSuggestions = 6;
    private const int MostRows = 5;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public string Deliverable { get; set; } = "";

    [BindProperty(SupportsGet = true)] public string FieldId { get; set; } = "";

    /// <summary>Words to search the sources by.</summary>
    [BindProperty(SupportsGet = true, Name = "q")] public string? Search { get; set; }

    [BindProperty] public FieldForm Form { get; set; } = new();

    /// <summary>The field as it was read: who saves learns whether somebody else changed it meanwhile.</summary>
    [BindProperty] public string? Stamp { get; set; }

    public StudioSheet Sheet { get; private set; } = null!;

    public DraftField Field { get; private set; } = null!;

    public FoundField? Found { get; private set; }

    public SourceSamples Samples { get; private set; } = null!;

    public IReadOnlyList<OfferedSource> Suggested { get; private set; } = [];

    public IReadOnlyList<OfferedSource> Matching { get; private set; } = [];

    public IReadOnlyList<IGrouping<string, OfferedSource>> Groups { get; private set; } = [];

    public IReadOnlyList<DraftProblem> Problems { get; private set; } = [];

    public string? Value { get; private set; }

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; private set; } = [];

    public int RowCount { get; private set; }

    /// <summary>The list that is chosen, in the reader's language; null where the field is none.</summary>
    public OfferedSource? List => FieldForm.ListOf(Field, Sheet.Catalogue, text);

    /// <summary>What the questions are called.</summary>
    public StandardReportWording Words { get; private set; } = null!;

    public string? Next { get; private set; }

    /// <summary>What somebody else saved meanwhile, in words.</summary>
    public string? Theirs { get; private set; }

    public IReadOnlyList<Choice> Reports { get; private set; } = [];

    public PreviewBar Bar => new(Reports, reports.Chosen, Id, Url.Page("/Formats/Field", new { id = Id, deliverable = Deliverable, fieldId = FieldId }));

    public bool IsList => Field.Columns.Count > 0 || Found?.Kind == FoundKind.Rows;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        Form = FieldForm.Of(Field, Sheet.Draft.Format.Languages, Sheet.Catalogue, text);
        Stamp = StudioDraft.Stamp(Field);
        return Page();
    }

    public async Task<IActionResult> OnPost(string? go, CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        if (IsConflict) return Conflicting();
        if (await Save(cancel) is null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        return go == "stay" || Next is null && go == "next" ? RedirectToPage(new { Id, Deliverable, FieldId })
            : go == "next" ? RedirectToPage(new { Id, Deliverable, FieldId = Next })
            : RedirectToPage("/Formats/Draft", new { id = Id });
    }

    public async Task<IActionResult> OnPostSave(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        if (IsConflict)
            return Autosave.Conflict(StudioDraft.Stamp(Field), new Dictionary<string, string> { ["Form.Feed"] = text.Say(Field.Feed, Sheet.Catalogue), ["Form.Labels[0]"] = Sheet.LabelOf(Field) });
        return await Save(cancel) is { } saved ? Autosave.Saved(StudioDraft.Stamp(saved)) : Autosave.Refused();
    }

    private bool IsConflict => Stamp != StudioDraft.Stamp(Field);

    private PageResult Conflicting()
    {
        ModelState.AddModelError("", text["formats.conflict-field", ("who", Sheet.Row.ChangedByName)]);
        ModelState.Remove(nameof(Stamp));
        (Stamp, Theirs) = (StudioDraft.Stamp(Field), text["formats.theirs", ("label", Sheet.LabelOf(Field)), ("source", text.Say(Field.Feed, Sheet.Catalogue))]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<DraftField?> Save(CancellationToken cancel)
    {
        var deliverable = Sheet.Draft.Deliverable(Deliverable)!;
        if (Form.ToField(Field, Sheet.Draft.Format.Languages, Sheet.Catalogue, ModelState, text) is not { } changed) return null;
        var draft = Sheet.Draft.With(deliverable with { Fields = [.. deliverable.Fields.Select(field => field.Id == FieldId ? changed : field)] });
        await desk.Save(Sheet, draft with { Guessed = [.. draft.Guessed.Where(one => one != $"{Deliverable}/{FieldId}")] }, User.FindFirst("name")?.Value ?? "", cancel);
        return changed;
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        Sheet = await desk.Open(Id, cancel);
        if (Sheet.Draft.Deliverable(Deliverable) is not { } deliverable || deliverable.Fields.FirstOrDefault(field => field.Id == FieldId) is not { } field) return false;
        Field = field;
        Found = Sheet.Found(Deliverable, FieldId);
        Next = deliverable.Fields.SkipWhile(one => one.Id != FieldId).Skip(1).FirstOrDefault()?.Id;
        Words = Sheet.Catalogue.Words.Wordings.FirstOrDefault(one => one.Language == text.Language.Code) ?? Sheet.Catalogue.Words.Wordings[0];
        Problems = [.. Sheet.ProblemsOf(Deliverable, FieldId)];
        var report = await reports.Read(cancel);
        Reports = await reports.Choices(cancel);
        Samples = new SourceSamples(Sheet.Draft.Format, Sheet.Catalogue, report);
        Offer();
        Show(Sheet.Outcome.Mapping?.Fill(report, Deliverable));
        return true;
    }

    private void Offer()
    {
        var language = text.Language.Code;
        var offered = Sheet.Catalogue.In(language).Where(source => source.Type == ValueType.Rows == IsList).ToList();
        var seen = Found ?? new FoundField { Key = "", Id = FieldId, Label = Sheet.LabelOf(Field), Place = new FoundPlace(), Kind = IsList ? FoundKind.Rows : FoundKind.Text };
        var chosen = (Field.Feed as SourceFeed)?.Key;
        Suggested = [.. offered.Where(source => source.Key == chosen).Concat(FormDrafting.Suggest(Sheet.Catalogue, seen, language).Select(one => one.Source).Where(source => source.Key != chosen)).Take(MostSuggestions)];
        var words = (Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Matching = words.Length == 0 ? [] : [.. offered.Where(source => words.All(word => $"{source.Label} {source.GroupLabel} {source.Hint} {source.Key}".Contains(word, StringComparison.CurrentCultureIgnoreCase)))];
        var above = Suggested.Concat(Matching).Select(source => source.Key).ToHashSet();
        Groups = [.. offered.Where(source => !above.Contains(source.Key)).GroupBy(source => source.GroupLabel)];
    }

    private void Show(FilledForm? form)
    {
        if (form?.Find(FieldId) is not { } filled) return;
        if (filled.Value is RowsValue rows)
            (RowCount, Rows) = (rows.Rows.Count, [.. rows.Rows.Take(MostRows).Select(row => (IReadOnlyList<string>)[.. row.Values.Select((value, at) => value is null or RowsValue ? "–" : ValueText.Of(value, filled.Field.Columns[at], form.Format, form.Language))])]);
        else if (filled.Value is { } value) Value = ValueText.Of(value, filled.Field, form.Format, form.Language);
    }
}
