using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Harmonisation;

namespace DonorBridge.Cli.Rendering;

/// <summary>manifest.json: what was made, what it lacks and where each value comes from. No time and no machine path: the same report gives the same bytes.</summary>
internal sealed class Manifest
{
    public const string FileName = "manifest.json";

    private readonly List<object> _files = [];

    /// <param name="pdf">Where its PDF stands; without a hash, since a converter writes the time into it.</param>
    public void Add(RenderedForm form, string sha256, string? pdf = null)
    {
        var coverage = Coverage.Of([form.Form], form.Report);
        _files.Add(new
        {
            form.Path,
            Sha256 = sha256,
            Pdf = pdf,
            DueReport = form.Report.Due.Due.Id,
            Format = form.Format.Mapping.Format.Reference,
            FormatSha256 = form.Format.Files.Sha256,
            Deliverable = form.Form.Deliverable.Id,
            form.Form.Language,
            Coverage = new
            {
                coverage.Asked,
                coverage.Filled,
                Harmonisation = HarmonisationScore.Of([form.Form], form.Report).Score,
                Fields = coverage.Lines.Where(line => line.State != CoverageState.Filled).Select(line => new { line.Field, line.State, line.Length, Note = line.Note?.Text }),
                coverage.NotAskedButReported,
            },
            Problems = form.Form.Problems.Select(problem => new { problem.Field, problem.Kind, problem.Text }),
            Provenance = form.Form.Provenance().Select(origin => new { origin.Field, origin.Sources, origin.Version, origin.Person }),
        });
    }

    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        JsonBeside.Write(path, new { Files = _files });
    }
}
