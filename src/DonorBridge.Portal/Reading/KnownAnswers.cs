using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Portal.Reading;

/// <summary>How much of what some due reports ask was already said in the project's last filing.</summary>
/// <param name="Known">Questions asked that have words from last time.</param>
/// <param name="Asked">Different questions asked; a question three donors ask counts once.</param>
public sealed record KnownAnswers(int Known, int Asked)
{
    public static KnownAnswers Of(IEnumerable<DueLine> due, IReadOnlyList<Answer> last)
    {
        var asked = due.SelectMany(line => line.Due.Questions).ToHashSet();
        return new KnownAnswers(last.Where(answer => !string.IsNullOrWhiteSpace(answer.Text)).Select(answer => answer.Question).Distinct().Count(asked.Contains), asked.Count);
    }
}
