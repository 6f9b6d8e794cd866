using DonorBridge.Portal.Binding;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace DonorBridge.Portal.Pages.Agreements;

/// <summary>An agreement as it is typed: anything may be missing. <see cref="TermsReading"/> makes terms of it.</summary>
public sealed class TermsForm
{
    public Guid? Donor { get; set; }
    public string? NewDonor { get; set; }
    public string? NewDonorCountry { get; set; }
    public bool DonorShownAsAnother { get; set; }
    public Guid? Parent { get; set; }
    public string? Reference { get; set; }
    public string? Title { get; set; }
    public DateOnly? Start { get; set; }
    public DateOnly? End { get; set; }
    [Decimals(2)] public decimal? Amount { get; set; }
    public string? Currency { get; set; }
    public string? Books { get; set; }
    [Decimals(4)] public decimal? FundingPercent { get; set; }
    [Decimals(4)] public decimal? IndirectPercent { get; set; }
    public string? Language { get; set; }
    public List<string> OtherLanguages { get; set; } = [];
    public string? Review { get; set; }
    public int? SilenceDays { get; set; }
    public List<ShareLine> Shares { get; set; } = [];
    public List<BudgetLineForm> Lines { get; set; } = [];
    public List<IndicatorLine> Indicators { get; set; } = [];
    public List<InstalmentLine> Instalments { get; set; } = [];
    public List<RuleForm> Rules { get; set; } = [];

    /// <summary>What can be chosen; filled by the page.</summary>
    [BindNever, ValidateNever] public TermsChoices Choices { get; set; } = TermsChoices.None;

    /// <summary>Takes away rows in which nothing was written.</summary>
    public void LeaveOutBlank()
    {
        Shares.RemoveAll(row => row is { Project: null, Percent: null });
        Lines.RemoveAll(row => row.IsBlank);
        Indicators.RemoveAll(row => row is { Indicator: null, Target: null } && IsEmpty(row.Code) && IsEmpty(row.Wording));
        Instalments.RemoveAll(row => row is { DueOn: null, Amount: null } && IsEmpty(row.Condition));
        foreach (var rule in Rules) rule.Deliverables.RemoveAll(row => IsEmpty(row.Kind) && IsEmpty(row.Format) && row.ExtraDays is null);
        Rules.RemoveAll(rule => rule.IsBlank);
    }

    /// <summary>Each list has a row to write in, so that the page shows what is asked.</summary>
    public TermsForm WithRoom()
    {
        if (Shares.Count == 0) Shares.Add(new ShareLine());
        if (Lines.Count == 0) Lines.Add(new BudgetLineForm());
        if (Rules.Count == 0) Rules.Add(new RuleForm());
        foreach (var rule in Rules.Where(rule => rule.Deliverables.Count == 0)) rule.Deliverables.Add(new DeliverableLine());
        return this;
    }

    /// <summary>Adds what a button names: share, line, indicator, instalment, rule, or deliverable-N for clause N. Anything else is no such button.</summary>
    public bool Add(string what)
    {
        switch (what)
        {
            case "share": Shares.Add(new ShareLine()); return true;
            case "line": Lines.Add(new BudgetLineForm()); return true;
            case "indicator": Indicators.Add(new IndicatorLine()); return true;
            case "instalment": Instalments.Add(new InstalmentLine()); return true;
            case "rule": Rules.Add(new RuleForm { Deliverables = { new DeliverableLine() } }); return true;
        }
        if (!what.StartsWith("deliverable-", StringComparison.Ordinal) || !int.TryParse(what["deliverable-".Length..], out var at) || at < 0 || at >= Rules.Count) return false;
        Rules[at].Deliverables.Add(new DeliverableLine());
        return true;
    }

    internal static bool IsEmpty(string? text) => string.IsNullOrWhiteSpace(text);
}

public sealed class ShareLine
{
    public Guid? Project { get; set; }
    [Decimals(4)] public decimal? Percent { get; set; }
}

public sealed class BudgetLineForm
{
    public string? Code { get; set; }
    public string? Name { get; set; }
    public string? Heading { get; set; }
    public string? Category { get; set; }
    [Decimals(2)] public decimal? Amount { get; set; }

    public bool IsBlank => Amount is null && TermsForm.IsEmpty(Code) && TermsForm.IsEmpty(Name) && TermsForm.IsEmpty(Heading) && TermsForm.IsEmpty(Category);
}

public sealed class IndicatorLine
{
    public Guid? Indicator { get; set; }
    public string? Code { get; set; }
    public string? Wording { get; set; }
    public decimal? Target { get; set; }
}

public sealed class InstalmentLine
{
    public DateOnly? DueOn { get; set; }
    [Decimals(2)] public decimal? Amount { get; set; }
    public string? Condition { get; set; }
}
