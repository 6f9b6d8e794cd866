using DonorBridge.Documents.Packages;

namespace DonorBridge.Documents.Studio;

/// <summary>Reads a donor's form that nobody has described yet: which fields it has, and where answers seem to be asked.</summary>
public static class FormStudy
{
    /// <summary>A form unpacks to a few megabytes; more is a filled report or harm.</summary>
    public const long MostBytes = 32L * 1024 * 1024;

    /// <summary>More places than this are no form a person fills.</summary>
    public const int MostFields = 2_000;

    /// <param name="fileName">Names the file in refusals.</param>
    /// <exception cref="RefusedFileException">The file is hostile, too large, or neither a Word document nor an Excel workbook.</exception>
    public static StudiedForm Read(ReadOnlyMemory<byte> file, string fileName)
    {
        OfficeFile.RefuseOtherKinds(file.Span, fileName);
        var package = SafePackage.Open(file, fileName, MostBytes);
        var form = package.Find(WordFile.Main) is not null ? WordStudy.Read(package)
            : package.Find(Workbook.Main) is not null ? WorkbookStudy.Read(package)
            : throw new RefusedFileException($"{fileName}: it is neither a Word document nor an Excel workbook.");
        return form.Fields.Count + form.Suggestions.Count <= MostFields
            ? form
            : throw new RefusedFileException($"{fileName}: it has {form.Fields.Count + form.Suggestions.Count} places to fill in; a form has at most {MostFields}. Give the donor's empty form, without rows of data.");
    }
}
