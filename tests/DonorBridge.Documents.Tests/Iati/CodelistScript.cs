using System.Text;
using System.Xml.Linq;

namespace DonorBridge.Documents.Tests.Iati;

/// <summary>Makes our codelist CSVs from IATI's reference data: codes and English names only. Run with DONORBRIDGE_WRITE_CODELISTS set to the folder to write.</summary>
public static class CodelistScript
{
    // Lists that no path names but that a rule needs.
    private static readonly string[] ForRules = ["OrganisationRegistrationAgency", "OrganisationIdentifier"];

    /// <summary>File name and content of every CSV.</summary>
    public static IReadOnlyDictionary<string, string> Make(string reference)
    {
        var mappings = XDocument.Load(Path.Combine(reference, "mapping.xml")).Root!.Elements("mapping")
            .Select(mapping => (
                Path: mapping.Element("path")!.Value.TrimStart('/'),
                List: mapping.Element("codelist")!.Attribute("ref")!.Value,
                Condition: mapping.Element("condition")?.Value))
            .Where(mapping => !mapping.Path.StartsWith("iati-organisation", StringComparison.Ordinal))
            .ToList();

        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["paths.csv"] = Csv("path,list,vocabularies", mappings.Select(mapping => new[] { mapping.Path, mapping.List, Vocabularies(mapping.Condition) })),
        };
        var lists = new List<string[]>();
        foreach (var name in mappings.Select(mapping => mapping.List).Concat(ForRules).Distinct().Order(StringComparer.Ordinal))
        {
            var list = Load(reference, name);
            lists.Add([name, list.Attribute("complete")?.Value == "1" ? "yes" : "no"]);
            files[$"{name}.csv"] = Csv("code,name,withdrawn", list.Descendants("codelist-item").Select(Row));
        }
        files["lists.csv"] = Csv("list,closed", lists);
        return files;
    }

    private static XElement Load(string reference, string name) =>
        new[] { "embedded", "nonembedded" }
            .Select(folder => Path.Combine(reference, folder, $"{name}.xml"))
            .Where(File.Exists)
            .Select(file => XDocument.Load(file).Root!)
            .First();

    private static string[] Row(XElement item) =>
    [
        item.Element("code")!.Value.Trim(),
        string.Join(' ', (item.Element("name")?.Elements("narrative").FirstOrDefault(name => name.Attribute(XNamespace.Xml + "lang") is null)?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        item.Attribute("status")?.Value == "withdrawn" ? item.Attribute("withdrawal-date")?.Value ?? "yes" : "",
    ];

    // The reference data knows two forms: "@vocabulary = 'X'", with or without "or not(@vocabulary)".
    private static string Vocabularies(string? condition)
    {
        if (condition is null) return "";
        var vocabulary = condition.Split('\'')[1];
        return condition switch
        {
            _ when condition == $"@vocabulary = '{vocabulary}'" => vocabulary,
            _ when condition == $"@vocabulary = '{vocabulary}' or not(@vocabulary)" => $"{vocabulary} or none",
            _ => throw new InvalidDataException($"The condition {condition} has a form this script does not know."),
        };
    }

    private static string Csv(string head, IEnumerable<string[]> rows)
    {
        var csv = new StringBuilder(head).Append('\n');
        foreach (var row in rows) csv.AppendJoin(',', row.Select(Quoted)).Append('\n');
        return csv.ToString();
    }

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"")}\"";
}
