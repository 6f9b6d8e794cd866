using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Drafting;
using ValueType = DonorBridge.Reporting.Mapping.ValueType;

namespace DonorBridge.Documents.Filling;

/// <summary>Where a template's tag finds its value: a field of the form, or a column of the list around it.</summary>
/// <param name="Depth">0 for the form, 1 for a row of a list, 2 for a row of a list within it.</param>
/// <param name="List">The list whose column it is; null for a field of the form.</param>
internal sealed record FieldPlace(int Depth, int Index, FormField Field, FormField? List = null);

/// <summary>Finds tags among a form's fields, from the innermost list outwards.</summary>
internal sealed class FieldPlaces
{
    private readonly IReadOnlyList<IReadOnlyList<FormField>> _levels;
    private readonly IReadOnlyList<FormField> _lists;

    public FieldPlaces(IReadOnlyList<FormField> fields) : this([fields], []) { }

    private FieldPlaces(IReadOnlyList<IReadOnlyList<FormField>> levels, IReadOnlyList<FormField> lists) => (_levels, _lists) = (levels, lists);

    public FieldPlaces Inside(FormField list) => new([.. _levels, list.Columns], [.. _lists, list]);

    public int Depth => _levels.Count;

    public FieldPlace? Find(string tag)
    {
        for (var depth = _levels.Count - 1; depth >= 0; depth--)
            for (var index = 0; index < _levels[depth].Count; index++)
                if (Same(_levels[depth][index], tag)) return new FieldPlace(depth, index, _levels[depth][index], depth == 0 ? null : _lists[depth - 1]);
        return null;
    }

    /// <summary>The fields a template has no place for; of a list that has one, the columns that have none.</summary>
    public static IEnumerable<FormField> Homeless(IEnumerable<FormField> fields, IReadOnlySet<string> placed) => fields.SelectMany(field =>
        !placed.Contains(field.Path) ? [field] : field.NoSource is null ? Homeless(field.Columns, placed) : []);

    private static bool Same(FormField field, string tag) =>
        field.Id == tag || field.Path == tag || FieldIds.ExcelName(field.Path) == tag || FieldIds.ExcelName(field.Id) == tag;
}
