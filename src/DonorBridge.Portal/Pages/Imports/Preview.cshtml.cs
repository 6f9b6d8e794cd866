using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Lists;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Imports;
using DonorBridge.Store.Access;
using DonorBridge.Store.Imports;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Imports;

/// <summary>What taking the file in would add and change, and what stays out and why. Nothing is written before the person says so.</summary>
[Authorize(Roles = Roles.NgoAuthor + "," + Roles.NgoFinance + "," + Roles.NgoApprover)]
public sealed class PreviewModel(UnitOfWork work, IatiApplying applying, Wording text) : PageModel
{
    private static readonly string[] Kinds = ["organisation", "project", "grant", "money", "result"];

    /// <summary>Which organisation of the file is the viewer's own.</summary>
    [BindProperty(SupportsGet = true)] public string? Us { get; set; }

    [BindProperty(SupportsGet = true)] public string? Show { get; set; }

    public IatiImportRow Import { get; private set; } = null!;

    /// <summary>Who leads projects in the file.</summary>
    public IReadOnlyList<Choice> Leads { get; private set; } = [];

    /// <summary>Null until it is known who we are in the file.</summary>
    public ImportPlan? Plan { get; private set; }

    public Listing? Rows { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel)) return NotFound();
        return Rows is { State.WantsCsv: true } ? Csv() : Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel)) return NotFound();
        if (Plan is null)
        {
            ModelState.AddModelError(nameof(Us), text["imports.choose-us"]);
            return Page();
        }
        await applying.Apply(id, Us!, cancel);
        return RedirectToPage(new { id, us = Us });
    }

    public int CountOf(IEnumerable<PlannedRow> rows, string kind) => rows.Count(row => row.Kind == kind);

    public IEnumerable<string> AllKinds => Kinds;

    private async Task<bool> Find(Guid id, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var own = work.Viewer.Organisation;
        if (await db.IatiImports.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.OwnerOrg == own, cancel) is not { } import) return false;
        Import = import;
        var said = IatiApplying.Said(import);
        var leads = said.Projects.Select(project => project.Lead).Distinct().ToList();
        Leads = leads.ConvertAll(lead => new Choice(lead, said.Organisations.FirstOrDefault(one => one.Id == lead)?.Name ?? lead, text.Plural("imports.leads", said.Projects.Count(project => project.Lead == lead))));
        var us = await db.Organisations.AsNoTracking().SingleAsync(row => row.Id == own, cancel);
        Us ??= leads.FirstOrDefault(lead => lead == us.Identifier || lead == $"name:{us.Name}");
        if (Us is null || !leads.Contains(Us)) return true;
        Plan = await applying.Plan(said, Us, cancel);
        Rows = List(ListState.Of(Request), Plan);
        return true;
    }

    private Listing List(ListState state, ImportPlan plan) => Show switch
    {
        "changed" => Listing.Of(text["imports.changed"], plan.Changed, state,
        [
            new("kind", text["imports.kind"], row => text[$"imports.kind-{row.Kind}"]),
            new("label", text["imports.what"], row => row.Label) { IsName = true },
            new("field", text["imports.field"], row => row.Field),
            new("old", text["imports.now"], row => row.Old),
            new("new", text["imports.then"], row => row.New),
        ], text),
        "unchanged" => Planned(text["imports.unchanged"], plan.Unchanged, state),
        "not-in-file" => Planned(text["imports.not-in-file"], plan.NotInFile, state),
        "left-out" => Listing.Of(text["imports.left-out"], plan.LeftOut, state,
        [
            new("line", text["imports.line"], row => row.Line == 0 ? null : row.Line) { IsNumber = true },
            new("activity", text["imports.activity"], row => row.Activity),
            new("path", text["imports.path"], row => row.Path) { IsName = true },
            new("why", text["imports.why"], row => text.SayOfImport(row.Why)),
        ], text),
        "confirm" => Listing.Of(text["imports.confirm"], plan.ToConfirm, state,
        [
            new("kind", text["imports.kind"], row => text[$"imports.kind-{row.Kind}"]),
            new("key", text["imports.key"], row => row.Key) { IsName = true },
            new("field", text["imports.field"], row => row.Field),
            new("why", text["imports.why"], row => text.SayOfImport(row.Why)),
        ], text),
        _ => Planned(text["imports.added"], plan.Added, state),
    };

    private Listing<PlannedRow> Planned(string caption, IReadOnlyList<PlannedRow> rows, ListState state) => Listing.Of(caption, rows, state,
    [
        new("kind", text["imports.kind"], row => text[$"imports.kind-{row.Kind}"]),
        new("label", text["imports.what"], row => row.Label) { IsName = true },
        new("key", text["imports.key"], row => row.Key),
    ], text);

    private CsvResult Csv() => Rows switch
    {
        Listing<PlannedRow> rows => rows.Csv(),
        Listing<PlannedChange> rows => rows.Csv(),
        Listing<LeftOut> rows => rows.Csv(),
        Listing<ToConfirm> rows => rows.Csv(),
        _ => throw new InvalidOperationException("A list of another kind of row was made."),
    };
}
