using DonorBridge.Reporting.Mapping;
using ValueType = DonorBridge.Reporting.Mapping.ValueType;

namespace DonorBridge.Documents.Docx;

/// <summary>Where a template's tag finds its value: a field of the form, or a column of the list around it.</summary>
/// <param name="Depth">0 for the form, 1 for a row of a list, 2 for a row of a list within it.</param>
internal sealed record FieldPlace(int Depth, int Index, FormField Field);

/// <summary>Finds tags among a form's fields, from the innermost list outwards.</summary>
internal sealed class FieldPlaces
{
    private readonly IReadOnlyList<IReadOnlyList<FormField>> _levels;

    public FieldPlaces(IReadOnlyList<FormField> fields) : this([fields]) { }

    private FieldPlaces(IReadOnlyList<IReadOnlyList<FormField>> levels) => _levels = levels;

    public FieldPlaces Inside(FormField list) => new([.. _levels, list.Columns]);

    public int Depth => _levels.Count;

    public FieldPlace? Find(string tag)
    {
        for (var depth = _levels.Count - 1; depth >= 0; depth--)
            for (var index = 0; index < _levels[depth].Count; index++)
                if (Same(_levels[depth][index], tag)) return new FieldPlace(depth, index, _levels[depth][index]);
        return null;
    }

    // Excel's names know no hyphen, so an underscore stands for one.
    private static bool Same(FormField field, string tag) =>
        field.Id == tag || field.Path == tag || field.Path.Replace('-', '_') == tag || field.Id.Replace('-', '_') == tag;
}

/// <summary>The values in reach while a template is written: the form's, and those of the row of each list around.</summary>
internal sealed class Frame(FilledForm form)
{
    private readonly FilledRow?[] _rows = new FilledRow?[8];

    public FilledForm Form { get; } = form;

    public FormValue? Value(FieldPlace place) => place.Depth == 0 ? Form.Fields[place.Index].Value : _rows[place.Depth]?.Values[place.Index];

    public FieldState State(FieldPlace place) => place.Depth == 0
        ? Form.Fields[place.Index].State
        : Value(place) is not null ? FieldState.Filled : place.Field.Optional ? FieldState.Empty : FieldState.NotReported;

    public IReadOnlyList<FilledRow> Rows(FieldPlace place) => (Value(place) as RowsValue)?.Rows ?? [];

    public void Enter(int depth, FilledRow? row) => _rows[depth] = row;

    /// <summary>What is shown for a value, or for its absence.</summary>
    public string Text(FieldPlace place) => Value(place) switch
    {
        null when State(place) is FieldState.NotReported => Form.Format.Label("notReported", Form.Language) ?? "–",
        null => "",
        var value => ValueText.Of(value, place.Field, Form.Format, Form.Language),
    };
}
