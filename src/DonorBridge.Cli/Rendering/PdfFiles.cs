using DonorBridge.Documents.Pdf;

namespace DonorBridge.Cli.Rendering;

/// <summary>The PDF of each Word and Excel file, beside it.</summary>
internal static class PdfFiles
{
    /// <summary>Refuses before anything is written.</summary>
    public static PdfConverter Converter()
    {
        var named = Environment.GetEnvironmentVariable(PdfConverter.Setting);
        return PdfConverter.Find(named) ?? throw new Refusal(string.IsNullOrWhiteSpace(named)
            ? $"--pdf needs LibreOffice, and there is no soffice on the search path. Install it, or name its program in the environment variable {PdfConverter.Setting}."
            : $"{PdfConverter.Setting} names '{named}', and there is no such file.");
    }

    /// <param name="paths">Within the folder.</param>
    public static async Task Write(PdfConverter converter, string folder, IReadOnlyList<string> paths, CancellationToken cancel)
    {
        if (paths.Count == 0) return;
        try
        {
            var files = paths.Select(path => (path, (ReadOnlyMemory<byte>)File.ReadAllBytes(Path.Combine(folder, path)))).ToList();
            foreach (var (path, made) in paths.Zip(await converter.Convert(files, cancel))) await File.WriteAllBytesAsync(Path.Combine(folder, PdfConverter.NameOf(path)), made, cancel);
        }
        catch (NoPdfException wrong)
        {
            throw new Refusal(wrong.Message);
        }
    }
}
