using System.Xml;
using System.Xml.Linq;
using DonorBridge.Documents.Iati.Importing;
using DonorBridge.Reporting.Imports;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Iati;

/// <summary>Reads published IATI 2.03 activities into organisations, projects, grants, money and results. What has no place with us is left out with its line and reason; contact persons always are.</summary>
public static class IatiImport
{
    /// <param name="bytes">Can seek; stays open.</param>
    /// <exception cref="IatiRefused">The file is not well-formed, not IATI 2.03 activities, or holds none.</exception>
    public static ImportedActivities Read(Stream bytes)
    {
        var organisations = new OrganisationsRead();
        var leftOut = new List<LeftOut>();
        var read = new List<ActivityRead>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var activity in IatiActivities.Read(bytes, (root, line) => leftOut.AddRange(Envelope(root, line))))
        {
            var (values, left) = One(activity, organisations, seen);
            leftOut.AddRange(left);
            if (values is not null) read.Add(values);
        }
        if (read.Count == 0) throw new IatiRefused("The file holds no activity that can be read: each needs an iati-identifier and a reporting-org.");

        return new ImportedActivities
        {
            Organisations = organisations.All,
            Projects = read.Select(one => one.Project).ToList(),
            Grants = read.SelectMany(one => one.Grants.Grants).ToList(),
            Money = read.SelectMany(one => one.Grants.Entries).ToList(),
            Results = read.SelectMany(one => one.Results).ToList(),
            ToConfirm = read.SelectMany(one => one.Grants.ToConfirm.Concat(one.ResultsToConfirm)).ToList(),
            LeftOut = leftOut,
        };
    }

    private static (ActivityRead?, IEnumerable<LeftOut>) One(XElement activity, OrganisationsRead organisations, HashSet<string> seen)
    {
        var line = ((IXmlLineInfo)activity).LineNumber;
        if (activity.Name != "iati-activity") return (null, [new LeftOut(line, null, $"iati-activities/{activity.Name.LocalName}", WhyLeftOut.Of(activity.Name.LocalName, activity))]);

        var identifier = activity.Element("iati-identifier")?.Value.Trim();
        if (string.IsNullOrEmpty(identifier)) return (null, [new LeftOut(line, null, "iati-activities/iati-activity", new Sentence("no-iati-identifier", $"It has no iati-identifier."))]);
        if (!seen.Add(identifier)) return (null, [new LeftOut(line, identifier, "iati-activities/iati-activity", new Sentence("identifier-twice", $"An activity with this identifier stands earlier in the file."))]);

        var reading = new Importing.Reading(activity, identifier);
        var values = ActivityRead.Of(identifier, reading, organisations);
        return values is null ? (null, [new LeftOut(line, identifier, "iati-activities/iati-activity", new Sentence("no-reporting-org", $"It does not name its reporting organisation."))]) : (values, reading.LeftOut());
    }

    private static IEnumerable<LeftOut> Envelope(XElement root, int line) =>
        root.Attributes().Where(attribute => attribute.Name != "version" && !attribute.IsNamespaceDeclaration)
            .Select(attribute => $"iati-activities/@{attribute.Name.LocalName}")
            .Select(path => new LeftOut(line, null, path, WhyLeftOut.Of(path, root)));
}
