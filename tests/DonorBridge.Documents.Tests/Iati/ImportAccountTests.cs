using System.Text;
using System.Xml;
using System.Xml.Linq;
using DonorBridge.Documents.Iati;
using DonorBridge.Reporting.Imports;
using DonorBridge.Reporting.Standard;
using Xunit;

namespace DonorBridge.Documents.Tests.Iati;

/// <summary>Nothing of a file is dropped silently: what is not left out reaches the output, shown by changing it and looking whether the output changes.</summary>
public class ImportAccountTests
{
    public static TheoryData<string> Real => new(ReferenceData.RealFiles);

    [Theory, MemberData(nameof(Real))]
    public void Every_attribute_and_text_is_imported_or_left_out(string name)
    {
        var document = XDocument.Load(ReferenceData.Real(name), LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
        var left = Import(name).LeftOut.Select(row => (row.Line, row.Path)).ToHashSet();
        var output = Output(Import(document));

        var lost = Values(document.Root!)
            .Where(value => !IsLeftOut(value, left))
            .Where(value => Output(ImportChanged(document, value)) == output)
            .Select(value => $"{((IXmlLineInfo)value).LineNumber} {Path(value)}")
            .ToList();

        Assert.True(lost.Count == 0, string.Join("\n", lost));
    }

    [Theory, MemberData(nameof(Real))]
    public void Every_row_of_what_is_left_out_has_its_line_activity_and_reason(string name)
    {
        var document = XDocument.Load(ReferenceData.Real(name), LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
        var places = Values(document.Root!).Concat(document.Descendants()).Select(node => (((IXmlLineInfo)node).LineNumber, Path(node))).ToHashSet();

        Assert.All(Import(name).LeftOut, row =>
        {
            Assert.Contains((row.Line, row.Path), places);
            Assert.True(row.Activity is not null || row.Path.StartsWith("iati-activities/@"));
            Assert.EndsWith(".", row.Why.Text);
        });
    }

    [Fact]
    public void An_element_the_standard_does_not_know_is_left_out_and_not_lost()
    {
        var read = Import(XDocument.Parse(A.CleanBut("</result>", "</result><rumour>x</rumour><x:note xmlns:x=\"urn:x\">y</x:note>"), LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace));

        Assert.Contains(read.LeftOut, row => row.Path == "iati-activities/iati-activity/rumour" && row.Why.Text == "It is not part of IATI 2.03.");
        Assert.Contains(read.LeftOut, row => row.Path == "iati-activities/iati-activity/note" && row.Why.Text.Contains("extension"));
    }

    private static ImportedActivities Import(string name)
    {
        using var bytes = IatiSource.Open(ReferenceData.Real(name));
        return IatiImport.Read(bytes);
    }

    private static ImportedActivities Import(XDocument document)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting)));
        return IatiImport.Read(bytes);
    }

    private static string Output(ImportedActivities read) => Encoding.UTF8.GetString(ReportJson.Write(read));

    private static ImportedActivities ImportChanged(XDocument document, XObject value)
    {
        switch (value)
        {
            case XAttribute attribute:
                var was = attribute.Value;
                attribute.Value = Another(was);
                try { return Import(document); } finally { attribute.Value = was; }
            case XText text:
                var words = text.Value;
                text.Value = Another(words);
                try { return Import(document); } finally { text.Value = words; }
            default: throw new InvalidOperationException();
        }
    }

    // Another value of the same form: a later day of the same month, another digit, another word.
    private static string Another(string value) => XsdTypes.Date(value) is { } day ? (day.Day == 1 ? day.AddDays(1) : day.AddDays(-1)).ToString("yyyy-MM-dd")
        : value.Length > 0 && value.All(char.IsAsciiDigit) ? $"{value[..^1]}{(value[^1] - '0' + 1) % 10}"
        : $"{value.TrimEnd()}x";

    private static IEnumerable<XObject> Values(XElement root) =>
        root.DescendantsAndSelf().SelectMany(element => element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && !(element == root && attribute.Name == "version"))
            .Concat(element.Nodes().OfType<XText>().Where(text => text.Value.Trim().Length > 0).Cast<XObject>()));

    private static bool IsLeftOut(XObject value, HashSet<(int, string)> left)
    {
        if (value is XAttribute attribute && left.Contains((((IXmlLineInfo)attribute).LineNumber, Path(attribute)))) return true;
        var element = value.Parent;
        while (element is not null)
        {
            if (left.Contains((((IXmlLineInfo)element).LineNumber, Path(element)))) return true;
            element = element.Parent;
        }
        return false;
    }

    private static string Path(XObject node)
    {
        var path = string.Join('/', (node as XElement ?? node.Parent!).AncestorsAndSelf().Reverse().Select(element => element.Name.LocalName));
        return node is XAttribute attribute ? $"{path}/@{(attribute.Name.Namespace == XNamespace.Xml ? "xml:" : "")}{attribute.Name.LocalName}" : path;
    }
}
