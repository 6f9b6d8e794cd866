using DonorBridge.Documents.Formats;
using DonorBridge.Documents.Packages;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Inverting;

namespace DonorBridge.Documents.Reading;

/// <summary>A filled donor form from outside, opened: made by us or not, filled or changed in Word, Excel or LibreOffice.</summary>
public sealed class FilledFile
{
    private readonly SafePackage _package;

    private FilledFile(SafePackage package, FormFileType type) => (_package, Type) = (package, type);

    public string Name => _package.FileName;

    /// <summary>Docx or Xlsx.</summary>
    public FormFileType Type { get; }

    /// <summary>The format it says it was made with, or null.</summary>
    public FormatReference? Format => OriginProperties.Read(_package)?.Format;

    /// <exception cref="RefusedFileException">It is no Word or Excel file, or one that is not taken in.</exception>
    public static FilledFile Open(ReadOnlyMemory<byte> bytes, string name)
    {
        var package = OfficeFile.Open(bytes, name);
        return new FilledFile(package, package.Find("word/document.xml") is not null ? FormFileType.Docx : FormFileType.Xlsx);
    }

    /// <summary>Reads it as a form of a format.</summary>
    /// <exception cref="RefusedFileException">The format has no form of this file type, or several and the file does not say which.</exception>
    public WrittenForm Read(CompiledFormat format)
    {
        var mapping = format.Mapping;
        var kind = Type == FormFileType.Docx ? "Word" : "Excel";
        var forms = mapping.Forms.Where(form => form.Deliverable.File == Type).ToList();
        if (forms.Count == 0) throw new RefusedFileException($"{_package.FileName}: {mapping.Format.Reference} has no {kind} form; it has {string.Join(", ", mapping.Forms.Select(form => form.Deliverable.FileName))}.");
        var origin = OriginProperties.All(_package);
        var named = origin.GetValueOrDefault(OriginProperties.Deliverable);
        var form = forms.Find(one => one.Deliverable.Id == named) ?? (forms.Count == 1 ? forms[0] : throw new RefusedFileException($"{_package.FileName}: {mapping.Format.Reference} has {forms.Count} {kind} forms, and the file does not say which of them it is."));

        var language = origin.GetValueOrDefault(OriginProperties.Language);
        IReadOnlyList<string> languages = language is not null && mapping.Format.Languages.Contains(language) ? [language] : mapping.Format.Languages;
        return Type == FormFileType.Docx ? WordReading.Read(format, form, _package, languages) : XlsxReading.Read(format, form, _package, languages[0]);
    }
}
