using DonorBridge.Documents.Studio;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Drafting;

namespace DonorBridge.Portal.Pages.Formats.Making;

/// <summary>Turns the chosen places of a donor's file into a draft's fields.</summary>
public static class FirstDraft
{
    private const int LongestName = 60;

    public static DraftDeliverable Deliverable(string id, StudiedForm study, string fileName, DeliverableKind kind) => new()
    {
        Id = id, Kind = kind, File = study.File, FileName = NameOf(fileName, study.File), Template = $"{id}.{Ending(study.File)}", Fields = [],
    };

    public static string Ending(FormFileType file) => file == FormFileType.Xlsx ? "xlsx" : "docx";

    /// <summary>The fields of the chosen places: those that are there keep what was chosen for them, the others get their likeliest source where that is sure.</summary>
    /// <param name="guessed">Gets the fields, as deliverable/field, for which a source was taken without asking.</param>
    public static IReadOnlyList<DraftField> Fields(
        string deliverable, IReadOnlyList<Placed> places, StudiedForm study, IReadOnlyList<DraftField> before, SourceCatalogue catalogue, string language, ISet<string> guessed)
    {
        var found = study.All.ToDictionary(field => field.Key);
        var fields = new List<DraftField>();
        foreach (var place in places)
        {
            if (before.FirstOrDefault(field => field.Id == place.Id) is { } there)
            {
                fields.Add(Kept(there, place, language));
                continue;
            }
            // A place that a person pointed at was not found by the study: it is a line or paragraphs, whatever is written.
            var seen = found.GetValueOrDefault(place.Key) ?? new FoundField { Key = place.Key, Id = place.Id, Label = place.Label, Place = new FoundPlace(), Kind = FoundKind.Text };
            var field = FormDrafting.Fields([As(seen, place)], catalogue, language)[0];
            if (field.Feed is not null) guessed.Add($"{deliverable}/{field.Id}");
            fields.Add(field);
        }
        return fields;
    }

    /// <summary>The columns of a list, each fed from the column of the source that its head most likely asks for.</summary>
    public static IReadOnlyList<DraftField> Columns(IReadOnlyList<DraftField> columns, string list, SourceCatalogue catalogue, string language) =>
        [.. columns.Select(column => column with { Feed = catalogue.Suggest(column.Label.GetValueOrDefault(language) ?? column.Id, null, list).FirstOrDefault() is { Score: >= SourceSuggestion.Sure } best ? new SourceFeed(best.Source.Key) : null })];

    private static FoundField As(FoundField found, Placed place)
    {
        var columns = found.Columns.ToDictionary(column => column.Key);
        return found with { Id = place.Id, Label = place.Label, Columns = [.. place.Columns.Where(column => columns.ContainsKey(column.Key)).Select(column => As(columns[column.Key], column))] };
    }

    private static DraftField Kept(DraftField field, Placed place, string language) => field with
    {
        Label = new Dictionary<string, string>(field.Label) { [language] = place.Label },
        Columns = [.. place.Columns.Select(column => field.Columns.FirstOrDefault(known => known.Id == column.Id) ?? new DraftField { Id = column.Id, Label = new Dictionary<string, string> { [language] = column.Label } })],
    };

    private static string NameOf(string fileName, FormFileType file)
    {
        var plain = new string([.. Path.GetFileNameWithoutExtension(fileName).Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '-' ? sign : '-')]).Trim('-', '_');
        while (plain.Contains("--", StringComparison.Ordinal)) plain = plain.Replace("--", "-", StringComparison.Ordinal);
        return $"{(plain.Length is 0 ? "form" : plain[..Math.Min(plain.Length, LongestName)])}.{Ending(file)}";
    }
}
