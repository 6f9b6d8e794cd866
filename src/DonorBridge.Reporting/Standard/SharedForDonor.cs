using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Reporting.Standard;

/// <summary>Of the shared part, what one due report asks for: all that its donor may read.</summary>
public static class SharedForDonor
{
    /// <summary>The shared part without answers, parts and attachments this donor did not ask for.</summary>
    public static SharedPart Of(SharedPart shared, DueReportPart part)
    {
        var due = part.Due;
        var indicators = part.Results.Select(result => result.Indicator).Concat(part.Grant.Indicators.Select(agreed => agreed.Indicator)).ToHashSet();
        return shared with
        {
            Answers = [.. shared.Answers
                .Where(answer => due.Questions.Contains(answer.Question))
                // Its own version of an answer stands in its own part; the others' text is not its business.
                .Where(answer => part.Answers.All(own => own.Question != answer.Question))],
            Indicators = due.Asks.Contains(AskedPart.Results) ? [.. shared.Indicators.Where(indicator => indicators.Contains(indicator.Id))] : [],
            Activities = due.Asks.Contains(AskedPart.Activities) ? shared.Activities : [],
            Risks = due.Asks.Contains(AskedPart.Risks) ? shared.Risks : [],
            Contributions = due.Asks.Contains(AskedPart.Contributions) ? shared.Contributions : [],
            Attachments = due.Asks.Contains(AskedPart.Attachments) ? shared.Attachments : [],
        };
    }

    /// <summary>Whether a new version says something else to this donor: everything it may read, the filing's own version and date aside.</summary>
    public static bool IsChanged(SharedPart before, DueReportPart partBefore, SharedPart after, DueReportPart partAfter) =>
        !Said(before, partBefore).AsSpan().SequenceEqual(Said(after, partAfter));

    private static byte[] Said(SharedPart shared, DueReportPart part) =>
    [
        .. ReportJson.Write(Of(shared, part) with { Filing = new FilingFacts("", 0, shared.Filing.Language) }),
        .. ReportJson.Write(part),
    ];
}
