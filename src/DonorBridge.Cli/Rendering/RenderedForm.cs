using DonorBridge.Documents.Formats;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Cli.Rendering;

internal sealed record RenderedForm(Report Report, CompiledFormat Format, FilledForm Form)
{
    /// <summary>DUE/FORMAT/FILE, parted by '/', of letters, digits, '.', '_' and '-'.</summary>
    public string Path => $"{Safe(Report.Due.Due.Id)}/{Format.Mapping.Format.Id}/{Form.Deliverable.FileName}";

    private static string Safe(string id)
    {
        var safe = string.Concat(id.Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '_' or '-' ? sign : '-'));
        return safe.Trim('.').Length == 0 ? "due-report" : safe;
    }
}
