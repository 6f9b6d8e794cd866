using DonorBridge.Portal.Reading;
using DonorBridge.Store.Agreements;

namespace DonorBridge.Portal.Pages.Home;

/// <summary>Due reports of one project that fall due close together: one filing can answer them.</summary>
/// <param name="Answers">What the project's last filing already says of them.</param>
public sealed record Together(Guid Project, string ProjectTitle, IReadOnlyList<DueLine> Due, KnownAnswers Answers)
{
    /// <summary>About two months: nearer than that, the same words and mostly the same figures answer them.</summary>
    private const int Days = 62;

    /// <summary>Per project, the next due report that nobody writes yet and those that follow it closely.</summary>
    public static IEnumerable<IReadOnlyList<DueLine>> Groups(IEnumerable<DueLine> due) =>
        due.Where(line => line.Due.State == DueReportState.Expected)
            .GroupBy(line => line.Due.ProjectId)
            .Select(project => project.OrderBy(line => line.Due.DueOn).ToList())
            .Select(lines => (IReadOnlyList<DueLine>)lines.FindAll(line => line.Due.DueOn <= lines[0].Due.DueOn.AddDays(Days)))
            .OrderBy(lines => lines[0].Due.DueOn);
}
