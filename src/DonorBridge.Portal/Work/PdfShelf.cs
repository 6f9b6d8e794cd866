using DonorBridge.Documents.Pdf;

namespace DonorBridge.Portal.Work;

/// <summary>Produced files as PDF, made when somebody asks, where LibreOffice is found. The last ones stay in memory, so that a second click is answered at once; who may have one is asked every time, by the page.</summary>
/// <param name="converter">Null where there is none: then nothing is offered.</param>
public sealed class PdfShelf(PdfConverter? converter)
{
    private const long MostKept = 64L * 1024 * 1024;

    private readonly LinkedList<(string Sha256, byte[] Pdf)> kept = new();
    private readonly Lock gate = new();
    private long bytes;

    /// <summary>Whether a link to a file's PDF can be offered.</summary>
    public bool Offers(string fileName) => converter is not null && PdfConverter.Takes(fileName);

    /// <param name="read">The file's bytes, asked for only when they are needed.</param>
    /// <exception cref="NoPdfException">None could be made.</exception>
    public async Task<byte[]> Of(string sha256, string fileName, Func<CancellationToken, Task<byte[]>> read, CancellationToken cancel)
    {
        if (Kept(sha256) is { } known) return known;
        if (converter is null) throw new NoPdfException(NoPdf.Failed);
        var pdf = await converter.Convert(await read(cancel), fileName, cancel);
        Keep(sha256, pdf);
        return pdf;
    }

    private byte[]? Kept(string sha256)
    {
        lock (gate)
        {
            for (var at = kept.First; at is not null; at = at.Next)
                if (at.Value.Sha256 == sha256)
                {
                    kept.Remove(at);
                    kept.AddFirst(at);
                    return at.Value.Pdf;
                }
            return null;
        }
    }

    private void Keep(string sha256, byte[] pdf)
    {
        lock (gate)
        {
            if (kept.Any(one => one.Sha256 == sha256)) return;
            kept.AddFirst((sha256, pdf));
            for (bytes += pdf.Length; bytes > MostKept && kept.Last is { } last; bytes -= last.Value.Pdf.Length) kept.Remove(last);
        }
    }
}
