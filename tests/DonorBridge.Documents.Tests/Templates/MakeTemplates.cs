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
        Write("eu-direct-grant-2021/1/financial.xlsx", OtherForms.EuDirectGrant());
        Write("council-of-europe-six-headings/1/financial.xlsx", OtherForms.SixHeadings());
        Write("foundation-letter/1/letter.docx", OtherForms.Letter());
        Write("partner-project-report/1/report.docx", OtherForms.PartnerReport());
        Write("partner-project-report/2/report.docx", OtherForms.PartnerReportWithPhotographs());
        Write("ministry-grant-report/1/report.docx", OtherForms.GrantReport());
        Write("fund-operator-report/1/report.docx", OtherForms.FundOperator());
        Write("annex-of-whole-texts/1/annex.docx", OtherForms.WholeTexts("en", "Whole texts", "The forms of this report take shorter versions of these texts; here they stand whole.", "Page", "of"));
        Write("annex-of-whole-texts/1/annex.sv.docx", OtherForms.WholeTexts("sv", "Hela texter", "Rapportens formulär tar emot kortare versioner av de här texterna; här står de hela.", "Sida", "av"));
        Write("cso-package/1/package.xlsx", OtherForms.CsoPackage());
    }

    private static void Write(string path, byte[] bytes)
    {
        var target = Path.Combine(StandardData.Source, "DonorFormats", path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, bytes);
    }
}
