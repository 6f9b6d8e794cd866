using System.Globalization;

namespace DonorBridge.Documents.Packages;

/// <summary>Opens Word and Excel files, and says what else people give instead.</summary>
internal static class OfficeFile
{
    public const int MostBytes = 64 * 1024 * 1024;

    /// <exception cref="RefusedFileException">It is neither, or not taken in.</exception>
    public static SafePackage Open(ReadOnlyMemory<byte> bytes, string name)
    {
        if (bytes.Length == 0) throw new RefusedFileException($"{name}: the file is empty.");
        if (bytes.Length > MostBytes) throw new RefusedFileException(string.Create(CultureInfo.InvariantCulture, $"{name}: the file holds {bytes.Length / 1048576} MB; a form holds at most {MostBytes / 1048576} MB."));
        RefuseOtherKinds(bytes.Span, name);
        if (bytes.Span.StartsWith("%PDF"u8)) throw new RefusedFileException($"{name}: it is a PDF; give the Word or Excel file it was made from.");
        var package = SafePackage.Open(bytes, name);
        if (package.Find("word/document.xml") is null && package.Find("xl/workbook.xml") is null) throw new RefusedFileException($"{name}: it is neither a Word document (.docx) nor an Excel workbook (.xlsx).");
        return package;
    }

    /// <summary>What Office and LibreOffice save by other names, told by how it begins.</summary>
    /// <exception cref="RefusedFileException">It is such a file; the message says how to save it.</exception>
    public static void RefuseOtherKinds(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) throw new RefusedFileException($"{name}: it is a file of the old kind (.doc, .xls) or one with a password: save it as .docx or .xlsx without a password.");
        // Such a ZIP begins with its own kind, not packed.
        if (bytes[..Math.Min(bytes.Length, 100)].IndexOf("mimetypeapplication/vnd.oasis.opendocument."u8) > 0) throw new RefusedFileException($"{name}: it is an OpenDocument file (.odt, .ods): save it as .docx or .xlsx.");
    }
}
