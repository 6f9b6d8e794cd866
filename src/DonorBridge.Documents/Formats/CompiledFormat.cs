using DonorBridge.Documents.Csv;
using DonorBridge.Documents.Docx;
using DonorBridge.Documents.Json;
using DonorBridge.Documents.Pictures;
using DonorBridge.Documents.Txt;
using DonorBridge.Documents.Xlsx;
using DonorBridge.Documents.Xml;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Formats;

/// <summary>A donor format ready to make files: mapping and templates read once, used by many threads.</summary>
public sealed class CompiledFormat
{
    private readonly Dictionary<(string Deliverable, string Language), IFormWriter> _writers = [];

    private readonly IReadOnlyList<FormatFiles> _chain;

    private CompiledFormat(FormatFiles files, CompiledMapping mapping, IReadOnlyList<FormatFiles> chain) => (Files, Mapping, _chain) = (files, mapping, chain);

    public FormatFiles Files { get; }

    public CompiledMapping Mapping { get; }

    /// <summary>What does not fit between templates and mapping; a format is published only when there is none.</summary>
    public IReadOnlyList<string> Misfits => [.. _writers.Values.SelectMany(writer => writer.Misfits).Distinct()];

    /// <param name="find">Finds parents, such as <see cref="FormatShelf.Find"/>.</param>
    /// <exception cref="UnreadableFormatException">format.json, mapping.json or a crosswalk is wrong, or a template is missing.</exception>
    /// <exception cref="RefusedFileException">A template is not taken in.</exception>
    public static CompiledFormat Compile(FormatFiles files, Func<FormatReference, FormatFiles?> find, StandardWords? standard = null)
    {
        var chain = FormatReader.Chain(files, find);
        var compiled = new CompiledFormat(files, MappingCompiler.Compile(files, find, standard), chain);
        foreach (var form in compiled.Mapping.Forms)
            foreach (var language in compiled.Mapping.Format.Languages)
                compiled._writers[(form.Deliverable.Id, language)] = Writer(form, language, chain, compiled.Mapping.Format);
        return compiled;
    }

    /// <summary>A filled form as its file will show it: with its pictures, and with the problems that only its template knows.</summary>
    /// <param name="find">The bytes of an attached file; null where it is not here.</param>
    public FilledForm Ready(FilledForm form, Func<Attachment, ReadOnlyMemory<byte>?> find)
    {
        var pictured = FormPictures.With(form, find);
        var problems = _writers[(form.Deliverable.Id, form.Language)].Problems(pictured).Distinct().ToList();
        return problems.Count == 0 ? pictured : pictured with { Problems = [.. pictured.Problems, .. problems] };
    }

    /// <summary>Writes a filled form's file; the same form gives the same bytes.</summary>
    public void Write(FilledForm form, Stream to) => _writers[(form.Deliverable.Id, form.Language)].Write(form, to);

    /// <summary>The template of a form in a language, as the donor gave it: what a filled document is laid beside when it is read back.</summary>
    internal ReadOnlyMemory<byte> TemplateOf(MappedForm form, string language) => Template(form, language, _chain);

    private static IFormWriter Writer(MappedForm form, string language, IReadOnlyList<FormatFiles> chain, DonorFormat format) => form.Deliverable.File switch
    {
        FormFileType.Docx => DocxTemplate.Compile(Template(form, language, chain), form.Deliverable.Template!, format, form, language),
        FormFileType.Xlsx => XlsxTemplate.Compile(Template(form, language, chain), form.Deliverable.Template!, format, form, language),
        FormFileType.Xml => XmlTemplate.Compile(Template(form, language, chain), form.Deliverable.Template!, form),
        FormFileType.Json => new JsonForm(),
        FormFileType.Csv => CsvForm.Compile(form),
        _ => new PasteSheet(),
    };

    // template.sv.docx, where there is one, serves Swedish; template.docx serves every other language.
    private static ReadOnlyMemory<byte> Template(MappedForm form, string language, IReadOnlyList<FormatFiles> chain)
    {
        var name = form.Deliverable.Template ?? throw new UnreadableFormatException(FormatReader.FileName, $"the deliverable '{form.Deliverable.Id}' needs a \"template\".");
        var own = Path.ChangeExtension(name, language + Path.GetExtension(name));
        foreach (var files in chain)
            if ((files.Find(own) ?? files.Find(name)) is { } bytes) return bytes;
        throw new UnreadableFormatException(FormatReader.FileName, $"the template '{name}' of the deliverable '{form.Deliverable.Id}' is not in the folder.");
    }
}
