using System.Security.Cryptography;
using System.Text.Json;
using DonorBridge.Documents.Pictures;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Standard;
using DonorBridge.Reporting.Tests.Mapping;
using Xunit;

namespace DonorBridge.Documents.Tests.Golden;

/// <summary>
/// Every shipped format's worked cases: DonorFormats/ID/VERSION/examples/CASE/case.json names a worked report and one of its due reports,
/// expected/ holds what the files must say. A new case is a new folder with case.json; the explicit test writes its expected/.
/// </summary>
public class GoldenTests
{
    private static readonly string Root = Path.Combine(StandardData.Source, "DonorFormats");

    /// <param name="Report">A worked example of the standard report.</param>
    /// <param name="Due">One of its due reports.</param>
    public sealed record Case(string Report, string Due);

    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateFiles(Root, "case.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, Path.GetDirectoryName(file)!).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Cases))]
    public void A_case_gives_what_is_expected(string folder)
    {
        var made = Made(folder);

        Assert.Equal(made.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(Expected(folder)).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
        foreach (var (name, content) in made) Assert.Equal(File.ReadAllText(Path.Combine(Expected(folder), name)).ReplaceLineEndings("\n"), content);
    }

    [Fact]
    public void Every_donors_form_has_a_case() => Assert.All(
        ShippedFormats.Shelf.All.Where(format => format.Id != Annex.Format),
        format => Assert.Contains(Cases, folder => folder.Data.StartsWith($"{format.Id}/{format.Version}/", StringComparison.Ordinal)));

    /// <summary>Run by hand after a wanted change, and read the difference before you commit it: <c>DonorBridge.Documents.Tests -explicit only -method "*Write_what_is_expected*"</c>.</summary>
    [Fact(Explicit = true)]
    public void Write_what_is_expected()
    {
        foreach (var folder in Cases.Select(row => row.Data))
        {
            if (Directory.Exists(Expected(folder))) Directory.Delete(Expected(folder), recursive: true);
            Directory.CreateDirectory(Expected(folder));
            foreach (var (name, content) in Made(folder)) File.WriteAllText(Path.Combine(Expected(folder), name), content);
        }
    }

    private static string Expected(string folder) => Path.Combine(Root, folder, "expected");

    // What is attached to a worked report stands beside it, under any name.
    internal static Func<Attachment, ReadOnlyMemory<byte>?> Attached(string report)
    {
        var folder = Path.Combine(StandardData.Source, "StandardReport", "2026", "examples", report, "attachments");
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder).Select(File.ReadAllBytes).ToDictionary(bytes => Convert.ToHexStringLower(SHA256.HashData(bytes))) : [];
        return file => files.TryGetValue(file.Sha256, out var bytes) ? bytes : null;
    }

    private static Dictionary<string, string> Made(string folder)
    {
        var one = JsonSerializer.Deserialize<Case>(File.ReadAllText(Path.Combine(Root, folder, "case.json")), JsonSerializerOptions.Web)!;
        var (id, version) = (folder.Split('/')[0], folder.Split('/')[1]);
        var format = ShippedFormats.Compile($"{id}@{version}");
        return format.Mapping.FillAll(Examples.Named(one.Report).For(one.Due)).Select(form => FormPictures.With(form, Attached(one.Report)))
            .ToDictionary(form => DocumentContent.NameFor(form.Deliverable), form => DocumentContent.Of(form.Deliverable.File, format.Write(form)));
    }
}
