using System.Text;
using DonorBridge.Documents.Pdf;
using DonorBridge.Reporting.Tests.Mapping;
using Xunit;

namespace DonorBridge.Documents.Tests.Pdf;

/// <summary>PDF by LibreOffice, and what becomes of a converter that does not do as it should: small programs that stand in for it.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class PdfConverterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("donorbridge-office-").FullName;

    [Fact]
    public async Task Word_and_Excel_forms_become_PDF()
    {
        var office = PdfConverter.Find(null);
        if (office is null) Assert.Skip("LibreOffice is not installed here.");
        var (letter, package) = (ShippedFormats.Compile("foundation-letter@1"), ShippedFormats.Compile("cso-package@1"));

        var made = await office.Convert(
            [("letter.docx", letter.Write(letter.Mapping.FillAll(SampleReport.Whole())[0])), ("package.xlsx", package.Write(package.Mapping.FillAll(SampleReport.Whole())[0]))], TestContext.Current.CancellationToken);

        Assert.All(made, pdf => Assert.Equal("%PDF-"u8.ToArray(), pdf[..5]));
    }

    [Fact]
    public async Task A_converter_that_hangs_is_stopped_with_its_children_and_leaves_no_folder()
    {
        var children = Path.Combine(_folder, "children");
        var office = new PdfConverter(Program($"pwd > {_folder}/folder\nsleep 300 &\necho $! > {children}\nwait")) { MostTaken = TimeSpan.FromSeconds(1) };

        var wrong = await Assert.ThrowsAsync<NoPdfException>(() => office.Convert(Encoding.ASCII.GetBytes("x"), "a.docx", TestContext.Current.CancellationToken));

        Assert.Equal(NoPdf.TooSlow, wrong.Why);
        Assert.False(Directory.Exists(File.ReadAllText(Path.Combine(_folder, "folder")).Trim()));
        Assert.True(Ended(int.Parse(File.ReadAllText(children))));
    }

    [Fact]
    public async Task Only_one_runs_at_a_time_and_the_next_is_told_to_come_again()
    {
        var office = new PdfConverter(Program("sleep 30")) { MostTaken = TimeSpan.FromSeconds(20), MostWaited = TimeSpan.FromMilliseconds(50) };
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var first = office.Convert(Encoding.ASCII.GetBytes("x"), "a.docx", stop.Token);

        Assert.Equal(NoPdf.Busy, (await Assert.ThrowsAsync<NoPdfException>(() => office.Convert(Encoding.ASCII.GetBytes("x"), "b.docx", TestContext.Current.CancellationToken))).Why);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
    }

    [Theory, InlineData("exit 0"), InlineData("exit 3")]
    public async Task A_converter_that_makes_nothing_says_so(string does)
    {
        var office = new PdfConverter(Program(does));

        Assert.Equal(NoPdf.Failed, (await Assert.ThrowsAsync<NoPdfException>(() => office.Convert(Encoding.ASCII.GetBytes("x"), "a.docx", TestContext.Current.CancellationToken))).Why);
    }

    [Fact]
    public void A_program_that_is_not_there_is_no_converter() => Assert.Null(PdfConverter.Find(Path.Combine(_folder, "none")));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Program(string does)
    {
        var file = Path.Combine(_folder, $"office-{Guid.NewGuid():N}");
        File.WriteAllText(file, "#!/bin/sh\n" + does + "\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }

    // A child whose parent is gone may stay listed, dead, until the system clears it away.
    private static bool Ended(int process)
    {
        var state = $"/proc/{process}/stat";
        for (var tries = 0; tries < 50; tries++, Thread.Sleep(20))
            if (!File.Exists(state) || File.ReadAllText(state).Split(") ")[^1].StartsWith('Z')) return true;
        return false;
    }
}
