using static DonorBridge.Documents.Tests.Templates.Look;

namespace DonorBridge.Documents.Tests.Templates;

/// <summary>The templates of the smaller formats.</summary>
internal static class OtherForms
{
    public static byte[] EuDirectGrant() => FinancialStatement.Make(new FinancialStatement.Shape(
        "Financial statement", "Direct grant, headings A to E. Indirect costs at a flat 7%. Amounts in euro.", "EUR",
        [new("A", "Personnel"), new("B", "Subcontracting"), new("C", "Purchases: travel, equipment, other goods and services"), new("D", "Other cost categories")], "E", Final: false));

    public static byte[] SixHeadings() => FinancialStatement.Make(new FinancialStatement.Shape(
        "Financial report", "Six headings in their order, which may not be altered. Amounts in euro.", "EUR",
        [new("1", "Human resources"), new("2", "Travel"), new("3", "Equipment and supplies"), new("4", "Office costs"), new("5", "Other costs and services"), new("6", "Other")], null, Final: false));

    public static byte[] Letter() => new WordForm("Report on your grant", "en")
        .Line("", "grantee").Line("", "date")
        .Line("To ", "donor")
        .Title("Report on your grant")
        .Facts(("Grant", "grant-title"), ("Your reference", "grant-reference"), ("Period", "report-period"))
        .Heading("What we did", 2).Answer("summary")
        .When("people-text", inside => inside.Heading("Whom we reached", 2).Answer("people-text"))
        .When("reached", inside => inside.Line("In all, each person once: ", "reached"))
        .When("lessons", inside => inside.Heading("What we learned", 2).Answer("lessons"))
        .Heading("The money", 2).Amounts(("Brought forward", "brought-forward"), ("Received", "received"), ("Spent", "spent"), ("Balance", "balance"))
        .Line("Signed off by the ", "approved-by", " of our organisation.")
        .Signature(("Name and function", "signature-name"), ("Signature", "signature"))
        .Done("grantee", "grant-reference", "Report on your grant", "Page", "of");

    public static byte[] PartnerReport() => Partner(form => form);

    public static byte[] PartnerReportWithPhotographs() => Partner(form => form
        .When("photographs", inside => inside.PageBreak().Heading("Annex: photographs").Guidance("Photographs attached to the report, without what a camera notes of place and time.")
            .Each("photographs", photo => photo.Picture("photograph", 15, 9).Line("", "caption"))));

    private static byte[] Partner(Func<WordForm, WordForm> annex) => annex(new WordForm("Project report", "en")
        .Title("Project report")
        .Facts(("Project", "project-title"), ("Agreement", "grant-reference"), ("Partner", "grantee"), ("Reports to", "donor"), ("Period", "report-period"), ("Type of report", "report-kind"))
        .Heading("1. Summary").Guidance("At most half a page.").Answer("summary")
        .Heading("2. Changes in the internal and external environment").Answer("environment")
        .Heading("3. Progress against objectives").Guidance("Every objective is covered; where no progress is known, it says so.")
        .Table("objectives", [new("Expected result", "objective", 30), new("Progress", "progress", 45), new("Remarks", "factors", 25)])
        .Heading("Significant outcomes, facilitating and hindering factors", 2).Answer("results-text")
        .Heading("Activities", 2).Table("activities", [new("Activity", "title", 45), new("State", "state", 17), new("Comment", "comment", 38)])
        .Heading("4. Cross-cutting themes")
        .Heading("Children's genuine participation", 2).Answer("participation")
        .Heading("Gender equity and girls' rights", 2).Answer("gender")
        .When("conflict", inside => inside.Heading("Conflict issues", 2).Answer("conflict"))
        .When("environment-theme", inside => inside.Heading("Environment", 2).Answer("environment-theme"))
        .When("lessons", inside => inside.Heading("5. Lessons").Answer("lessons"))
        .Heading("Signature", 2).Signature(("Name and function", "signature-name"), ("Date and signature", "signature")))
        .Done("grantee", "grant-reference", "Project report", "Page", "of");

    public static byte[] GrantReport() => Spending(Use(new WordForm("Report on a grant", "en").Title("Report on a grant")
            .Facts(("Grantee", "grantee"), ("Granted by", "donor"), ("Decision", "grant-reference"), ("Project", "project-title"), ("Grant", "grant-amount"), ("Grant period", "grant-period"), ("Period reported", "report-period"), ("Type of report", "report-kind")),
            "1. What the grant was used for"), "4")
        .Done("grantee", "grant-reference", "Report on a grant", "Page", "of");

    public static byte[] FundOperator() => Spending(Use(new WordForm("Project report to the fund operator", "en").Title("Project report", "To the fund operator")
            .Facts(("Project promoter", "grantee"), ("Fund operator", "donor"), ("Project contract", "grant-reference"), ("Project", "project-title"), ("Project grant", "grant-amount"), ("Eligible period", "grant-period"), ("Reporting period", "report-period"), ("Type of report", "report-kind")),
            "1. Progress in the period")
            .Heading("4. Bilateral cooperation and visibility").Heading("Partners in the donor states", 2).Guidance("What was done together with partners in the donor states, and what it gave both sides.").Answer("bilateral")
            .When("communication", inside => inside.Heading("Communication", 2).Guidance("How the public was told of the project and of the grant.").Answer("communication")), "5")
        .Done("grantee", "grant-reference", "Project report", "Page", "of");

    public static byte[] WholeTexts(string language, string title, string lead, string page, string of) => new WordForm(title, language)
        .Title(title)
        .Facts(("Organisation", "grantee"), (language == "sv" ? "Projekt" : "Project", "project-title"), (language == "sv" ? "Avtal" : "Agreement", "grant-reference"), ("Period", "report-period"))
        .Guidance(lead)
        .Each("texts", inside => inside.HeadingOf("label").Answer("text"))
        .Done("grantee", "grant-reference", title, page, of);

    private static WordForm Use(WordForm form, string first) => form
        .Heading(first).Answer("summary")
        .When("changes", inside => inside.Heading("Changes", 2).Answer("changes"))
        .Heading("2. People reached").Table("people", [new("Group", "group", 60), new("Reached", "reach", 20), new("Number", "all", 20, Number: true)])
        .When("people-text", inside => inside.Heading("How they were counted", 2).Answer("people-text"))
        .Heading("3. What continues").Heading("Regular services and cooperation", 2).Answer("structures")
        .When("sustainability", inside => inside.Heading("After the grant", 2).Answer("sustainability"));

    private static WordForm Spending(WordForm form, string number) => form
        .Heading($"{number}. Spending").Table("lines", [new("Line", "code", 7), new("Item", "name", 19), new("Budget", "budget", 18, Number: true), new("Period", "spent", 18, Number: true), new("In all", "in-all", 18, Number: true), new("Explanation", "explanation", 20)])
        .Amounts(("Brought forward", "brought-forward"), ("Received", "received"), ("Interest", "interest"), ("Spent", "spent"), ("Balance, to be paid back unless agreed otherwise", "balance"))
        .Heading("Signature", 2).Signature(("Name and function of who may sign", "signature-name"), ("Place, date and signature", "signature"));

    public static byte[] CsoPackage()
    {
        var objectives = new SheetForm("Objectives", 34, 10, 44, 12, 12, 12, 12, 40);
        objectives.Line(24, new SheetForm.Cell("Objective matrix", Title)).Skip();
        Fact(objectives, "Organisation", "{grantee}", Look.Fact);
        Fact(objectives, "Project", "{project-title}", Look.Fact);
        Fact(objectives, "Agreement", "{grant-reference}", Look.Fact);
        Fact(objectives, "First day reported", "{period-from}", Date);
        Fact(objectives, "Last day reported", "{period-to}", Date);
        objectives.Skip().Line(Heads(["Objective", "No.", "Indicator"], ["Baseline", "Target", "Period", "In all"], ["Remark"]));
        objectives.HeadRows = objectives.Row;
        objectives.Line(new SheetForm.Cell("{objectives.result}", Text), new SheetForm.Cell("{objectives.code}", Text), new SheetForm.Cell("{objectives.title}", Text), new SheetForm.Cell("{objectives.baseline}", Number), new SheetForm.Cell("{objectives.target}", Number), new SheetForm.Cell("{objectives.actual}", Number), new SheetForm.Cell("{objectives.cumulative}", Number), new SheetForm.Cell("{objectives.comment}", TextAfter));

        var activities = new SheetForm("Activities", 50, 18, 60);
        activities.Line(24, new SheetForm.Cell("Activity matrix", Title)).Line(new SheetForm.Cell(SameReport, Note)).Merge('A', 'C').Skip().Line(Heads(["Activity", "State", "Comment"], [], []));
        activities.HeadRows = activities.Row;
        activities.Line(new SheetForm.Cell("{activities.title}", Text), new SheetForm.Cell("{activities.state}", Text), new SheetForm.Cell("{activities.comment}", Text));
        return WorkbookPackage.Make("Civil society package", objectives, activities, Outcome());
    }

    private static SheetForm Outcome()
    {
        var money = new SheetForm("Financial outcome", 10, 36, 16, 16, 16, 16, 16, 44);
        money.Line(24, new SheetForm.Cell("Financial outcome", Title)).Line(new SheetForm.Cell(SameReport, Note)).Merge('A', 'E');
        money.Line(new SheetForm.Cell("Amounts in", Label), new SheetForm.Cell("", Label), new SheetForm.Cell("{currency}", Look.Fact)).Merge('A', 'B');
        money.Skip().Line(28, Heads(["Line", "Item"], ["Budget", "Spent before", "Spent in the period", "Spent in all", "Left"], ["Explanation"]));
        money.HeadRows = money.Row;
        var row = money.Row + 1;
        money.Line(new SheetForm.Cell("{lines.code}", Text), new SheetForm.Cell("{lines.name}", Text), new SheetForm.Cell("{lines.budget}", Money), new SheetForm.Cell("{lines.before}", Money), new SheetForm.Cell("{lines.spent}", Money), new SheetForm.Cell($"=D{row}+E{row}", Money), new SheetForm.Cell($"=C{row}-F{row}", Money), new SheetForm.Cell("{lines.explanation}", TextAfter));
        money.Line([new SheetForm.Cell("", TotalLabel), new SheetForm.Cell("Total", TotalLabel), .. "CDEFG".Select(column => new SheetForm.Cell($"=SUM({column}{row}:{column}{row})", TotalMoney)), new SheetForm.Cell("", TotalLabel)]).Skip();
        var first = money.Row + 1;
        foreach (var (label, field) in new[] { ("Brought forward", "{brought-forward}"), ("Received in the period", "{received}"), ("Interest", "{interest}"), ("Spent in the period", "{spent}") })
            money.Line(new SheetForm.Cell(label, Label), new SheetForm.Cell("", Label), new SheetForm.Cell(field, Money)).Merge('A', 'B');
        return money.Line(new SheetForm.Cell("Balance", TotalLabel), new SheetForm.Cell("", TotalLabel), new SheetForm.Cell($"=C{first}+C{first + 1}+C{first + 2}-C{first + 3}", TotalMoney)).Merge('A', 'B').Signature('C', 'F');
    }

    // The sheets of one report are told apart from another's on paper.
    private const string SameReport = "='Objectives'!B3&\" · \"&'Objectives'!B5&\" · \"&'Objectives'!B4";

    private static void Fact(SheetForm sheet, string label, string field, Look look)
    {
        sheet.Line(new SheetForm.Cell(label, Label), new SheetForm.Cell(field, look), new SheetForm.Cell("", look), new SheetForm.Cell("", look), new SheetForm.Cell("", look), new SheetForm.Cell("", look), new SheetForm.Cell("", look)).Merge('B', 'G');
    }

    private static SheetForm.Cell[] Heads(string[] texts, string[] numbers, string[] after) =>
        [.. texts.Select(text => new SheetForm.Cell(text, ColumnHead)), .. numbers.Select(text => new SheetForm.Cell(text, ColumnHeadRight)), .. after.Select(text => new SheetForm.Cell(text, ColumnHeadAfter))];
}
