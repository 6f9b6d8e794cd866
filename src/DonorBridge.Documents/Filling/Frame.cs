using DonorBridge.Documents.Packages;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Filling;

/// <summary>The values in reach while a template is written: the form's, and those of the row of each list around.</summary>
internal sealed class Frame(FilledForm form)
{
    private readonly FilledRow?[] _rows = new FilledRow?[8];
    private readonly DocumentCulture _culture = DocumentCulture.Of(form.Language);

    public FilledForm Form { get; } = form;

    private readonly List<(int, int)> _lists = [];

    /// <summary>What the numbered lists written so far begin with, and whether they stand within another's item (1) or not (0).</summary>
    public IReadOnlyList<(int Beginning, int Level)> Lists => _lists;

    /// <summary>Which numbered list of the document this is, from 1.</summary>
    public int StartList(int beginning, int level)
    {
        _lists.Add((beginning, level));
        return _lists.Count;
    }

    /// <summary>The pictures shown so far.</summary>
    public Docx.WordPictures Pictures => field ??= new();

    public FormValue? Value(FieldPlace place) => place.Depth == 0 ? Form.Fields[place.Index].Value : _rows[place.Depth]?.Values[place.Index];

    public FieldState State(FieldPlace place) => place.Depth == 0
        ? Form.Fields[place.Index].State
        // The one row of an empty list says so once, in its first cell, and nothing where the list may be empty.
        : _rows[place.Depth] is null ? place.Index == 0 && place.List is { Optional: false } ? FieldState.NotReported : FieldState.Empty
        : Value(place) is not null ? FieldState.Filled : place.Field.Optional ? FieldState.Empty : FieldState.NotReported;

    public IReadOnlyList<FilledRow> Rows(FieldPlace place) => (Value(place) as RowsValue)?.Rows ?? [];

    public void Enter(int depth, FilledRow? row) => _rows[depth] = row;

    /// <summary>What stands where nothing was reported; nothing where a person writes by hand, or need not.</summary>
    public string Missing(FieldPlace place) =>
        State(place) is FieldState.NotReported && place.Field.NoSource is null ? Form.Format.Label("notReported", Form.Language) ?? "–" : "";

    /// <summary>What is shown for a value, or for its absence.</summary>
    public string Text(FieldPlace place) => Text(Value(place), place);

    public string Text(FormValue? value, FieldPlace place) => value switch
    {
        null => Missing(place),
        TextValue text => text.Text,
        _ => ValueText.Of(value, place.Field, Form.Format, Form.Language),
    };

    /// <summary>Writes a number or amount as <see cref="Text"/> gives it; false for anything else, and then nothing is written.</summary>
    public bool WriteNumber(FormValue? value, FieldPlace place, Utf8Sink sink)
    {
        if (value is not (NumberValue or MoneyValue) || !ValueText.TryWrite(value, place.Field, Form.Format, _culture, sink.Room(128), out var written)) return false;
        sink.Took(written);
        return true;
    }
}
