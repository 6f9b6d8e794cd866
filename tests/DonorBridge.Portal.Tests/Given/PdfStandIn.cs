using System.Globalization;
using DonorBridge.Documents.Pdf;
using DonorBridge.Portal.Work;

namespace DonorBridge.Portal.Tests.Given;

/// <summary>A small program in the place of LibreOffice, so that every machine converts alike: it writes a PDF's head, or fails while the test says so.</summary>
internal static class PdfStandIn
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("donorbridge-stand-in-").FullName;

    static PdfStandIn() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);

    public static PdfShelf Shelf { get; } = new(new PdfConverter(Program()));

    private static string Failing => Path.Combine(Folder, "failing");

    /// <summary>How often it was started.</summary>
    public static int Started => File.Exists(Path.Combine(Folder, "started")) ? File.ReadAllLines(Path.Combine(Folder, "started")).Length : 0;

    public static bool Fails
    {
        set
        {
            if (value) File.WriteAllText(Failing, "");
            else File.Delete(Failing);
        }
    }

    // Its arguments end with the folder to write into and the file to read.
    private static string Program()
    {
        var program = Path.Combine(Folder, "office");
        File.WriteAllText(program, string.Create(CultureInfo.InvariantCulture, $"#!/bin/sh\necho x >> {Folder}/started\n[ -e {Failing} ] && exit 1\nwhile [ $# -gt 2 ]; do shift; done\nmkdir -p \"$1\"\nname=$(basename \"$2\")\nprintf '%%PDF-1.7' > \"$1/${{name%.*}}.pdf\"\n"));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return program;
    }
}
