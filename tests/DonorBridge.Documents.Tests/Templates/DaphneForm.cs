namespace DonorBridge.Documents.Tests.Templates;

/// <summary>The final technical report and financial statement of an action grant of the Daphne kind (FACTS.md d; the order of the narrative is configuration).</summary>
internal static class DaphneForm
{
    public static byte[] Narrative() => new WordForm("Final technical report", "en")
        .Title("Final technical report", "Action grant")
        .Heading("1. General information")
        .Facts(("Agreement number", "grant-reference"), ("Title of the action", "grant-title"), ("Project", "project-title"), ("Beneficiary", "grantee"), ("Country", "grantee-country"), ("Partners", "partners"), ("Duration of the action", "grant-period"), ("Period covered", "report-period"), ("Maximum grant", "grant-amount"), ("Report approved by", "approved-by"), ("Date", "submitted"))
        .Heading("2. Summary").Guidance("For publication: what was done, for whom, and what it changed.").Answer("summary")
        .Heading("3. Objectives and results")
        .Heading("3.1 Objective of the action", 2).Answer("objective")
        .Heading("3.2 Results achieved", 2).Answer("results-text")
        .Table("results",
        [
            new("No.", "code", 12), new("Indicator", "title", 36), new("Baseline", "baseline", 13, Number: true), new("Target", "target", 13, Number: true), new("Period", "actual", 13, Number: true), new("In all", "cumulative", 13, Number: true),
        ])
        .Heading("3.3 Beneficiaries", 2).Answer("beneficiaries-text")
        .Table("people",
        [
            new("Group", "group", 52), new("Reached", "reach", 20), new("Number", "all", 28, Number: true),
        ])
        .Heading("4. Implementation")
        .Heading("4.1 Activities", 2)
        .Table("activities", [new("Activity", "title", 45), new("State", "state", 17), new("Comment", "comment", 38)])
        .Heading("4.2 Changes to the agreed plan", 2).Answer("changes")
        .Heading("4.3 Participation of children", 2).Answer("participation")
        .Heading("4.4 Risks and difficulties", 2).Answer("risks-text")
        .Heading("5. European and national dimension")
        .Heading("5.1 Work with regular child protection services", 2).Answer("structures")
        .Table("programmes", [new("National programme", "name", 50), new("Country", "country", 15), new("Objective served", "objective", 35)])
        .Heading("6. Sustainability and dissemination").Answer("sustainability")
        .Heading("7. Evaluation and lessons learned").Answer("lessons")
        .Heading("8. Signature")
        .Signature(("Name and function of the legal representative", "signature-name"), ("Signature and stamp", "signature"))
        .Done("grantee", "grant-reference", "Final technical report", "Page", "of");

    public static byte[] Financial() => FinancialStatement.Make(new FinancialStatement.Shape(
        "Final financial statement", "Action grant, headings A to F. Amounts in euro.", "EUR",
        [new("A", "Staff"), new("B", "Travel and subsistence"), new("C", "Equipment"), new("D", "Consumables"), new("E", "Other direct costs")],
        "F", Final: true));
}
