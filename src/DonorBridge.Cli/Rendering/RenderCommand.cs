using System.CommandLine;
using DonorBridge.Documents;
using DonorBridge.Documents.Formats;
using DonorBridge.Documents.Pdf;
using DonorBridge.Documents.Provenance;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Cli.Rendering;

/// <summary><c>render</c>: every donor's own form of one report, and a manifest of what they hold and lack.</summary>
public static class RenderCommand
{
    public static void Add(RootCommand root)
    {
        var report = new Argument<string>("REPORT.json") { Description = "The report." };
        var due = new Option<string>("--due") { Description = "Only the due report with this id." };
        var format = new Option<string>("--format") { Description = "As if this format were asked: an id, id@version, or a format's folder." };
        var every = new Option<bool>("--every-format") { Description = "As if every shipped format were asked." };
        var provenance = new Option<string[]>("--provenance") { Description = "Say in the files where each value comes from: comments in Word documents, a sheet in workbooks; both may be named.", AllowMultipleArgumentsPerToken = true };
        provenance.AcceptOnlyFromAmong("comments", "sheet");
        var attachments = new Option<string>("--attachments") { Description = "The folder with the report's attached files, for forms that show pictures; a file is known by its content, whatever its name." };
        var pdf = new Option<bool>("--pdf") { Description = $"Also as PDF, by LibreOffice: soffice on the search path, or the program that the environment variable {PdfConverter.Setting} names." };
        var to = new Option<string>("--out") { Description = "The folder to write into.", Required = true };
        var command = new Command("render", "Write each donor's own form of a report.") { report, due, format, every, provenance, attachments, pdf, to };
        command.Validators.Add(result =>
        {
            if (result.GetValue(format) is not null && result.GetValue(every)) result.AddError("--format and --every-format exclude each other.");
        });
        command.SetAction((asked, cancel) => Render(asked.GetValue(report)!, asked.GetValue(due), asked.GetValue(format), asked.GetValue(every), asked.GetValue(provenance) ?? [], AttachmentFolder.Of(asked.GetValue(attachments)), asked.GetValue(pdf), asked.GetValue(to)!, asked.InvocationConfiguration.Output, cancel));
        root.Add(command);
    }

    private static async Task<int> Render(string path, string? due, string? format, bool every, string[] provenance, AttachmentFolder attachments, bool pdf, string folder, TextWriter output, CancellationToken cancel)
    {
        var converter = pdf ? PdfFiles.Converter() : null;
        var file = ReportFromFile.Read(path);
        var formats = KnownFormats.For(file.StandardReport, path);
        IReadOnlyList<CompiledFormat>? asked = every ? formats.Every() : format is null ? null : [formats.Named(format)];
        var reports = file.DueReports.Where(part => due is null || part.Due.Id == due).Select(part => file.For(part.Due.Id)).ToList();
        if (reports.Count == 0) throw new Refusal($"{path}: the report holds no due report '{due}'; it holds {string.Join(", ", file.DueReports.Select(part => part.Due.Id))}.");

        // Everything is read and filled before the first byte is written.
        var forms = reports.SelectMany(report => Forms(report, asked, formats)).Select(form => form with { Form = form.Format.Ready(form.Form, attachments.Find) }).ToList();
        var manifest = new Manifest();
        foreach (var form in forms) manifest.Add(form, Write(folder, form, provenance), converter is not null && PdfConverter.Takes(form.Path) ? PdfConverter.NameOf(form.Path) : null);
        if (converter is not null) await PdfFiles.Write(converter, folder, [.. forms.Select(form => form.Path).Where(PdfConverter.Takes)], cancel);
        manifest.Write(Path.Combine(folder, Manifest.FileName));
        output.WriteLine(forms.Count == 1 ? $"1 file written to {folder}" : $"{forms.Count} files written to {folder}");
        return Terminal.Done;
    }

    private static IEnumerable<RenderedForm> Forms(Report report, IReadOnlyList<CompiledFormat>? asked, KnownFormats formats)
    {
        var filled = new List<RenderedForm>();
        foreach (var format in asked ?? [.. AskedForms.Formats(report.Due.Due).Select(reference => formats.Named(reference.ToString()))])
        {
            var wanted = asked is null ? AskedForms.Of(report.Due.Due, format.Mapping) : format.Mapping.Forms;
            foreach (var form in wanted) filled.Add(new RenderedForm(report, format, format.Mapping.Fill(report, form.Deliverable.Id)));
        }
        return Annex.Of(filled.Select(form => form.Form)) is { Count: > 0 } annexes
            ? filled.Concat(Annexed(report with { Annexes = annexes }, formats.Named(Annex.Format)))
            : filled;
    }

    // Whole texts whose author chose to send them beside a form that takes less.
    private static IEnumerable<RenderedForm> Annexed(Report report, CompiledFormat format) =>
        format.Mapping.FillAll(report).Select(form => new RenderedForm(report, format, form));

    private static string Write(string folder, RenderedForm form, string[] provenance)
    {
        var target = Path.Combine(folder, form.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (Marks(form, provenance) is { } marks)
        {
            using var plain = new MemoryStream();
            form.Format.Write(form.Form, plain);
            File.WriteAllBytes(target, marks(form.Form, plain.ToArray()));
        }
        else
        {
            using var file = File.Create(target);
            form.Format.Write(form.Form, file);
        }
        using var stream = File.OpenRead(target);
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(stream));
    }

    private static Func<FilledForm, byte[], byte[]>? Marks(RenderedForm form, string[] provenance) => form.Form.Deliverable.File switch
    {
        FormFileType.Docx when provenance.Contains("comments") => ProvenanceMarks.Comments,
        FormFileType.Xlsx when provenance.Contains("sheet") => ProvenanceMarks.Sheet,
        _ => null,
    };
}
