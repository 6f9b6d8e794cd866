using DonorBridge.Documents.Packages;
using DonorBridge.Documents.Filling;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Docx;

/// <summary>A Word template compiled once: its content controls' tags name the form's fields.</summary>
/// <remarks>Parts without a control are deflated once and copied. A tag with a question mark, such as <c>C5?</c>, encloses what is shown only when the field is asked.</remarks>
public sealed class DocxTemplate : IFormWriter
{
    private readonly List<(string Name, PackedPart? Fixed, Segment[] Segments)> _parts = [];

    private readonly WordLists _lists;

    private IReadOnlyList<PicturedPart> _pictured = [];

    private IReadOnlyDictionary<string, OfferedChoices> _offers = new Dictionary<string, OfferedChoices>();

    private DocxTemplate(IReadOnlyList<string> misfits, WordLists lists) => (Misfits, _lists) = (misfits, lists);

    public IReadOnlyList<string> Misfits { get; }

    /// <exception cref="RefusedFileException">The file is no Word document, or one that is not taken in.</exception>
    public static DocxTemplate Compile(ReadOnlyMemory<byte> template, string name, DonorFormat format, MappedForm form, string? language = null)
    {
        var package = SafePackage.Open(template, name);
        if (package.Find("word/document.xml") is null) throw new RefusedFileException($"{name}: it is not a Word document.");
        var stamped = OriginProperties.Stamp(package, format, form.Deliverable, language);
        var lists = WordLists.Read(package);
        var placeholders = PartCompiler.Placeholders(package.Find("word/styles.xml") is null ? null : package.Read("word/styles.xml").Root);
        var offers = new Dictionary<string, OfferedChoices>();
        var numbered = WordLists.Related(stamped, package);

        var (unknown, placed) = (new List<string>(), new HashSet<string>());
        var compiled = new List<(string Name, PackedPart?, Segment[])>();
        var pictured = new List<PicturedPart>();
        foreach (var (part, bytes) in numbered)
        {
            if (part == WordLists.Part) continue;
            if (!IsText(part))
            {
                compiled.Add((part, new PackedPart(part, bytes), []));
                continue;
            }
            var compiler = new PartCompiler(part, new FieldPlaces(form.Fields), lists, placeholders);
            compiled.Add((part, null, compiler.Compile(package.Read(part))));
            if (compiler.HasPictures) pictured.Add(PicturedPart.Of(package, part, numbered));
            unknown.AddRange(compiler.Unknown.Except(form.Deliverable.Leave).Select(tag => $"{name}: the control '{tag}' in {part} is no field of the mapping."));
            unknown.AddRange(compiler.Unfit.Select(text => $"{name}: {text}"));
            placed.UnionWith(compiler.Placed);
            foreach (var (path, offered) in compiler.Offers) offers[path] = offered;
        }
        var homeless = FieldPlaces.Homeless(form.Fields, placed).Select(field => $"{name}: the field '{field.Path}' has no content control with that tag.");
        var done = new DocxTemplate([.. unknown, .. homeless], lists);
        done._parts.AddRange(compiled.Where(part => pictured.TrueForAll(one => one.Relations != part.Name)));
        done._pictured = pictured;
        done._offers = offers;
        if (pictured.Count > 0) done._parts[done._parts.FindIndex(part => part.Name == Types)] = (Types, new PackedPart(Types, PicturedPart.Types(numbered.First(part => part.Part == Types).Bytes)), []);
        return done;
    }

    public IEnumerable<MappingProblem> Problems(FilledForm form)
    {
        if (_offers.Count == 0) yield break;
        foreach (var (field, value) in form.Fields.SelectMany(filled => Values(filled.Value, filled.Field)))
            if (value is TextValue { Text: var text } && _offers.TryGetValue(field.Path, out var offers) && offers.Shown(text) is null)
                yield return new MappingProblem(form.Deliverable.Id, field.Path, MappingProblemKind.NotOffered, new Sentence("not-offered", $"The form's list does not offer '{text}'; it stands there as a text. It offers {offers.ToString()}."));
    }

    private static IEnumerable<(FormField, FormValue?)> Values(FormValue? value, FormField field) =>
        value is RowsValue rows ? rows.Rows.SelectMany(row => row.Values.SelectMany((cell, index) => Values(cell, field.Columns[index]))) : [(field, value)];

    public void Write(FilledForm form, Stream to)
    {
        var (package, frame) = (new PackageWriter(to), new Frame(form));
        foreach (var (name, whole, segments) in _parts)
            if (whole is not null) package.Add(whole);
            else package.Add(name, sink => Segment.WriteAll(segments, frame, sink));
        // Known only now how many lists were written.
        if (frame.Lists.Count == 0) package.Add(_lists.Plain);
        else package.Add(WordLists.Part, sink => _lists.WriteNumbering(frame.Lists, sink));
        if (_pictured.Count > 0) frame.Pictures.Write(_pictured, package);
        package.Finish();
    }

    private const string Types = "[Content_Types].xml";

    private static bool IsText(string part) =>
        part == "word/document.xml" || part is "word/footnotes.xml" or "word/endnotes.xml" || part.StartsWith("word/header", StringComparison.Ordinal) || part.StartsWith("word/footer", StringComparison.Ordinal);
}
