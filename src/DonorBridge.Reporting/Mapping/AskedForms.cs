using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Reporting.Mapping;

/// <summary>Which forms of which formats a due report consists of, by its deliverables.</summary>
public static class AskedForms
{
    /// <summary>The formats named, each once, in the order of the deliverables; an annex in no form names none.</summary>
    public static IReadOnlyList<FormatReference> Formats(DueReport due) =>
        [.. due.Deliverables.Where(deliverable => deliverable.Format is not null).Select(deliverable => FormatReference.Parse(deliverable.Format!)).Distinct()];

    /// <summary>The format's forms that answer one of the due report's deliverables: those of the same kind.</summary>
    public static IReadOnlyList<MappedForm> Of(DueReport due, CompiledMapping mapping)
    {
        var kinds = due.Deliverables
            .Where(deliverable => deliverable.Format is { } format && FormatReference.Parse(format) is { } named && named.Id == mapping.Format.Id && (named.Version ?? mapping.Format.Version) == mapping.Format.Version)
            .Select(deliverable => deliverable.Kind).ToHashSet();
        return [.. mapping.Forms.Where(form => kinds.Contains(form.Deliverable.Kind))];
    }
}
