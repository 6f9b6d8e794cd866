using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Store.Access;
using DonorBridge.Store.Filings;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Ledgers;

/// <summary>Which figure: an indicator's, or a group of people's, for one window.</summary>
public sealed record FigureKey(Guid Project, Period Window, FigureKind Kind)
{
    public Guid? Indicator { get; init; }

    public string? Group { get; init; }

    public Reach? Reach { get; init; }
}

/// <summary>What was counted; nothing at all is "not reported", which is never 0.</summary>
public sealed record FigureValues
{
    public decimal? Value { get; init; }

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    public string? Text { get; init; }

    public string? Comment { get; init; }

    public string? Source { get; init; }

    /// <summary>Null leaves the split by sex and age as it is.</summary>
    public IReadOnlyList<FigurePart>? Parts { get; init; }

    public bool IsNothing => Value is null && Numerator is null && Denominator is null && string.IsNullOrWhiteSpace(Text);
}

/// <summary>Why a figure cannot be recorded as it was typed.</summary>
public enum FigureTrouble { BelowZero, NotWholePeople, RatioHalf, NoDenominator, PartsOverWhole, ReasonMissing, TooMany }

/// <summary>Writes figures to a project's ledger. What was filed is not rewritten: a later row with its reason stands above it.</summary>
public sealed class FigureRecording(UnitOfWork work, TimeProvider clock)
{
    /// <summary>Keeps the filing for this writer until the transaction ends: what is compared now is still so when it is written.</summary>
    /// <exception cref="RefusedException">404: no such filing; 409: it is checked, signed off or sent.</exception>
    public async Task Hold(Guid filing, CancellationToken cancel)
    {
        var row = await FilingLock.Take(await work.Open(cancel), filing, cancel);
        if (row.State != FilingState.Draft) throw RefusedException.TooLate("not-open-for-writing", $"This report is checked or sent: take it back before you change it.");
    }

    /// <param name="reason">Needed where the figure of that window was sent before.</param>
    /// <returns>Null when it is recorded, or was so already.</returns>
    public async Task<FigureTrouble?> Record(FigureKey key, FigureValues values, string? reason, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var last = await Last(db, key, cancel);
        if (last is null && values.IsNothing || last is not null && Same(last, values)) return null;
        if (Trouble(key.Kind, values, values.Parts ?? Parts(last)) is { } trouble) return trouble;
        if (last is { FiledIn: not null } && string.IsNullOrWhiteSpace(reason)) return FigureTrouble.ReasonMissing;

        if (last is { FiledIn: null })
        {
            // A correction stays where it says that what was sent is not known after all.
            if (values.IsNothing && last.CorrectsId is null) db.Figures.Remove(last);
            else Rewrite(db, last, values);
        }
        else
        {
            db.Figures.Add(New(key, values, last, reason));
        }
        await db.SaveChangesAsync(cancel);
        return null;
    }

    // More than live on earth: a key that stuck, or two numbers in one field.
    private const decimal MostPeople = 8_000_000_000m;

    public static FigureTrouble? Trouble(FigureKind kind, FigureValues values, IReadOnlyList<FigurePart> parts) => kind switch
    {
        FigureKind.Ratio when values.Numerator is null != values.Denominator is null => FigureTrouble.RatioHalf,
        FigureKind.Ratio when values.Denominator is <= 0 => FigureTrouble.NoDenominator,
        FigureKind.Ratio when values.Numerator < 0 => FigureTrouble.BelowZero,
        FigureKind.Flow or FigureKind.UniquePersons when values.Value < 0 || parts.Any(part => part.Value < 0) => FigureTrouble.BelowZero,
        FigureKind.UniquePersons when values.Value > MostPeople => FigureTrouble.TooMany,
        FigureKind.UniquePersons when parts.Select(part => part.Value).Append(values.Value ?? 0).Any(people => people != decimal.Truncate(people)) => FigureTrouble.NotWholePeople,
        _ when values.Value is { } whole && Splits(parts).Any(split => split.Sum(part => part.Value) > whole) => FigureTrouble.PartsOverWhole,
        _ => null,
    };

    // By sex, by age and by both are three splits of the same people; groups overlap and are not summed.
    private static IEnumerable<IEnumerable<FigurePart>> Splits(IReadOnlyList<FigurePart> parts) =>
        parts.Where(part => part.Group is null).GroupBy(part => (part.Sex is not null, part.AgeBand is not null));

    private static Task<FigureRow?> Last(StoreContext db, FigureKey key, CancellationToken cancel) =>
        db.Figures.Include(row => row.Parts)
            .Where(row => row.ProjectId == key.Project && row.IndicatorId == key.Indicator && row.PeopleGroup == key.Group && row.Reach == key.Reach
                && row.FromOn == key.Window.From && row.ToOn == key.Window.To)
            .OrderByDescending(row => row.RecordedAt).ThenByDescending(row => row.Id)
            .FirstOrDefaultAsync(cancel);

    private static bool Same(FigureRow row, FigureValues values) =>
        row.Value == values.Value && row.Numerator == values.Numerator && row.Denominator == values.Denominator
        && (row.Text ?? "") == (values.Text ?? "") && (row.Comment ?? "") == (values.Comment ?? "") && (row.Source ?? "") == (values.Source ?? "")
        && (values.Parts is null || Parts(row).ToHashSet().SetEquals(values.Parts));

    private static List<FigurePart> Parts(FigureRow? row) =>
        row is null ? [] : [.. row.Parts.Select(part => new FigurePart(part.Value, part.Sex, part.AgeBand, part.TargetGroup))];

    private static void Rewrite(StoreContext db, FigureRow row, FigureValues values)
    {
        (row.Value, row.Numerator, row.Denominator) = (values.Value, values.Numerator, values.Denominator);
        (row.Text, row.Comment, row.Source) = (values.Text, values.Comment, values.Source);
        if (values.Parts is null) return;
        db.FigureParts.RemoveRange(row.Parts);
        row.Parts.Clear();
        foreach (var part in values.Parts)
        {
            var added = Row(row.OwnerOrg, part);
            row.Parts.Add(added);
            db.FigureParts.Add(added);
        }
    }

    private FigureRow New(FigureKey key, FigureValues values, FigureRow? corrected, string? reason) => new()
    {
        OwnerOrg = work.Viewer.Organisation,
        ProjectId = key.Project,
        IndicatorId = key.Indicator,
        PeopleGroup = key.Group,
        Reach = key.Reach,
        FromOn = key.Window.From,
        ToOn = key.Window.To,
        Kind = key.Kind,
        Value = values.Value,
        Numerator = values.Numerator,
        Denominator = values.Denominator,
        Text = values.Text,
        Comment = values.Comment,
        Source = values.Source,
        CorrectsId = corrected?.Id,
        CorrectionReason = corrected is null ? null : reason?.Trim(),
        RecordedBy = work.Viewer.PersonId,
        RecordedAt = clock.GetUtcNow(),
        Parts = [.. (values.Parts ?? Parts(corrected)).Select(part => Row(work.Viewer.Organisation, part))],
    };

    private static FigurePartRow Row(Guid owner, FigurePart part) =>
        new() { OwnerOrg = owner, Sex = part.Sex, AgeBand = part.AgeBand, TargetGroup = part.Group, Value = part.Value };
}
