using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Reporting.Standard.Checks;

internal static class ProjectChecks
{
    public static IEnumerable<Problem> Of(SharedPart shared)
    {
        var project = shared.Project;
        if (project.End < project.Start)
            yield return new Problem("shared.project.end", "project-end-before-start", $"The project ends ({project.End:yyyy-MM-dd}) before it starts ({project.Start:yyyy-MM-dd}): correct one of the dates.");
        if (string.IsNullOrWhiteSpace(project.Title))
            yield return new Problem("shared.project.title", "project-title", $"Give the project a title.");

        foreach (var problem in Percentages(project.Countries, "shared.project.countries", "country-shares", "countries")) yield return problem;
        foreach (var vocabulary in project.Sectors.GroupBy(sector => sector.Vocabulary))
            foreach (var problem in Percentages([.. vocabulary], "shared.project.sectors", "sector-shares", "sectors")) yield return problem;

        for (var i = 0; i < shared.Contributions.Count; i++)
            if (shared.Contributions[i].SharePercent is < 0 or > 100)
                yield return new Problem($"shared.contributions[{i}].sharePercent", "share-range", $"A share lies between 0 and 100 percent.", section: "continuing");

        for (var i = 0; i < shared.Activities.Count; i++)
            if (shared.Activities[i] is { From: { } from, To: { } to } && to < from)
                yield return new Problem($"shared.activities[{i}].to", "activity-end-before-start", $"The activity '{shared.Activities[i].Title}' ends before it starts: correct one of the dates.", section: "activities");
    }

    private static IEnumerable<Problem> Percentages(IReadOnlyList<CodeShare> shares, string place, string key, string what)
    {
        if (shares.Any(share => share.Percent is < 0 or > 100))
            yield return new Problem(place, $"{key}-range", Said(what, $"The shares of the countries lie between 0 and 100 percent.", $"The shares of the sectors lie between 0 and 100 percent."));
        else if (shares.Count > 1 && shares.Sum(share => share.Percent ?? 0) != 100)
            yield return new Problem(place, $"{key}-sum", Said(what,
                $"The shares of the countries sum to {shares.Sum(share => share.Percent ?? 0):0.##} percent: make them exactly 100.",
                $"The shares of the sectors sum to {shares.Sum(share => share.Percent ?? 0):0.##} percent: make them exactly 100."));
    }

    private static FormattableString Said(string what, FormattableString countries, FormattableString sectors) => what == "countries" ? countries : sectors;
}
