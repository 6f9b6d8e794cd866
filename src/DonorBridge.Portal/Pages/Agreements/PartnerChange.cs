using DonorBridge.Portal.Languages;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Store;
using DonorBridge.Store.Agreements;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Pages.Agreements;

/// <summary>Who leaves and who comes with an amendment of the partners.</summary>
public sealed class PartnerChange
{
    /// <summary>Rows of partners, ticked.</summary>
    public List<Guid> Leaving { get; set; } = [];

    public List<JoiningLine> Joining { get; set; } = [];

    /// <summary>Who is a partner now, or will be.</summary>
    public IReadOnlyList<Choice> There { get; private set; } = [];

    public IReadOnlyList<Choice> Organisations { get; private set; } = [];

    public IReadOnlyList<Choice> Projects { get; private set; } = [];

    private IReadOnlyList<ProjectPartnerRow> Rows { get; set; } = [];

    public async Task Prepare(StoreContext db, Guid own, IReadOnlyList<ProjectShare> shares, CancellationToken cancel)
    {
        var funded = shares.Select(share => Guid.Parse(share.Project)).ToList();
        Projects = await db.Projects.AsNoTracking().Where(row => funded.Contains(row.Id)).OrderBy(row => row.Title).Select(row => new Choice(row.Id.ToString(), row.ShortTitle ?? row.Title, null)).ToListAsync(cancel);
        Organisations = await db.Organisations.AsNoTracking().Where(row => row.Id != own).OrderBy(row => row.Name).Select(row => new Choice(row.Id.ToString(), row.Name, null)).ToListAsync(cancel);
        Rows = await db.ProjectPartners.AsNoTracking().Where(row => funded.Contains(row.ProjectId) && row.UntilOn == null).OrderBy(row => row.Id).ToListAsync(cancel);
        There = [.. Rows.Select(row => new Choice(row.Id.ToString(), Organisations.FirstOrDefault(one => one.Value == row.PartnerOrg.ToString())?.Text ?? row.PartnerOrg.ToString(),
            Projects.Count > 1 ? Projects.First(one => one.Value == row.ProjectId.ToString()).Text : row.Part))];
        // A grant of one project asks for none.
        if (Projects.Count == 1) foreach (var line in Joining) line.Project = Guid.Parse(Projects[0].Value);
    }

    /// <summary>Every problem is told beside its field.</summary>
    public void Missing(ModelStateDictionary state, string prefix, Wording text)
    {
        Joining.RemoveAll(line => line.Organisation is null && TermsForm.IsEmpty(line.Name) && TermsForm.IsEmpty(line.Part));
        if (Joining.Count == 0 && Leaving.Count == 0) state.AddModelError($"{prefix}.Leaving", text["agreements.partner-nobody"]);
        foreach (var (at, line) in Joining.Index())
        {
            if (line.Organisation is null == TermsForm.IsEmpty(line.Name)) state.AddModelError($"{prefix}.Joining[{at}].Organisation", text["agreements.partner-missing"]);
            if (Projects.All(one => one.Value != line.Project.ToString())) state.AddModelError($"{prefix}.Joining[{at}].Project", text["agreements.project-missing"]);
            if (Rows.Any(row => row.ProjectId == line.Project && row.PartnerOrg == line.Organisation && !Leaving.Contains(row.Id))) state.AddModelError($"{prefix}.Joining[{at}].Organisation", text["agreements.partner-there"]);
        }
    }

    public IReadOnlyList<(Guid, NewPartner)> Read() => Joining.ConvertAll(line => (line.Project!.Value, new NewPartner(line.Organisation, Blank(line.Name), Blank(line.Part))));

    private static string? Blank(string? value) => TermsForm.IsEmpty(value) ? null : value!.Trim();
}

public sealed class JoiningLine
{
    public Guid? Project { get; set; }
    public Guid? Organisation { get; set; }
    public string? Name { get; set; }
    public string? Part { get; set; }
}
