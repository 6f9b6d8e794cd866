using System.Text;

namespace DonorBridge.Documents.Iati;

/// <summary>Reads the tables that come inside this assembly.</summary>
internal static class EmbeddedTable
{
    public static Stream Open(string name) =>
        typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
        ?? throw new FileNotFoundException($"{name} is not in the assembly.");

    public static string Text(string name) => new StreamReader(Open(name), Encoding.UTF8).ReadToEnd();

    /// <summary>The rows of a CSV under its heading; fields with a comma stand in quotation marks, none holds a line break.</summary>
    public static IEnumerable<string[]> Rows(string name) =>
        Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Fields);

    private static string[] Fields(string line)
    {
        if (!line.Contains('"')) return line.Split(',');

        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"') { field.Append('"'); i++; }
            else if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ',' && !quoted) { fields.Add(field.ToString()); field.Clear(); }
            else field.Append(line[i]);
        }
        fields.Add(field.ToString());
        return [.. fields];
    }
}
