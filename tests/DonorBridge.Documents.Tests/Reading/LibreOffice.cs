using System.Diagnostics;

namespace DonorBridge.Documents.Tests.Reading;

/// <summary>LibreOffice, where it is installed: opens files and saves them again, as a person would.</summary>
internal static class LibreOffice
{
    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    public static bool IsInstalled => Program is not null;

    /// <summary>Opens each file and saves it in its own kind; one start for all.</summary>
    public static IReadOnlyList<byte[]> SaveAgain(string extension, IReadOnlyList<byte[]> files)
    {
        var folder = Directory.CreateTempSubdirectory("donorbridge-read-");
        try
        {
            var names = files.Select((bytes, index) =>
            {
                var name = Path.Combine(folder.FullName, $"{index}.{extension}");
                File.WriteAllBytes(name, bytes);
                return name;
            }).ToList();
            var saved = Path.Combine(folder.FullName, "saved");
            Run(["-env:UserInstallation=file://" + Path.Combine(folder.FullName, "profile"), "--headless", "--convert-to", extension, "--outdir", saved, .. names]);
            return [.. names.Select(name => File.ReadAllBytes(Path.Combine(saved, Path.GetFileName(name))))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Run(IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Program!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(TimeSpan.FromMinutes(4)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("LibreOffice did not finish in four minutes.");
        }
    }
}
