using System.Globalization;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Reading;

/// <summary>What an expression sees while one form is filled. Lives for one filling; not shared between threads.</summary>
internal sealed class Scope(Report report, DonorFormat format, FormatDeliverable deliverable, string language)
{
    /// <summary>Lists within lists; the reader refuses deeper ones.</summary>
    public const int MostNested = 4;

    public Report Report { get; } = report;

    public DonorFormat Format { get; } = format;

    public string Language { get; } = language;

    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(language);

    /// <summary>The thing each enclosing list stands at.</summary>
    public object?[] Items { get; } = new object?[MostNested];

    /// <summary>What the file itself can hold in one place, whatever the donor allows.</summary>
    public Limit? MostInOnePlace { get; } = deliverable.MostInOnePlace;

    public Conversion Conversion => field ??= new Conversion(Report, Format.RateRule);

    /// <summary>The field being filled.</summary>
    public FormField? Field { get; set; }

    public List<MappingProblem> Problems { get; } = [];

    public void Note(MappingProblemKind kind, string key, FormattableString said)
    {
        var problem = new MappingProblem(deliverable.Id, Field?.Path ?? "", kind, new Sentence(key, said));
        if (!Problems.Contains(problem)) Problems.Add(problem);
    }
}
