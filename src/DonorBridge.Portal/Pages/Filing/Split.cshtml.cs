using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Filing.Answers;
using DonorBridge.Portal.Pages.Filing.Figures;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Store.Ledgers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Filing;

/// <summary>One figure by sex and age. What is not known is left empty or counted as not known, never guessed.</summary>
[Authorize(Roles = NgoRoles.All)]
public sealed class SplitModel(FilingSheets sheets, RecordedFigures recorded, FigureRecording recording, Wording text) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)] public string? Group { get; set; }

    [BindProperty(SupportsGet = true)] public Guid? Indicator { get; set; }

    [BindProperty] public string? Version { get; set; }

    [BindProperty] public List<SplitRow> Rows { get; set; } = [];

    [BindProperty] public string? Reason { get; set; }

    public FilingSheet Sheet { get; private set; } = null!;

    public Period Period { get; private set; }

    public FigureRow Figure { get; private set; } = null!;

    public string What { get; private set; } = "";

    /// <summary>The last stands for a count that was not told apart by sex; so does the last row by age.</summary>
    public IReadOnlyList<string> Sexes => [.. Sheet.View.Questions.Sexes, ""];

    public IReadOnlyList<string> AgeBands => [.. Sheet.View.Questions.AgeBands, ""];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        Rows = Saved();
        Version = Now();
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        if (Rows.Any(row => !AgeBands.Contains(row.AgeBand ?? "") || row.Counts.Count != Sexes.Count)) return NotFound();
        if (!ModelState.IsValid) return Page();
        switch (FigureVersions.Of(Version, Cells, Mark(Rows), Mark(Saved())))
        {
            case FigureTurn.LeaveTheirs: return Redirect(Back);
            case FigureTurn.Conflict:
                (Theirs, Version) = (Differing(), Now());
                return this.ShowConflict(text);
        }

        var parts = Figure.Parts.Where(part => part.TargetGroup is not null).Select(part => new FigurePart(part.Value, part.Sex, part.AgeBand, part.TargetGroup)).ToList();
        foreach (var row in Rows)
            for (var i = 0; i < Sexes.Count; i++)
                if (row.Counts[i] is { } count && (Sexes[i].Length > 0 || !string.IsNullOrEmpty(row.AgeBand)))
                    parts.Add(new FigurePart(count, Sexes[i].Length > 0 ? Sexes[i] : null, string.IsNullOrEmpty(row.AgeBand) ? null : row.AgeBand));
        var values = new FigureValues { Value = Figure.Value, Numerator = Figure.Numerator, Denominator = Figure.Denominator, Text = Figure.Text, Comment = Figure.Comment, Source = Figure.Source, Parts = parts };
        var key = new FigureKey(Sheet.Filing.ProjectId, Period, Figure.Kind) { Indicator = Indicator, Group = Group, Reach = Group is null ? null : Reach.Direct };
        if (await recording.Record(key, values, Reason, cancel) is not { } trouble) return Redirect(Back);
        ModelState.AddModelError(trouble == FigureTrouble.ReasonMissing ? nameof(Reason) : "", text[$"filing.figure.{trouble}"]);
        return Page();
    }

    /// <summary>What somebody else saved meanwhile, by field, where it differs from what is typed.</summary>
    public IReadOnlyDictionary<string, string> Theirs { get; private set; } = new Dictionary<string, string>();

    private const string Cells = "cells";

    private string Now() => FigureVersions.Write([(Cells, Mark(Saved()))]);

    // The whole is part of it: a split is one of a number.
    private string Mark(List<SplitRow> rows) => FigureVersions.Mark([Figure.Value, .. rows.SelectMany(row => row.Counts).Select(count => (object?)count)]);

    private List<SplitRow> Saved() =>
        [.. AgeBands.Select(band => new SplitRow { AgeBand = band, Counts = [.. Sexes.Select(sex => Figure.Parts.FirstOrDefault(part => (part.AgeBand ?? "") == band && (part.Sex ?? "") == sex && part.TargetGroup is null)?.Value)] })];

    private Dictionary<string, string> Differing() => (
        from row in Saved().Select((row, index) => (row, index))
        from cell in row.row.Counts.Select((count, index) => (count, index))
        where cell.count != Rows[row.index].Counts[cell.index]
        select (Key: $"Rows[{row.index}].Counts[{cell.index}]", Text: cell.count is { } count ? text.Number(count) : "")).ToDictionary(one => one.Key, one => one.Text);

    public string Back => Url.Page(Group is null ? "/Filing/Results" : "/Filing/People", new { id = Id, from = Period.From.ToString("O"), to = Period.To.ToString("O") })!;

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await sheets.Open(Id, cancel) is not { } sheet || Group is null == Indicator is null) return false;
        if (ChosenPeriod.Of(sheet.PeriodsOf(Group is null ? AskedPart.Results : AskedPart.People), From, To) is not { } period) return false;
        if (HttpContext.Request.Method == HttpMethods.Post)
        {
            if (!sheet.CanWrite) return false;
            await recording.Hold(Id, cancel);
        }
        var figures = await recorded.Of(sheet.Filing.ProjectId, period, cancel);
        if (figures.FirstOrDefault(row => Group is null ? row.IndicatorId == Indicator : row.PeopleGroup == Group && row.Reach == Reach.Direct) is not { Value: not null } figure) return false;
        (Sheet, Period, Figure) = (sheet, period, figure);
        What = Group is not null ? sheet.Words.Groups[Group] : sheet.Report.Shared.Indicators.First(one => one.Id == Indicator.ToString()).Title;
        return true;
    }
}

public sealed class SplitRow
{
    public string? AgeBand { get; set; }

    /// <summary>In the order of the page's sexes.</summary>
    public List<decimal?> Counts { get; set; } = [];
}
