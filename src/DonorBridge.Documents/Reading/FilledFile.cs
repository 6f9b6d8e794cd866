using System.Globalization;
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

/// <summary>Opens Word and Excel files, and says what else people give instead.</summary>
internal static class OfficeFile
{
    public const int MostBytes = 64 * 1024 * 1024;

    /// <exception cref="RefusedFileException">It is neither, or not taken in.</exception>
    public static SafePackage Open(ReadOnlyMemory<byte> bytes, string name)
    {
        if (bytes.Length == 0) throw new RefusedFileException($"{name}: the file is empty.");
        if (bytes.Length > MostBytes) throw new RefusedFileException(string.Create(CultureInfo.InvariantCulture, $"{name}: the file holds {bytes.Length / 1048576} MB; a form holds at most {MostBytes / 1048576} MB."));
        if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) throw new RefusedFileException($"{name}: it is a file of the old kind (.doc, .xls) or one with a password: save it as .docx or .xlsx without a password.");
        if (bytes.Span.StartsWith("%PDF"u8)) throw new RefusedFileException($"{name}: it is a PDF; give the Word or Excel file it was made from.");
        var package = SafePackage.Open(bytes, name);
        if (package.Find("word/document.xml") is null && package.Find("xl/workbook.xml") is null) throw new RefusedFileException($"{name}: it is neither a Word document (.docx) nor an Excel workbook (.xlsx).");
        return package;
    }
}
