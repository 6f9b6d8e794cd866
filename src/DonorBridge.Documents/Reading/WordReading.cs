using DonorBridge.Documents.Filling;
using DonorBridge.Documents.Formats;
using DonorBridge.Documents.Packages;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Inverting;
using ValueType = DonorBridge.Reporting.Mapping.ValueType;

namespace DonorBridge.Documents.Reading;

/// <summary>Reads a filled Word form: by its content controls, and where those are gone by laying it beside its template.</summary>
internal sealed class WordReading
{
    /// <summary>Longer documents than any form are not laid beside one.</summary>
    private const int MostBlocks = 10_000;

    private readonly MappedForm _form;
    private readonly FieldPlaces _places;
    private readonly Dictionary<string, WrittenValue> _values = [];
    private readonly List<ReadingNote> _notes = [];
    private readonly HashSet<string> _unclear = [];
    private readonly HashSet<(string Tag, string Text)> _blank = [];

    private WordReading(MappedForm form) => (_form, _places) = (form, new FieldPlaces(form.Fields));

    /// <param name="languages">The document's, or all the form exists in where the document does not say: then the nearest template decides.</param>
    public static WrittenForm Read(CompiledFormat format, MappedForm form, SafePackage document, IReadOnlyList<string> languages)
    {
        var reading = new WordReading(form);
        var blocks = reading.Parts().Read(document);
        if (blocks.Count > MostBlocks) throw new RefusedFileException($"{document.FileName}: it holds {blocks.Count} paragraphs and tables, more than a form does.");
        var nearest = languages
            .Select(language => (language, template: reading.Parts().Read(SafePackage.Open(format.TemplateOf(form, language), form.Deliverable.Template!))))
            .Select(one => (one.language, one.template, beside: WordAlignment.Of(one.template, blocks)))
            .MinBy(one => one.beside.Cost);

        reading._blank.UnionWith(Texts(nearest.template));
        reading.Tagged(blocks);
        reading.Lists(nearest.template, blocks);
        reading.Beside(nearest.beside);
        return new WrittenForm(form, nearest.language, reading._values, reading._notes);
    }

    private WordParts Parts() => new(
        tag => _places.Find(tag) is not null || _form.Fields.Any(list => list.Columns.Any(column => Find(list, tag) is not null)),
        tag => _places.Find(tag) is { Field.Type: ValueType.Rows });

    private FormField? Find(FormField list, string tag) => _places.Inside(list).Find(tag) is { Depth: 1 } place ? place.Field : null;

    private void Tagged(IEnumerable<WordBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is WordHole hole) Put(hole.Tag, new WrittenText(WordWords.Join(hole.Paragraphs), hole.Place));
            if (block is WordTable table)
                foreach (var row in table.Rows.Where(row => row.List is null))
                    foreach (var (cell, index) in row.Cells.Select((cell, index) => (cell, index)))
                    {
                        if (cell.Tag is { } tag) Put(tag, new WrittenText(cell.Text, $"{row.Place}, column {index + 1}"));
                        else Tagged(cell.Blocks);
                    }
            foreach (var paragraph in block is WordParagraph one ? [one] : block is WordHole { Paragraphs: var inside } ? inside : [])
                foreach (var piece in paragraph.Pieces.Where(piece => piece.Tag is not null)) Put(piece.Tag!, Value(piece, paragraph.Place));
        }
    }

    private static WrittenValue Value(WordPiece piece, string place) =>
        piece.Ticked is { } ticked ? new WrittenTruth(ticked, place) : new WrittenText(piece.Text, place);

    // A field may stand at several places; where they differ nobody can say which is meant.
    private void Put(string tag, WrittenValue value)
    {
        if (IsBlank(tag, value)) value = new WrittenText("", value.Place);
        if (_places.Find(tag) is not { Depth: 0, Field: { Type: not ValueType.Rows } field }) return;
        if (_values.TryAdd(field.Id, value) || _unclear.Contains(field.Id)) return;
        var known = _values[field.Id];
        if (Same(known, value)) return;
        if (known is WrittenText { Text: "" }) _values[field.Id] = value;
        else if (value is not WrittenText { Text: "" })
        {
            _unclear.Add(field.Id);
            _notes.Add(new ReadingNote(ReadingNoteKind.Unclear, field.Path, $"{known.Place} and {value.Place}", "the field stands at two places with different texts: make them alike."));
            _values[field.Id] = new WrittenText("", known.Place);
        }
    }

    // What stands in the form's own control before anybody wrote in it.
    private bool IsBlank(string tag, WrittenValue value) => value is WrittenText { Text: { Length: > 0 } text } && _blank.Contains((tag, WordWords.Plain(text)));

    private static IEnumerable<(string Tag, string Text)> Texts(IEnumerable<WordBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is WordHole hole) yield return (hole.Tag, WordWords.Plain(WordWords.Join(hole.Paragraphs)));
            foreach (var piece in WordWords.Paragraphs(block).SelectMany(paragraph => paragraph.Pieces).Where(piece => piece.Tag is not null)) yield return (piece.Tag!, WordWords.Plain(piece.Text));
            foreach (var cell in block is WordTable table ? table.Rows.SelectMany(row => row.Cells) : [])
            {
                if (cell.OnlyTag is { } tag) yield return (tag, WordWords.Plain(cell.Text));
                foreach (var inner in Texts(cell.Blocks)) yield return inner;
            }
        }
    }

    private static bool Same(WrittenValue one, WrittenValue other) => (one, other) switch
    {
        (WrittenText a, WrittenText b) => WordWords.Plain(a.Text) == WordWords.Plain(b.Text),
        (WrittenTruth a, WrittenTruth b) => a.Truth == b.Truth,
        _ => false,
    };

    // A list's table: every row with the list's control, and rows pasted or inserted below without one.
    private void Lists(IReadOnlyList<WordBlock> template, IReadOnlyList<WordBlock> document)
    {
        foreach (var table in document.OfType<WordTable>())
            foreach (var tag in table.Rows.Select(row => row.List).OfType<string>().Distinct().ToList())
            {
                if (_places.Find(tag) is not { Field: var list }) continue;
                var own = template.OfType<WordTable>().FirstOrDefault(other => other.Rows.Any(row => row.List == tag));
                var pattern = own?.Rows.FirstOrDefault(row => row.List == tag) ?? table.Rows.First(row => row.List == tag);
                var wording = (own?.Rows.Where(row => row.List is null) ?? []).Select(row => string.Join('|', row.Cells.Select(cell => WordWords.Plain(cell.Text)))).ToHashSet();
                var rows = table.Rows.SkipWhile(row => row.List != tag)
                    .Where(row => row.List == tag || row.List is null && row.Cells.Count == pattern.Cells.Count && !wording.Contains(string.Join('|', row.Cells.Select(cell => WordWords.Plain(cell.Text)))))
                    .Select(row => (pattern, row));
                PutRows(list, rows);
            }
    }

    private void Beside(WordAlignment beside)
    {
        foreach (var same in beside.Found.GroupBy(found => found.Tag))
            if (_places.Find(same.Key) is { Depth: 0, Field: var field } && !_values.ContainsKey(field.Id))
                foreach (var (tag, text, place) in same) Put(tag, new WrittenText(text, place));
        foreach (var same in beside.Rows.GroupBy(row => row.List))
            if (_places.Find(same.Key) is { Field: var list } && !_values.ContainsKey(list.Id)) PutRows(list, same.Select(row => (row.Template, row.Row)));
    }

    private void PutRows(FormField list, IEnumerable<(WordRow Template, WordRow Row)> rows) =>
        _values[list.Id] = new WrittenRows([.. rows.Select(one => Row(list, one.Template, one.Row))], rows.FirstOrDefault().Row?.Place.Split(", row")[0] ?? "");

    private WrittenRow Row(FormField list, WordRow template, WordRow row)
    {
        var cells = new Dictionary<string, WrittenValue>();
        for (var index = 0; index < row.Cells.Count; index++)
        {
            var tag = row.Cells[index].OnlyTag ?? (index < template.Cells.Count ? template.Cells[index].OnlyTag : null);
            if (tag is null || Find(list, tag) is not { } column) continue;
            var place = $"{row.Place}, column {index + 1}";
            var ticked = row.Cells[index].Blocks.OfType<WordParagraph>().SelectMany(paragraph => paragraph.Pieces).FirstOrDefault(piece => piece.Ticked is not null)?.Ticked;
            if (ticked is null && IsBlank(tag, new WrittenText(row.Cells[index].Text, place))) continue;
            cells.TryAdd(column.Id, ticked is { } truth ? new WrittenTruth(truth, place) : new WrittenText(row.Cells[index].Text, place));
        }
        return new WrittenRow(cells, row.Place);
    }
}
