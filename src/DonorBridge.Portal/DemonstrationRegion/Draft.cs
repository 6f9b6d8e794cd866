using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Spending;
using DonorBridge.Store;
using DonorBridge.Store.Agreements;
using DonorBridge.Store.Ledgers;

namespace DonorBridge.Portal.DemonstrationRegion;

/// <summary>Short ways to write the region's rows down.</summary>
internal static class Draft
{
    public static void Lines(StoreContext db, GrantRow grant, params (string Code, string Name, string Category, decimal Amount, string? Heading)[] lines) =>
        db.BudgetLines.AddRange(lines.Select((line, index) => new BudgetLineRow
        {
            OwnerOrg = grant.OwnerOrg, GrantId = grant.Id, Code = line.Code, Name = line.Name, Category = line.Category, Amount = line.Amount, Heading = line.Heading, Position = index,
        }));

    public static void Schedule(StoreContext db, GrantRow grant, IReadOnlyList<ScheduleRule> rules) =>
        db.ScheduleRules.AddRange(rules.Select((rule, index) => new ScheduleRuleRow { OwnerOrg = grant.OwnerOrg, GrantId = grant.Id, Position = index, Rule = rule }));

    public static void Agreed(StoreContext db, GrantRow grant, params (IndicatorRow Indicator, string Code, string Wording, decimal? Target)[] agreed) =>
        db.AgreedIndicators.AddRange(agreed.Select((one, index) => new AgreedIndicatorRow
        {
            OwnerOrg = grant.OwnerOrg, GrantId = grant.Id, IndicatorId = one.Indicator.Id, Code = one.Code, Wording = one.Wording, Target = one.Target, Position = index,
        }));

    public static void Share(StoreContext db, GrantRow grant, ProjectRow project) =>
        db.GrantProjects.Add(new GrantProjectRow { OwnerOrg = grant.OwnerOrg, GrantId = grant.Id, ProjectId = project.Id, Percent = 100 });

    public static void Received(StoreContext db, GrantRow grant, ProjectRow project, DateOnly on, decimal amount, string text)
    {
        var instalment = new InstalmentRow { OwnerOrg = grant.OwnerOrg, GrantId = grant.Id, DueOn = on.AddDays(-5), Amount = amount, PaidOn = on.AddDays(-2), ReceivedOn = on, ReceivedAmount = amount };
        db.Instalments.Add(instalment);
        Entry(db, grant, project, MoneyEntryKind.Receipt, null, on, amount, text, instalment.Id);
    }

    public static void Entry(StoreContext db, GrantRow grant, ProjectRow project, MoneyEntryKind kind, string? line, DateOnly on, decimal amount, string text, Guid? instalment = null) =>
        db.MoneyEntries.Add(new MoneyEntryRow
        {
            OwnerOrg = grant.OwnerOrg, ProjectId = project.Id, GrantId = grant.Id, Line = line, Kind = kind, BookedOn = on, Amount = amount, Currency = grant.Books ?? grant.Currency, Text = text, Source = "accounts", InstalmentId = instalment,
        });

    public static FigureRow Figure(ProjectRow project, Guid recordedBy, DateTimeOffset at, DateOnly from, DateOnly to, FigureKind kind, Guid? indicator = null, string? group = null, Reach? reach = null) => new()
    {
        OwnerOrg = project.OwnerOrg, ProjectId = project.Id, FromOn = from, ToOn = to, Kind = kind, IndicatorId = indicator, PeopleGroup = group, Reach = reach, RecordedBy = recordedBy, RecordedAt = at,
    };
}
