using System.IO.Compression;
using System.Xml.Linq;
using CsCheck;
using DonorBridge.Documents.Formats;
using DonorBridge.Documents.Reading;
using DonorBridge.Documents.Studio;
using DonorBridge.Documents.Tests.Templates;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Tests.Mapping;
using Xunit;

namespace DonorBridge.Documents.Tests.Hostile;

/// <summary>Office files that are sound packages of well-formed XML but say something no Office program would: every door takes them or refuses them in a sentence.</summary>
public class MutatedFileTests
{
    private static readonly string[] Odd = ["", "abc", "-1", "0", "99999999999", "1.5", "A1", "XFD1048577", "rId1", "true", "#REF!", "'x'!$A$1", "A1:ZZZ9", "w:p"];

    private static readonly IReadOnlyList<(string Format, string Path, byte[] Bytes)> Files =
    [
        .. from format in ShippedFormats.Shelf.All
           let files = ShippedFormats.Shelf.Find(format)!
           from path in files.Paths
           where path.EndsWith(".docx", StringComparison.Ordinal) || path.EndsWith(".xlsx", StringComparison.Ordinal)
           from bytes in new[] { files.Find(path)!.Value.ToArray() }.Concat(Filled(format, path))
           select (format.ToString(), path, bytes),
    ];

    [Fact]
    public void A_template_is_compiled_or_refused() => Each((format, path, bytes) =>
    {
        var files = ShippedFormats.Shelf.Find(FormatReference.Parse(format))!;
        var compiled = CompiledFormat.Compile(new FormatFiles(files.Paths.Select(name => KeyValuePair.Create(name, name == path ? bytes : files.Find(name)!.Value))), ShippedFormats.Shelf.Find, ShippedFormats.Standard);
        foreach (var form in compiled.Mapping.FillAll(SampleReport.Whole())) compiled.Write(form);
    });

    [Fact]
    public void The_studio_studies_and_marks_a_form_or_refuses_it() => Each((_, path, bytes) =>
    {
        var form = FormStudy.Read(bytes, path);
        FormOutline.Read(bytes, path);
        FormMarking.Mark(bytes, path, [.. form.All.Take(3).Select(ChosenField.Of)]);
    });

    [Fact]
    public void A_filled_form_is_read_or_refused() => Each((format, path, bytes) => FilledFile.Open(bytes, path).Read(ShippedFormats.Compile(format)));

    private static void Each(Action<string, string, ReadOnlyMemory<byte>> use) => Gen.Int[0, int.MaxValue].Sample(seed =>
    {
        var random = new Random(seed);
        var (format, path, bytes) = Files[random.Next(Files.Count)];
        try
        {
            use(format, path, Mutated(bytes, random));
        }
        catch (Exception error) when (error is RefusedFileException or UnreadableFormatException)
        {
            Assert.Contains(' ', error.Message);
        }
    }, iter: 150);

    private static IEnumerable<byte[]> Filled(FormatReference format, string path)
    {
        var compiled = ShippedFormats.Compile(format.ToString());
        return compiled.Mapping.FillAll(SampleReport.Whole()).Where(form => form.Deliverable.Template == path).Select(form => compiled.Write(form));
    }

    private static byte[] Mutated(byte[] bytes, Random random)
    {
        using var from = new ZipArchive(new MemoryStream(bytes));
        var parts = from.Entries.Select(part => (part.FullName, Bytes: Whole(part))).ToList();
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var at = random.Next(parts.Count);
            if (!parts[at].FullName.EndsWith(".xml", StringComparison.Ordinal) && !parts[at].FullName.EndsWith(".rels", StringComparison.Ordinal)) continue;
            parts[at] = (parts[at].FullName, Mutated(XDocument.Load(new MemoryStream(parts[at].Bytes), LoadOptions.PreserveWhitespace), random));
        }
        return WordPackage.Zip(parts);
    }

    private static byte[] Mutated(XDocument part, Random random)
    {
        var elements = part.Descendants().Skip(1).ToList();
        var element = elements.Count == 0 ? part.Root! : elements[random.Next(elements.Count)];
        var attributes = element.Attributes().Where(own => !own.IsNamespaceDeclaration && own.Name.Namespace != XNamespace.Xml).ToList();
        switch (random.Next(7))
        {
            case 0 when element.Parent is not null: element.Remove(); break;
            case 1 when element.Parent is not null: element.AddAfterSelf(new XElement(element)); break;
            case 2 when attributes.Count > 0: attributes[random.Next(attributes.Count)].Remove(); break;
            case 3 when element.Parent is { } parent && element != parent.FirstNode: element.Remove(); parent.AddFirst(element); break;
            case 4 when element.Parent is not null: element.Name = elements[random.Next(elements.Count)].Name; break;
            case 5: element.Value = Odd[random.Next(Odd.Length)]; break;
            default:
                if (attributes.Count > 0) attributes[random.Next(attributes.Count)].Value = Odd[random.Next(Odd.Length)];
                else element.Add(new XElement(element));
                break;
        }
        using var to = new MemoryStream();
        part.Save(to, SaveOptions.DisableFormatting);
        return to.ToArray();
    }

    private static byte[] Whole(ZipArchiveEntry part)
    {
        using var from = part.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
