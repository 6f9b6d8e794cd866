using System.Diagnostics;

namespace DonorBridge.Documents.Pdf;

/// <summary>Makes PDF of Word and Excel files with LibreOffice, where it is installed: one run at a time, each in a folder and with a profile of its own, stopped when it takes too long.</summary>
/// <param name="program">The path of LibreOffice's program.</param>
public sealed class PdfConverter(string program)
{
    /// <summary>Names the program where it does not stand on the search path; an environment variable, or <c>Pdf:Office</c> among the portal's settings.</summary>
    public const string Setting = "Pdf__Office";

    private static readonly string[] Programs = ["soffice", "libreoffice"];

    private readonly SemaphoreSlim _one = new(1);

    /// <summary>How long a run waits for the one before it.</summary>
    public TimeSpan MostWaited { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a run may take: its start, and a little for each file.</summary>
    public TimeSpan MostTaken { get; init; } = TimeSpan.FromSeconds(60);

    /// <param name="named">A path that somebody chose; null looks on the search path.</param>
    /// <returns>Null where there is none.</returns>
    public static PdfConverter? Find(string? named)
    {
        if (!string.IsNullOrWhiteSpace(named)) return File.Exists(named) ? new PdfConverter(named) : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => Programs.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists) is { } found ? new PdfConverter(found) : null;
    }

    /// <summary>Whether a file of this name can become a PDF.</summary>
    public static bool Takes(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() is ".docx" or ".xlsx";

    /// <summary>The same name with the ending of a PDF.</summary>
    public static string NameOf(string fileName) => Path.ChangeExtension(fileName, ".pdf");

    /// <summary>One file's PDF.</summary>
    /// <exception cref="NoPdfException">Another run goes on too long, this one took too long, or no PDF came of it.</exception>
    public async Task<byte[]> Convert(ReadOnlyMemory<byte> file, string fileName, CancellationToken cancel) => (await Convert([(fileName, file)], cancel))[0];

    /// <summary>The PDF of each file, in their order; one start for all.</summary>
    /// <exception cref="NoPdfException">As above.</exception>
    public async Task<IReadOnlyList<byte[]>> Convert(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> files, CancellationToken cancel)
    {
        if (!await _one.WaitAsync(MostWaited, cancel)) throw new NoPdfException(NoPdf.Busy);
        try
        {
            var folder = Directory.CreateTempSubdirectory("donorbridge-pdf-").FullName;
            try
            {
                return await Within(folder, files, cancel);
            }
            finally
            {
                Remove(folder);
            }
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<IReadOnlyList<byte[]>> Within(string folder, IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> files, CancellationToken cancel)
    {
        var (names, made) = (new List<string>(), Path.Combine(folder, "made"));
        for (var number = 0; number < files.Count; number++)
        {
            // A name of our own: whatever the file is called is never read as an option.
            names.Add(Path.Combine(folder, FormattableString.Invariant($"{number}{Path.GetExtension(files[number].Name).ToLowerInvariant()}")));
            await File.WriteAllBytesAsync(names[number], files[number].Bytes, cancel);
        }
        await Run(folder, ["-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")), "--headless", "--norestore", "--nologo", "--nolockcheck", "--convert-to", "pdf", "--outdir", made, .. names], MostTaken + TimeSpan.FromSeconds(5 * files.Count), cancel);
        var results = new List<byte[]>();
        foreach (var name in names)
        {
            var result = Path.Combine(made, PdfConverter.NameOf(Path.GetFileName(name)));
            results.Add(File.Exists(result) ? await File.ReadAllBytesAsync(result, cancel) : throw new NoPdfException(NoPdf.Failed));
        }
        return results;
    }

    private async Task Run(string folder, IEnumerable<string> arguments, TimeSpan most, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = folder };
        start.Environment["HOME"] = folder;
        using var process = Started(start);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        stop.CancelAfter(most);
        try
        {
            // What it says is read, so that it never waits for a reader.
            await Task.WhenAll(process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, stop.Token), process.StandardError.BaseStream.CopyToAsync(Stream.Null, stop.Token), process.WaitForExitAsync(stop.Token));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new NoPdfException(NoPdf.TooSlow);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private static Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new NoPdfException(NoPdf.Failed);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new NoPdfException(NoPdf.Failed);
        }
    }

    // A child that is being ended may still write into its profile for a moment.
    private static void Remove(string folder)
    {
        for (var tries = 0; ; tries++)
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (DirectoryNotFoundException)
            {
                return;
            }
            catch (IOException) when (tries < 10)
            {
                Thread.Sleep(100);
            }
    }
}
