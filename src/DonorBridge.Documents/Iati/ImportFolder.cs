using System.Text;
using System.Text.Json;
using DonorBridge.Reporting.Imports;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Iati;

/// <summary>Writes what a file says as a folder of JSON and CSV files. No time and no machine path: the same file gives the same bytes.</summary>
public static class ImportFolder
{
    /// <summary>The files of the folder.</summary>
    public static readonly IReadOnlyList<string> Names = ["organisations.json", "projects.json", "grants.json", "transactions.json", "results.json", "to-confirm.csv", "left-out.csv"];

    private static readonly JsonSerializerOptions Indented = new(ReportJson.Options) { WriteIndented = true, NewLine = "\n" };

    /// <param name="source">The file's name, for the lists.</param>
    /// <param name="folder">Made where it is missing; files of these names are replaced.</param>
    public static void Write(ImportedActivities activities, string source, string folder)
    {
        Directory.CreateDirectory(folder);
        Json("organisations.json", activities.Organisations);
        Json("projects.json", activities.Projects);
        Json("grants.json", activities.Grants);
        Json("transactions.json", activities.Money);
        Json("results.json", activities.Results);
        Csv("to-confirm.csv", ["file", "kind", "key", "field", "why"], activities.ToConfirm.Select(row => new[] { source, row.Kind, row.Key, row.Field, row.Why.Text }));
        Csv("left-out.csv", ["file", "line", "activity", "path", "why"], activities.LeftOut.Select(row => new[] { source, $"{row.Line}", row.Activity ?? "", row.Path, row.Why.Text }));

        void Json<T>(string name, T value)
        {
            using var file = File.Create(Path.Combine(folder, name));
            JsonSerializer.Serialize(file, value, Indented);
            file.WriteByte((byte)'\n');
        }

        void Csv(string name, string[] head, IEnumerable<string[]> rows)
        {
            using var file = new StreamWriter(Path.Combine(folder, name), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            foreach (var row in rows.Prepend(head)) file.WriteLine(string.Join(',', row.Select(Field)));
        }
    }

    // A spreadsheet would run a field that begins like a formula; an apostrophe keeps it text.
    private static string Field(string text)
    {
        if (text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]) text = $"'{text}";
        return text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"")}\"";
    }
}
