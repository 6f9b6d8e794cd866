using System.Xml;
using System.Xml.Schema;

namespace DonorBridge.Documents.Iati.Checking;

/// <summary>The official schema, read from a folder that the user names; what it includes is taken from that folder only, never from a network.</summary>
internal static class SchemaCheck
{
    /// <exception cref="IatiRefused">The folder has no schema, or a broken one.</exception>
    public static XmlSchemaSet Load(string folder)
    {
        var file = Path.Combine(folder, "iati-activities-schema.xsd");
        if (!File.Exists(file)) throw new IatiRefused($"There is no iati-activities-schema.xsd in {folder}: fetch the 2.03 schemas of the IATI standard and name their folder.");

        var schemas = new XmlSchemaSet { XmlResolver = new FolderOnly(folder) };
        try
        {
            using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            schemas.Add(null, reader);
            schemas.Compile();
        }
        catch (Exception error) when (error is XmlException or XmlSchemaException)
        {
            throw new IatiRefused($"The schema in {folder} cannot be used: {error.Message}");
        }
        return schemas;
    }

    /// <summary>Reads the whole file once more against the schema.</summary>
    public static void Of(Stream bytes, XmlSchemaSet schemas, Action<IatiProblem> report)
    {
        bytes.Position = 0;
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, found) => report(new IatiProblem(
            found.Exception.LineNumber,
            found.Severity == XmlSeverityType.Error ? IatiSeverity.Error : IatiSeverity.Warning,
            "xsd",
            found.Message));
        using var reader = IatiSource.Read(bytes, settings);
        try
        {
            while (reader.Read()) { }
        }
        catch (XmlException error) { throw IatiSource.Refusal(error, bytes); }
    }

    private sealed class FolderOnly(string folder) : XmlResolver
    {
        public override Uri ResolveUri(Uri? baseUri, string? relativeUri) =>
            new(Path.Combine(Path.GetFullPath(folder), Path.GetFileName(relativeUri ?? "")));

        public override object? GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
            File.Exists(absoluteUri.LocalPath) ? File.OpenRead(absoluteUri.LocalPath) : null;
    }
}
