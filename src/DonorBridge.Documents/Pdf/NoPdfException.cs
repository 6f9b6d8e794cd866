namespace DonorBridge.Documents.Pdf;

public enum NoPdf
{
    /// <summary>Others' files are being converted; later it can be done.</summary>
    Busy,
    /// <summary>It took longer than it may, and was stopped.</summary>
    TooSlow,
    /// <summary>The converter ended without a PDF.</summary>
    Failed,
}

/// <summary>A file did not become a PDF; the file itself is as it was.</summary>
public sealed class NoPdfException(NoPdf why) : Exception(why switch
{
    NoPdf.Busy => "Other files are being made into PDF; try again in a minute.",
    NoPdf.TooSlow => "Making the PDF took too long and was stopped. The file itself is whole: open it in Word, Excel or LibreOffice and save it as PDF there.",
    _ => "LibreOffice made no PDF of it. The file itself is whole: open it in Word, Excel or LibreOffice and save it as PDF there.",
})
{
    public NoPdf Why { get; } = why;
}
