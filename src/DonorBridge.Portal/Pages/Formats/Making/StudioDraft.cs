using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using DonorBridge.Documents.Studio;
using DonorBridge.Reporting.Mapping.Drafting;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Portal.Pages.Formats.Making;

/// <summary>A place of the uploaded form that shall be a field.</summary>
/// <param name="Key">Addresses it in exactly that file.</param>
public sealed record Placed(string Key, string Id, string Label, IReadOnlyList<Placed> Columns)
{
    public static Placed Of(FoundField field) => new(field.Key, field.Id, field.Label, [.. field.Columns.Select(Of)]);

    /// <summary>The place of one of these fields; null where it is none of theirs.</summary>
    public static Placed? Of(FoundField found, IReadOnlyList<DraftField> fields) =>
        fields.FirstOrDefault(field => field.Id == found.Id || FieldIds.ExcelName(field.Id) == found.Id) is { } field
            ? new Placed(found.Key, field.Id, found.Label, [.. found.Columns.Select(column => Of(column, field.Columns)).OfType<Placed>()])
            : null;

    public ChosenField Chosen => new(Key, Id, Label, [.. Columns.Select(column => column.Chosen)]);
}

/// <summary>The donor's file as it came, for one file of the format.</summary>
/// <param name="Path">Of the draft's file that holds it.</param>
/// <param name="FileName">What the person's file was called.</param>
public sealed record UploadedForm(string Deliverable, string Path, string FileName, IReadOnlyList<Placed> Places);

/// <summary>What a draft's row keeps: the format so far, the donor's files and what was chosen in them, and which sources nobody has looked at yet.</summary>
public sealed record StudioDraft(FormatDraft Format, IReadOnlyList<UploadedForm> Uploads, IReadOnlyList<string> Guessed)
{
    public UploadedForm? Upload(string deliverable) => Uploads.FirstOrDefault(upload => upload.Deliverable == deliverable);

    public DraftDeliverable? Deliverable(string id) => Format.Deliverables.FirstOrDefault(one => one.Id == id);

    public StudioDraft With(DraftDeliverable changed) =>
        this with { Format = Format with { Deliverables = [.. Format.Deliverables.Select(one => one.Id == changed.Id ? changed : one)] } };

    public StudioDraft With(UploadedForm changed) => this with { Uploads = [.. Uploads.Where(one => one.Deliverable != changed.Deliverable), changed] };

    public string Write() => new JsonObject
    {
        ["format"] = JsonNode.Parse(Format.Write()), ["uploads"] = JsonSerializer.SerializeToNode(Uploads, ReportJson.Options), ["guessed"] = JsonSerializer.SerializeToNode(Guessed, ReportJson.Options),
    }.ToJsonString(ReportJson.Options);

    public static StudioDraft Read(string document)
    {
        var json = JsonNode.Parse(document)!.AsObject();
        return new StudioDraft(
            FormatDraft.Read(System.Text.Encoding.UTF8.GetBytes(json["format"]!.ToJsonString(ReportJson.Options))),
            json["uploads"].Deserialize<List<UploadedForm>>(ReportJson.Options) ?? [],
            json["guessed"].Deserialize<List<string>>(ReportJson.Options) ?? []);
    }

    /// <summary>Names a part of a draft as it was read: who saves it later learns whether somebody else changed it.</summary>
    public static string Stamp<T>(T part) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(part, ReportJson.Options)))[..16];
}
