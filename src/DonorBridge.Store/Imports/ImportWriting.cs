using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Imports;
using DonorBridge.Reporting.Results;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Ledgers;
using DonorBridge.Store.Organisations;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Imports;

/// <summary>Writes the rows of a plan that are new or differ, in the order in which they refer to one another.</summary>
internal sealed class ImportWriting(StoreContext db, Guid own, Guid person, DateTimeOffset now, ImportedActivities said, IReadOnlySet<(string Kind, string Key)> touched)
{
    private readonly Dictionary<string, Guid> organisations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> projects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> grants = new(StringComparer.Ordinal);

    private string Why => $"IATI import of {now.UtcDateTime:yyyy-MM-dd}";

    public async Task Write(CancellationToken cancel)
    {
        await Organisations(cancel);
        foreach (var project in said.Projects) await Project(project, cancel);
        await db.SaveChangesAsync(cancel);
        foreach (var grant in said.Grants) await Grant(grant, cancel);
        await db.SaveChangesAsync(cancel);
        foreach (var entry in said.Money.Where(entry => touched.Contains(("money", entry.Key)))) await Money(entry, cancel);
        foreach (var result in said.Results.Where(result => touched.Contains(("result", result.Key)))) await Result(result, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private async Task Organisations(CancellationToken cancel)
    {
        foreach (var (key, held) in await HeldActivities.Organisations(db, own, said.Organisations, cancel)) organisations[key] = held.Id;
        foreach (var one in said.Organisations)
        {
            var row = organisations.TryGetValue(one.Id, out var id)
                ? await db.Organisations.SingleAsync(row => row.Id == id, cancel)
                : db.Organisations.Add(OrganisationRow.RecordedBy(own, one.Name, one.Country)).Entity;
            organisations[one.Id] = row.Id;
            if (row.OwnerOrg != own || row.Id == own) continue;
            row.Name = one.Name;
            row.Country = one.Country;
            row.Type = one.Type;
            row.Identifier = one.Identifier;
        }
        await db.SaveChangesAsync(cancel);
    }

    private async Task Project(ImportedProject one, CancellationToken cancel)
    {
        var row = await db.Projects.SingleOrDefaultAsync(row => row.OwnerOrg == own && row.IatiIdentifier == one.Key, cancel);
        if (row is null) db.Projects.Add(row = new ProjectRow { OwnerOrg = own, IatiIdentifier = one.Key, Title = one.Title, StartOn = one.ActualStart!.Value, EndOn = one.ActualEnd!.Value });
        projects[one.Key] = row.Id;
        if (!touched.Contains(("project", one.Key))) return;
        row.Title = one.Title;
        row.Objective = one.Objective;
        row.Description = one.Description;
        row.StartOn = one.ActualStart!.Value;
        row.EndOn = one.ActualEnd!.Value;
        row.State = Enum.Parse<ProjectState>(one.Status!);
        row.Countries = one.Countries;
        row.Sectors = one.Sectors;
        var there = await db.ProjectPartners.Where(partner => partner.ProjectId == row.Id).Select(partner => partner.PartnerOrg).ToListAsync(cancel);
        foreach (var partner in one.Parties.Select(party => organisations[party.Organisation]).Except(there).Where(partner => partner != own))
            db.ProjectPartners.Add(new ProjectPartnerRow { OwnerOrg = own, ProjectId = row.Id, PartnerOrg = partner });
    }

    private async Task Grant(ImportedGrant one, CancellationToken cancel)
    {
        var row = await db.Grants.SingleOrDefaultAsync(row => row.OwnerOrg == own && row.IatiIdentifier == one.Key, cancel);
        if (row is null)
        {
            db.Grants.Add(row = new GrantRow
            {
                OwnerOrg = own, IatiIdentifier = one.Key, DonorOrg = organisations[one.Donor], Reference = one.Reference, Title = one.Title, StartOn = one.Start!.Value,
                OriginalEndOn = one.OriginalEnd!.Value, OriginalAmount = one.Amount?.Amount ?? 0, Currency = one.Amount?.Currency ?? "EUR", ReviewMode = ReviewMode.Outside,
            });
            db.GrantProjects.Add(new GrantProjectRow { OwnerOrg = own, GrantId = row.Id, ProjectId = projects[one.Project], Percent = 100 });
        }
        grants[one.Key] = row.Id;
        // What was signed is changed by an amendment, never by a file.
        if (row.State != GrantState.Draft || !touched.Contains(("grant", one.Key))) return;
        row.DonorOrg = organisations[one.Donor];
        row.Reference = one.Reference;
        row.Title = one.Title;
        row.SignedOn = one.SignedOn;
        row.StartOn = one.Start!.Value;
        row.OriginalEndOn = one.OriginalEnd!.Value < row.StartOn ? row.StartOn : one.OriginalEnd.Value;
        row.OriginalAmount = one.Amount?.Amount ?? 0;
        row.Currency = one.Amount?.Currency ?? row.Currency;
    }

    private async Task Money(ImportedMoney one, CancellationToken cancel)
    {
        var grant = grants[one.Grant!];
        var row = await db.MoneyEntries.SingleOrDefaultAsync(row => row.GrantId == grant && row.ExternalRef == one.Key, cancel);
        if (row?.FiledIn is not null)
        {
            var corrected = row.Amount + await db.MoneyEntries.Where(other => other.CorrectsId == row.Id).SumAsync(other => other.Amount, cancel);
            db.MoneyEntries.Add(Entry(one, grant, one.Amount.Amount - corrected, null, row.Id));
            return;
        }
        if (row is null)
        {
            db.MoneyEntries.Add(Entry(one, grant, one.Amount.Amount, one.Key, null));
            return;
        }
        row.Kind = one.Kind;
        row.BookedOn = one.Date;
        row.Amount = one.Amount.Amount;
        row.Currency = one.Amount.Currency;
        row.Text = one.Text;
        (row.CounterpartName, row.CounterpartIdentifier) = Counterpart(one);
    }

    private MoneyEntryRow Entry(ImportedMoney one, Guid grant, decimal amount, string? key, Guid? corrects)
    {
        var (name, identifier) = Counterpart(one);
        return new MoneyEntryRow
        {
            OwnerOrg = own, ProjectId = projects[one.Project], GrantId = grant, Kind = one.Kind, BookedOn = one.Date, Amount = amount, Currency = one.Amount.Currency, Text = one.Text,
            CounterpartName = name, CounterpartIdentifier = identifier, Source = "IATI", ExternalRef = key, CorrectsId = corrects, CorrectionReason = corrects is null ? null : Why,
        };
    }

    private (string? Name, string? Identifier) Counterpart(ImportedMoney one) => one.Counterpart switch
    {
        null => (null, null),
        { } name when name.StartsWith("name:", StringComparison.Ordinal) => (name["name:".Length..], null),
        { } identifier => (said.Organisations.FirstOrDefault(other => other.Id == identifier)?.Name, identifier),
    };

    private async Task Result(ImportedIndicator one, CancellationToken cancel)
    {
        var id = ImportIds.Indicator(own, one.Key);
        var row = await db.Indicators.SingleOrDefaultAsync(row => row.Id == id, cancel);
        if (row is null)
            db.Indicators.Add(row = new IndicatorRow { Id = id, OwnerOrg = own, ProjectId = projects[one.Project], Title = one.Indicator.Title, Result = one.Indicator.Result, Level = one.Indicator.Level, Kind = one.Indicator.Kind });
        row.Title = one.Indicator.Title;
        row.Result = one.Indicator.Result;
        row.Level = one.Indicator.Level;
        row.Measure = one.Indicator.Measure;
        row.Unit = one.Indicator.Unit;
        row.Descending = one.Indicator.Descending;
        row.Baseline = one.Indicator.Baseline;
        row.BaselineYear = one.Indicator.BaselineYear;
        row.Target = one.Indicator.Target;
        foreach (var window in one.Windows) await Figure(row, window.Actual!, cancel);
    }

    private async Task Figure(IndicatorRow indicator, Figure said, CancellationToken cancel)
    {
        var id = ImportIds.Figure(indicator.Id, said.Window.From, said.Window.To);
        var row = await db.Figures.Include(figure => figure.Parts).SingleOrDefaultAsync(figure => figure.Id == id, cancel);
        if (row is { FiledIn: null })
        {
            db.FigureParts.RemoveRange(row.Parts);
            Fill(row, said);
            return;
        }
        if (row is not null && Same(row, said)) return;
        db.Figures.Add(Fill(new FigureRow
        {
            Id = row is null ? id : Guid.CreateVersion7(), OwnerOrg = own, ProjectId = indicator.ProjectId, IndicatorId = indicator.Id, FromOn = said.Window.From, ToOn = said.Window.To,
            Kind = indicator.Kind, CorrectsId = row?.Id, CorrectionReason = row is null ? null : Why, RecordedBy = person, RecordedAt = now,
        }, said));
    }

    private static bool Same(FigureRow row, Figure said) =>
        row.Value == said.Value && row.Numerator == said.Numerator && row.Denominator == said.Denominator && row.Text == said.Text
        && Holdable.Sorted(row.Parts.Select(part => new FigurePart(part.Value, part.Sex, part.AgeBand, part.TargetGroup))).SequenceEqual(said.Parts);

    private FigureRow Fill(FigureRow row, Figure said)
    {
        row.Value = said.Value;
        row.Numerator = said.Numerator;
        row.Denominator = said.Denominator;
        row.Text = said.Text;
        row.Comment = said.Comment;
        row.Source = said.Source;
        foreach (var part in said.Parts)
            row.Parts.Add(new FigurePartRow { OwnerOrg = own, Sex = part.Sex, AgeBand = part.AgeBand, TargetGroup = part.Group, Value = part.Value });
        return row;
    }
}
