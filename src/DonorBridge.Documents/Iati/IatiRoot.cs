using System.Xml;

namespace DonorBridge.Documents.Iati;

/// <summary>Whether the root element is that of IATI 2.03 activities.</summary>
internal static class IatiRoot
{
    public const string Version = "2.03";

    /// <exception cref="IatiRefused">It is another kind of file or another version; the message says what to do.</exception>
    public static void Check(XmlReader reader)
    {
        var line = ((IXmlLineInfo)reader).LineNumber;
        if (reader.LocalName == "iati-organisations")
            throw new IatiRefused("This is an IATI organisation file (budgets of a whole organisation). Give the publisher's activity file, whose root is iati-activities.", line);
        if (reader.LocalName == "iati-activity")
            throw new IatiRefused("This is one activity without its envelope: put it inside <iati-activities version=\"2.03\">.", line);
        if (reader.LocalName != "iati-activities")
            throw new IatiRefused($"The root element is <{reader.Name}>, not <iati-activities>: this is not an IATI activity file.", line);
        if (reader.NamespaceURI.Length > 0)
            throw new IatiRefused($"The elements stand in the namespace {reader.NamespaceURI}; IATI's have none. Remove the xmlns declaration.", line);

        var version = reader.GetAttribute("version");
        if (version is null)
            throw new IatiRefused("The root element does not say which version of IATI the file is in (version=\"2.03\"). Ask the publisher for a 2.03 file.", line, "0.6.1");
        if (version == Version) return;
        throw new IatiRefused(version switch
        {
            "2.01" or "2.02" => $"The file is in IATI {version}; only {Version} is read. Ask the publisher for {Version}, or convert it: a {version} file becomes valid {Version} by changing the version, then run `iati check` on it.",
            _ when version.StartsWith("1.", StringComparison.Ordinal) => $"The file is in IATI {version}, which the standard gave up in 2021; only {Version} is read. Version 1 wrote texts and codes in other places, so it must be upgraded: ask the publisher for {Version}.",
            _ => $"The file says it is IATI version \"{version}\"; only {Version} is read. Ask the publisher for {Version}.",
        }, line, "0.6.1");
    }
}
