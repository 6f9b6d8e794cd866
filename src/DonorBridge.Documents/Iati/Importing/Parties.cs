using System.Xml.Linq;
using DonorBridge.Reporting.Imports;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Iati.Importing;

/// <summary>Who plays which part in an activity. A publisher that funds tells of a grant it gives; any other tells of its own project.</summary>
/// <param name="Publisher">The reporting organisation.</param>
/// <param name="Lead">Who runs the project and receives the grants.</param>
/// <param name="Funders">Who gives, each once; never the lead.</param>
/// <param name="All">Everyone the file names, with role.</param>
/// <param name="SeveralImplement">The file names several implementing organisations and a donor publishes: the first was taken as lead.</param>
internal sealed record Parties(string Publisher, string Lead, IReadOnlyList<Party> Funders, IReadOnlyList<Party> All, bool SeveralImplement)
{
    private static readonly Dictionary<string, string> Roles = new() { ["1"] = "funding", ["2"] = "accountable", ["3"] = "extending", ["4"] = "implementing" };

    // Governments, multilaterals, foundations and companies publish what they give; NGOs and universities what they do.
    private static readonly HashSet<string> DonorTypes = ["10", "11", "15", "30", "40", "60", "70", "71", "72", "73"];

    /// <summary>Null where the file names no publisher.</summary>
    public static Parties? Read(Reading reading, OrganisationsRead organisations, Words words)
    {
        var reporting = reading.Activity.Element("reporting-org");
        if (organisations.Read(reporting, reading, words) is not { } publisher) return null;

        var all = reading.Activity.Elements("participating-org").Select(mention => Participant(mention, reading, organisations, words)).OfType<Party>().ToList();
        var funders = all.Where(party => party.Role == "funding").DistinctBy(party => party.Organisation).ToList();
        if (funders.Count == 0 && DonorTypes.Contains(reporting!.Attribute("type")?.Value ?? "")) funders.Add(new Party(publisher, "funding"));

        var publisherFunds = funders.Any(funder => funder.Organisation == publisher);
        var implementing = all.Where(party => party.Role == "implementing" && party.Organisation != publisher).ToList();
        var lead = !publisherFunds || all.Any(party => party.Role == "implementing" && party.Organisation == publisher)
            ? publisher
            : (implementing.FirstOrDefault() ?? Other(all, "extending", publisher) ?? Other(all, "accountable", publisher))?.Organisation ?? publisher;
        return new Parties(
            publisher,
            lead,
            funders.Where(funder => funder.Organisation != lead).ToList(),
            all,
            publisherFunds && implementing.Count > 1 && lead != publisher);
    }

    private static Party? Participant(XElement mention, Reading reading, OrganisationsRead organisations, Words words)
    {
        var role = reading.Attribute(mention, "role");
        var activity = reading.Attribute(mention, "activity-id");
        if (organisations.Read(mention, reading, words) is not { } organisation) return null;
        if (role is not null && Roles.TryGetValue(role, out var known)) return new Party(organisation, known, activity);
        reading.LeaveOut(mention, new Sentence("role-1-to-4", $"Its role is none of 1 to 4."));
        return null;
    }

    private static Party? Other(List<Party> all, string role, string than) => all.FirstOrDefault(party => party.Role == role && party.Organisation != than);
}
