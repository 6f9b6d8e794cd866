using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DonorBridge.Documents;
using DonorBridge.Documents.Formats;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Files;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Jobs;
using DonorBridge.Store.Workflows;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.Work;

/// <summary>Makes the files of one due report's deliverables, in its donor's own forms. Each file once by its key, however often the job is tried.</summary>
public sealed class FormRendering(PublishedFormats formats, WorkflowPrograms programs, TimeProvider clock, ILogger<FormRendering> log)
{
    public const string Kind = "DonorBridge.RenderForms";

    private static readonly JsonSerializerOptions ManifestOptions = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public async Task<JobResult> Work(JobRun run, CancellationToken cancel)
    {
        var job = run.Payload<WorkflowJob>();
        var (due, snapshot) = (Guid.Parse(job.Input("DueReport")), Guid.Parse(job.Input("Snapshot")));
        List<Made> made;
        try
        {
            made = await run.Read((db, token) => Make(db, due, snapshot, token), cancel);
        }
        catch (Exception wrong) when (wrong is UnreadableFormatException or RefusedFileException)
        {
            // Not for a retry: somebody has to mend the format, and the workflow waits for that.
            log.LogWarning(wrong, "The forms of due report {DueReport} could not be made.", due);
            return new JobResult((work, token) => new WorkflowEngine(work, programs, clock).ResumeAsync(job.Done("Failed"), token));
        }

        return new JobResult(async (work, token) =>
        {
            foreach (var file in made) await Save(work, file, due, snapshot, token);
            await new WorkflowEngine(work, programs, clock).ResumeAsync(job.Done("Done"), token);
        });
    }

    private async Task<List<Made>> Make(Store.StoreContext db, Guid due, Guid snapshot, CancellationToken cancel)
    {
        var report = await SnapshotReading.Of(db, snapshot, due, cancel);
        var (made, filled) = (new List<Made>(), new List<FilledForm>());
        foreach (var deliverable in report.Due.Due.Deliverables.Where(one => one.Format is not null))
        {
            var format = await formats.Read(db, deliverable.Format!, report.StandardReport, cancel);
            foreach (var asked in AskedForms.Of(report.Due.Due with { Deliverables = [deliverable] }, format.Mapping))
            {
                var form = await AttachedPictures.Into(db, format, format.Mapping.Fill(report, asked.Deliverable.Id), cancel);
                filled.Add(form);
                made.Add(Make(format, report, form, Guid.Parse(deliverable.Id)));
            }
        }
        if (Annex.Of(filled) is { Count: > 0 } annexes)
            made.AddRange(await Annexed(db, report with { Annexes = annexes }, Guid.Parse(report.Due.Due.Deliverables.First(one => one.Format is not null).Id), cancel));
        return made;
    }

    // Whole texts whose author chose to send them beside a form that takes less.
    private async Task<IEnumerable<Made>> Annexed(Store.StoreContext db, Report report, Guid deliverable, CancellationToken cancel)
    {
        var format = await formats.Read(db, Annex.Format, report.StandardReport, cancel);
        return format.Mapping.FillAll(report).Select(form => Make(format, report, form, deliverable));
    }

    private static Made Make(CompiledFormat format, Report report, FilledForm form, Guid deliverable)
    {
        using var bytes = new MemoryStream();
        format.Write(form, bytes);
        var manifest = JsonSerializer.SerializeToDocument(FormManifest.Of(form, report), ManifestOptions);
        return new Made(deliverable, format.Mapping.Format.Reference, form.Deliverable.FileName, MediaTypes.Of(form.Deliverable.FileName), bytes.ToArray(), manifest);
    }

    private async Task Save(UnitOfWork work, Made file, Guid due, Guid snapshot, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var key = $"{snapshot}/{file.Deliverable}/{file.Name}";
        if (await db.ProducedFiles.AnyAsync(row => row.Key == key, cancel)) return;
        var saved = await FileShelf.Save(work, new MemoryStream(file.Bytes), file.MediaType, clock.GetUtcNow(), cancel);
        db.ProducedFiles.Add(new ProducedFileRow
        {
            OwnerOrg = work.Viewer.Organisation, SnapshotId = snapshot, DueReportId = due, DeliverableId = file.Deliverable, Format = file.Format, FileId = saved.Id,
            Name = file.Name, Manifest = file.Manifest, Key = key, ProducedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancel);
    }

    private sealed record Made(Guid Deliverable, string Format, string Name, string MediaType, byte[] Bytes, JsonDocument Manifest);
}
