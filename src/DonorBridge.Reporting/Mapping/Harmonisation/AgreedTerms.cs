using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Mapping.Catalogue;
using DonorBridge.Reporting.Mapping.Reading;

namespace DonorBridge.Reporting.Mapping.Harmonisation;

/// <summary>What an agreement's clauses ask of its reports, before any is written.</summary>
/// <param name="Questions">Keys of the standard report's questions asked.</param>
/// <param name="Asks">Its parts asked.</param>
/// <param name="Languages">BCP 47, those the donor reads, the first preferred.</param>
/// <param name="WrittenIn">BCP 47, the language the NGO writes its reports in; null where that is not known.</param>
public sealed record AgreedTerms(IReadOnlyCollection<string> Questions, IReadOnlyCollection<AskedPart> Asks, IReadOnlyList<string> Languages, string? WrittenIn = null)
{
    /// <summary>The language the form's documents get under the agreement.</summary>
    public string LanguageOf(DonorFormat format) =>
        Languages.Select(wanted => format.Languages.FirstOrDefault(own => ChosenWords.SameLanguage(own, wanted))).FirstOrDefault(own => own is not null) ?? format.Languages[0];

    /// <summary>What the agreement asks and none of its forms shows, as paths (answers.C8, risks): reported, and lost on the way to the donor.</summary>
    public IReadOnlyList<string> InNoForm(IEnumerable<CompiledMapping> forms)
    {
        var read = Read(forms).ToHashSet();
        return
        [
            .. Questions.Select(key => $"{ReportCatalogue.Answers}.{key}").Where(path => !read.Contains(path)),
            // Attachments go beside the forms, as files.
            .. Asks.Distinct().Where(part => part != AskedPart.Attachments).Select(PathOf).Where(path => !read.Any(source => source == path || source.StartsWith(path + ".", StringComparison.Ordinal))),
        ];
    }

    /// <summary>Questions of the standard report a form shows and the agreement does not ask: those fields stay empty, or are hidden.</summary>
    public IReadOnlyList<string> NotAsked(IEnumerable<CompiledMapping> forms) =>
        [.. Read(forms).Where(source => source.StartsWith(ReportCatalogue.Answers + ".", StringComparison.Ordinal)).Select(source => source[(ReportCatalogue.Answers.Length + 1)..])
            .Where(key => !PathReader.IsDonors(key) && !Questions.Contains(key)).Distinct()];

    private static IEnumerable<string> Read(IEnumerable<CompiledMapping> forms) =>
        forms.SelectMany(mapping => mapping.Forms).SelectMany(form => form.Fields).SelectMany(field => field.Sources);

    private static string PathOf(AskedPart part) => part switch
    {
        AskedPart.Results => "results",
        AskedPart.People => "people",
        AskedPart.Spending => "lines",
        AskedPart.Funds => "funds",
        AskedPart.Forecast => "forecast",
        AskedPart.Contributions => "contributions",
        AskedPart.Risks => "risks",
        AskedPart.Activities => "activities",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No path is known for this part."),
    };
}
