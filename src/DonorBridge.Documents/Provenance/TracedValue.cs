using System.Globalization;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Drafting;

namespace DonorBridge.Documents.Provenance;

/// <summary>A filled field of a produced file, with where its value comes from.</summary>
/// <param name="Field">Its id in the form.</param>
/// <param name="Label">The donor's wording, in the form's language.</param>
/// <param name="Shown">As the document shows it; for a list how many rows it has.</param>
/// <param name="IsList">It stands in the columns of a table.</param>
/// <param name="Sources">Questions and paths into the report, such as answers.C4 or lines.spent; empty for the form's own wording.</param>
/// <param name="Version">Of the report.</param>
/// <param name="Person">Function or pseudonym; null where the report does not say.</param>
public sealed record TracedValue(string Field, string Label, string Shown, bool IsList, IReadOnlyList<string> Sources, int Version, string? Person)
{
    /// <summary>Every filled field of a form, in its order.</summary>
    public static IReadOnlyList<TracedValue> Of(FilledForm form) =>
    [
        .. from origin in form.Provenance()
           let filled = form.Find(origin.Field)!
           select new TracedValue(origin.Field, filled.Field.LabelIn(form.Language), AsShown(form, filled), filled.Value is RowsValue, origin.Sources, origin.Version, origin.Person),
    ];

    /// <summary>What is said of a list in place of its rows.</summary>
    public static string RowCount(int rows) => string.Create(CultureInfo.InvariantCulture, $"{rows} rows");

    /// <summary>Where it comes from, in a sentence.</summary>
    internal string Sentence => $"{Label}: {(Sources.Count == 0 ? "the form's own wording" : string.Join(", ", Sources))}. Report version {Version}{(Person is { } person ? $", {person}" : "")}.";

    // Excel's names know no hyphen, so an underscore stands for one.
    internal bool IsAt(string tag) => tag == Field || tag == FieldIds.ExcelName(Field);

    private static string AsShown(FilledForm form, FilledField field) =>
        field.Value is RowsValue rows ? RowCount(rows.Rows.Count) : ValueText.Of(field.Value!, field.Field, form.Format, form.Language);
}
