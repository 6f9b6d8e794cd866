using DonorBridge.Reporting.Tests.Mapping;
using Xunit;

namespace DonorBridge.Documents.Tests.Templates;

/// <summary>Writes the templates of the shipped formats. Run by hand after a change here: <c>DonorBridge.Documents.Tests -explicit only -method "*Write_the_templates*"</c>.</summary>
public class MakeTemplates
{
    [Fact(Explicit = true)]
    public void Write_the_templates()
    {
        Write("harmonised-8-3-2019/1/template.docx", HarmonisedForm.English());
        Write("harmonised-8-3-2019/1/template.sv.docx", HarmonisedForm.Swedish());
        Write("daphne-action-grant-final/1/narrative.docx", DaphneForm.Narrative());
        Write("daphne-action-grant-final/1/financial.xlsx", DaphneForm.Financial());
    }

    private static void Write(string path, byte[] bytes)
    {
        var target = Path.Combine(StandardData.Source, "DonorFormats", path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, bytes);
    }
}
