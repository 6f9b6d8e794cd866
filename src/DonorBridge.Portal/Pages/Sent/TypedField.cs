using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Work;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Portal.Pages.Sent;

/// <summary>A field of a produced form as somebody copies it into a donor's own portal.</summary>
/// <param name="Words">Null where there is nothing to type. A table is a line for each row, its cells parted by tabs, as a spreadsheet pastes them.</param>
public sealed record TypedField(string Id, string Label, string? Words, Limit? Limit)
{
    private static readonly Limit Characters = new(int.MaxValue, LimitUnit.Characters);

    public static TypedField Of(ManifestField field) => new(
        field.Id, field.Label,
        field.Text ?? (field.Rows is { Rows.Count: > 0 } table ? string.Join('\n', table.Rows.Select(row => string.Join('\t', row.Select(cell => (cell ?? "").ReplaceLineEndings(" "))))) : null),
        field.Limit);

    public bool IsTooLong => Words is not null && Limit is { } limit && !limit.Holds(Words);

    /// <summary>How long it is, and how long it may be.</summary>
    public string Counted(Wording text) => Limit switch
    {
        { Unit: LimitUnit.Words } limit => text["sent.typed-words", ("n", limit.Measure(Words ?? "")), ("most", limit.Most)],
        { } limit => text["sent.typed-characters", ("n", limit.Measure(Words ?? "")), ("most", limit.Most)],
        _ => text.Plural("sent.typed-long", Characters.Measure(Words ?? "")),
    };
}
