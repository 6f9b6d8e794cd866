using DonorBridge.Portal.Work;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;

namespace DonorBridge.Portal.Reading;

/// <summary>A donor's form has a limit of its own for the answer to a question.</summary>
public sealed record DonorLimit(string Question, Limit Limit, string Donor);

/// <summary>Finds, in the donors' own forms, how long an answer may be there.</summary>
public sealed class DonorLimits(UnitOfWork work, PublishedFormats formats)
{
    private const string Answers = "answers.";

    public async Task<IReadOnlyList<DonorLimit>> Of(ReportFile report, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var asked = report.DueReports
            .SelectMany(part => part.Due.Deliverables.Where(one => one.Format is not null).Select(one => (Format: one.Format!, Donor: part.Grant.Donor.Name)))
            .Distinct();
        var limits = new List<DonorLimit>();
        foreach (var (format, donor) in asked)
            limits.AddRange(Of((await formats.Read(db, format, report.StandardReport, cancel)).Mapping, donor));
        return limits;
    }

    // A field made of one answer and nothing else: its limit is the answer's.
    private static IEnumerable<DonorLimit> Of(CompiledMapping mapping, string donor) =>
        from form in mapping.Forms
        from field in form.Fields
        where field.Limit is not null && field.Sources.Count == 1 && field.Sources[0].StartsWith(Answers, StringComparison.Ordinal)
        select new DonorLimit(field.Sources[0][Answers.Length..].Split('.')[0], field.Limit!, donor);
}
