using DonorBridge.Portal.Binding;
using DonorBridge.Portal.Languages;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Store.Programmes;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DonorBridge.Portal.Pages.Claims;

/// <summary>A national programme as it is typed.</summary>
public sealed class ProgrammeForm
{
    public string? Name { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public string? Identifier { get; set; }
    [Decimals(2)] public decimal? OwnFunding { get; set; }
    public string? Currency { get; set; }
    public List<ObjectiveLine> Objectives { get; set; } = [];

    public static ProgrammeForm Of(ProgrammeRow row, IEnumerable<ProgrammeObjectiveRow> objectives) => new()
    {
        Name = row.Name,
        From = row.FromOn,
        To = row.ToOn,
        Identifier = row.Identifier,
        OwnFunding = row.OwnFunding,
        Currency = row.Currency,
        Objectives = [.. objectives.Select(objective => new ObjectiveLine { Key = objective.Key, Text = objective.Text })],
    };

    public ProgrammeForm WithRoom()
    {
        if (Objectives.Count == 0) Objectives.Add(new ObjectiveLine());
        return this;
    }

    public void LeaveOutBlank() => Objectives.RemoveAll(row => string.IsNullOrWhiteSpace(row.Key) && string.IsNullOrWhiteSpace(row.Text));

    /// <summary>Null while something must be mended; every problem is told beside its field.</summary>
    public ProgrammeTerms? Read(ModelStateDictionary state, string prefix, Wording text)
    {
        if (string.IsNullOrWhiteSpace(Name)) Tell("Name", "claims.name-missing");
        if (From is null) Tell("From", "claims.date-missing");
        if (To < From) Tell("To", "claims.ends-before");
        if (OwnFunding < 0) Tell("OwnFunding", "claims.funding-negative");
        if (OwnFunding is not null && !Money.IsCurrency(Currency?.Trim().ToUpperInvariant())) Tell("Currency", "claims.currency-missing");
        if (Objectives.Count == 0) Tell("Objectives[0].Text", "claims.objective-missing");
        foreach (var (at, row) in Objectives.Index())
        {
            if (string.IsNullOrWhiteSpace(row.Key)) Tell($"Objectives[{at}].Key", "claims.key-missing");
            if (string.IsNullOrWhiteSpace(row.Text)) Tell($"Objectives[{at}].Text", "claims.objective-missing");
            if (Objectives.Take(at).Any(other => other.Key?.Trim() == row.Key?.Trim())) Tell($"Objectives[{at}].Key", "claims.key-twice");
        }
        return state.IsValid
            ? new ProgrammeTerms(Name!.Trim(), From!.Value, To, Blank(Identifier), OwnFunding, Blank(Currency)?.ToUpperInvariant(), Objectives.ConvertAll(row => (row.Key!.Trim(), row.Text!.Trim())))
            : null;

        void Tell(string field, string key) => state.AddModelError($"{prefix}.{field}", text[key]);
    }

    private static string? Blank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

public sealed class ObjectiveLine
{
    public string? Key { get; set; }
    public string? Text { get; set; }
}
