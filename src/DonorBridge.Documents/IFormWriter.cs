using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents;

/// <summary>Writes one deliverable's file. Made once from a template, used by many threads.</summary>
public interface IFormWriter
{
    /// <summary>The same form gives the same bytes. The stream is not closed.</summary>
    void Write(FilledForm form, Stream to);

    /// <summary>Values of a form that the template cannot show as it shows its own, such as one that its list does not offer.</summary>
    IEnumerable<MappingProblem> Problems(FilledForm form) => [];

    /// <summary>What does not fit between template and mapping: controls that no field feeds, fields without a place.</summary>
    IReadOnlyList<string> Misfits { get; }
}
