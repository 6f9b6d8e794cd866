using DonorBridge.Portal.Binding;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Ledgers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DonorBridge.Portal.Pages.Agreements;

/// <summary>A project as it is typed.</summary>
public sealed class ProjectForm
{
    public string? Title { get; set; }
    public string? ShortTitle { get; set; }
    public string? Objective { get; set; }
    public string? Description { get; set; }
    public DateOnly? Start { get; set; }
    public DateOnly? End { get; set; }
    public string? State { get; set; } = Key.Of(ProjectState.Running);
    public bool ProtectedPlace { get; set; }
    public List<CodeLine> Countries { get; set; } = [];
    public List<CodeLine> Sectors { get; set; } = [];
    public List<PartnerLine> Partners { get; set; } = [];
    public List<MeasureLine> Indicators { get; set; } = [];

    public static ProjectForm Of(ProjectRow row, IEnumerable<ProjectPartnerRow> partners, IEnumerable<IndicatorRow> indicators) => new()
    {
        Title = row.Title,
        ShortTitle = row.ShortTitle,
        Objective = row.Objective,
        Description = row.Description,
        Start = row.StartOn,
        End = row.EndOn,
        State = Key.Of(row.State),
        ProtectedPlace = row.ProtectedPlace,
        Countries = [.. row.Countries.Select(share => new CodeLine { Code = share.Code, Percent = share.Percent })],
        Sectors = [.. row.Sectors.Select(share => new CodeLine { Code = share.Code, Percent = share.Percent, Vocabulary = share.Vocabulary })],
        Partners = [.. partners.Select(partner => new PartnerLine { Organisation = partner.PartnerOrg, Part = partner.Part })],
        Indicators = [.. indicators.Select(MeasureLine.Of)],
    };

    public bool Add(string what)
    {
        switch (what)
        {
            case "country": Countries.Add(new()); return true;
            case "sector": Sectors.Add(new()); return true;
            case "partner": Partners.Add(new()); return true;
            case "indicator": Indicators.Add(new()); return true;
            default: return false;
        }
    }

    public ProjectForm WithRoom()
    {
        if (Countries.Count == 0) Countries.Add(new());
        return this;
    }

    public void LeaveOutBlank()
    {
        Countries.RemoveAll(row => row.Percent is null && TermsForm.IsEmpty(row.Code));
        Sectors.RemoveAll(row => row.Percent is null && TermsForm.IsEmpty(row.Code));
        Partners.RemoveAll(row => row.Organisation is null && TermsForm.IsEmpty(row.Name) && TermsForm.IsEmpty(row.Part));
        Indicators.RemoveAll(row => row.Id is null && TermsForm.IsEmpty(row.Title) && TermsForm.IsEmpty(row.Result));
    }

    /// <summary>Null while something must be mended; every problem is told beside its field.</summary>
    public ProjectTerms? Read(ModelStateDictionary state, string prefix, Wording text)
    {
        if (TermsForm.IsEmpty(Title)) Tell("Title", "agreements.title-missing");
        if (Start is null) Tell("Start", "agreements.date-missing");
        if (End is null) Tell("End", "agreements.date-missing");
        if (End < Start) Tell("End", "agreements.fault-end-before-start");
        foreach (var (at, row) in Countries.Index())
            if (row.Code?.Trim() is not { Length: 2 } code || !code.All(char.IsAsciiLetter)) Tell($"Countries[{at}].Code", "agreements.country-missing");
        foreach (var (at, row) in Sectors.Index())
            if (TermsForm.IsEmpty(row.Code)) Tell($"Sectors[{at}].Code", "agreements.code-missing");
        if (!Whole(Countries)) Tell("Countries[0].Percent", "agreements.fault-shares-not-whole");
        // Sectors are counted by vocabulary: each says all of the project once.
        if (Sectors.GroupBy(row => row.Vocabulary ?? "1").Any(group => !Whole([.. group]))) Tell("Sectors[0].Percent", "agreements.fault-shares-not-whole");
        foreach (var (at, row) in Partners.Index())
            if (row.Organisation is null == TermsForm.IsEmpty(row.Name)) Tell($"Partners[{at}].Organisation", "agreements.partner-missing");
        foreach (var (at, row) in Indicators.Index())
        {
            if (TermsForm.IsEmpty(row.Title)) Tell($"Indicators[{at}].Title", "agreements.title-missing");
            if (TermsForm.IsEmpty(row.Result)) Tell($"Indicators[{at}].Result", "agreements.result-missing");
            if (Key.Read<ResultLevel>(row.Level) is null) Tell($"Indicators[{at}].Level", "agreements.choose-missing");
            if (Key.Read<FigureKind>(row.Kind) is null) Tell($"Indicators[{at}].Kind", "agreements.choose-missing");
        }
        if (!state.IsValid) return null;
        return new ProjectTerms(
            Title!.Trim(), Blank(ShortTitle), Blank(Objective), Blank(Description), new Period(Start!.Value, End!.Value), ProtectedPlace, Key.Read<ProjectState>(State) ?? ProjectState.Running,
            Countries.ConvertAll(row => new CodeShare(row.Code!.Trim().ToUpperInvariant(), row.Percent)),
            Sectors.ConvertAll(row => new CodeShare(row.Code!.Trim(), row.Percent, Blank(row.Vocabulary) ?? "1")),
            Partners.ConvertAll(row => new NewPartner(row.Organisation, Blank(row.Name), Blank(row.Part))),
            Indicators.ConvertAll(row => row.Read()));

        void Tell(string field, string key) => state.AddModelError($"{prefix}.{field}", text[key]);
    }

    private static bool Whole(List<CodeLine> shares) => shares.Count < 2 && shares.All(share => share.Percent is null or 100) || shares.Sum(share => share.Percent ?? 0) == 100;

    private static string? Blank(string? value) => TermsForm.IsEmpty(value) ? null : value!.Trim();
}

public sealed class CodeLine
{
    public string? Code { get; set; }
    [Decimals(4)] public decimal? Percent { get; set; }
    public string? Vocabulary { get; set; }
}

public sealed class PartnerLine
{
    public Guid? Organisation { get; set; }
    public string? Name { get; set; }
    public string? Part { get; set; }
}
