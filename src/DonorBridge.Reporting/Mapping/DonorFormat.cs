using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping;

/// <summary>What a donor format says of itself (format.json), its parent's sayings taken in.</summary>
public sealed record DonorFormat
{
    public required string Id { get; init; }

    public required int Version { get; init; }

    /// <summary>By language (BCP 47).</summary>
    public required IReadOnlyDictionary<string, string> Name { get; init; }

    /// <summary>Which donors' habit it follows, in a word such as eu-direct-grant; sorts the catalogue.</summary>
    public string? Family { get; init; }

    /// <summary>Languages (BCP 47) the form exists in, the main one first.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>ISO 4217; null is the grant's own.</summary>
    public string? Currency { get; init; }

    public RateRule RateRule { get; init; } = RateRule.OwnBooks;

    /// <summary>What it is modelled on, and that it is not the donor's official file.</summary>
    public required string Source { get; init; }

    public required IReadOnlyList<FormatDeliverable> Deliverables { get; init; }

    /// <summary>Wording by language, then key.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Labels { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>Such as small-grant@1.</summary>
    public string Reference => $"{Id}@{Version}";

    /// <summary>A label in a language, else in the form's main language, else null.</summary>
    public string? Label(string key, string language) =>
        Labels.TryGetValue(language, out var own) && own.TryGetValue(key, out var text) ? text
        : Labels.TryGetValue(Languages[0], out var main) && main.TryGetValue(key, out var other) ? other
        : null;
}

public enum FormFileType { Docx, Xlsx, Xml, Json, Csv, Txt }

/// <summary>One file a format makes.</summary>
/// <param name="Id">Key of the deliverable in mapping.json.</param>
/// <param name="Template">A file of the folder; null where the file type needs none.</param>
/// <param name="FileName">Of the file made: letters, digits, '.', '_' and '-'.</param>
public sealed record FormatDeliverable(string Id, DeliverableKind Kind, FormFileType File, string FileName, string? Template = null)
{
    /// <summary>Tags and names of the template that are no fields and stay as the donor made them.</summary>
    public IReadOnlyList<string> Leave { get; init; } = [];

    /// <summary>What the file itself can hold in one place, whatever the donor allows: Excel's own limit for the text of a cell. Null where a text may have any length.</summary>
    public Limit? MostInOnePlace => File == FormFileType.Xlsx ? OneCell : null;

    private static readonly Limit OneCell = new(32_767, LimitUnit.Characters);
}

public enum RateMethod
{
    /// <summary>The NGO's own rates: the last one on or before the period's end.</summary>
    OwnBooks,
    /// <summary>Mean of the daily rates within the period.</summary>
    DailyAverage,
    /// <summary>Mean of the rates of the months the period touches.</summary>
    MonthlyAverage,
    /// <summary>The rate of one month, counted from the period's last month.</summary>
    Month,
    /// <summary>The rates obtained on the instalments, first received first spent.</summary>
    InstalmentsFifo,
    /// <summary>The rates obtained on the instalments received by the period's end, weighted by amount.</summary>
    InstalmentsWeighted,
}

/// <summary>How a donor wants foreign money converted (FACTS.md d): configuration, since donors differ.</summary>
/// <param name="MonthsAfterPeriod">For <see cref="RateMethod.Month"/>: 0 is the period's last month, -1 the one before.</param>
/// <param name="Source">Only rates of this publisher, such as ECB; null takes any.</param>
public sealed record RateRule(RateMethod Method, int MonthsAfterPeriod = 0, string? Source = null)
{
    public static RateRule OwnBooks { get; } = new(RateMethod.OwnBooks);
}
