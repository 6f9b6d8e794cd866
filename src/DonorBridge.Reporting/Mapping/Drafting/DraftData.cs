using System.Text;

namespace DonorBridge.Reporting.Mapping.Drafting;

/// <summary>The tables that come inside this assembly: fields parted by semicolons under a heading, none in quotation marks.</summary>
internal static class DraftData
{
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(DraftData).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var text = new StreamReader(stream, Encoding.UTF8);
        var columns = text.ReadLine()!.Split(';').Length;
        while (text.ReadLine() is { } line)
        {
            if (line.Length == 0) continue;
            var fields = line.Split(';');
            yield return fields.Length == columns ? fields : throw new InvalidOperationException($"{name}: '{line}' has {fields.Length} fields instead of {columns}.");
        }
    }
}
