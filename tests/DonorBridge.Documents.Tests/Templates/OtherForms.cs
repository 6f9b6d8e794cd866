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
        .Line("", "date")
        .Line("To ", "donor")
        .Title("Report on your grant")
        .Facts(("Grant", "grant-title"), ("Your reference", "grant-reference"), ("Period", "report-period"))
        .Heading("What we did", 2).Answer("summary")
        .Heading("Whom we reached", 2).Answer("people-text")
        .When("reached", inside => inside.Line("In all, each person once: ", "reached"))
        .Heading("What we learned", 2).Answer("lessons")
        .Heading("The money", 2).Facts(("Brought forward", "brought-forward"), ("Received", "received"), ("Spent", "spent"), ("Balance", "balance"))
        .Line("Signed off by ", "approved-by").Line("", "grantee")
        .Done("grantee", "grant-reference", "Report on your grant", "Page", "of");

    public static byte[] PartnerReport() => new WordForm("Project report", "en")
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
        .Heading("Conflict issues", 2).Answer("conflict")
        .Heading("Environment", 2).Answer("environment-theme")
        .Heading("5. Lessons").Answer("lessons")
        .Done("grantee", "grant-reference", "Project report", "Page", "of");

    public static byte[] GrantReport() => new WordForm("Report on a grant", "en")
        .Title("Report on a grant")
        .Facts(("Grantee", "grantee"), ("Granted by", "donor"), ("Reference", "grant-reference"), ("Project", "project-title"), ("Grant", "grant-amount"), ("Grant period", "grant-period"), ("Period reported", "report-period"), ("Type of report", "report-kind"))
        .Heading("1. What the grant was used for").Answer("summary")
        .Heading("Changes", 2).Answer("changes")
        .Heading("2. People reached").Table("people", [new("Group", "group", 60), new("Reached", "reach", 20), new("Number", "all", 20, Number: true)])
        .Heading("How they were counted", 2).Answer("people-text")
        .Heading("3. What continues").Heading("Regular services and cooperation", 2).Answer("structures").Heading("After the grant", 2).Answer("sustainability")
        .Heading("4. Spending").Table("lines", [new("Line", "code", 9), new("Item", "name", 27), new("Budget", "budget", 16, Number: true), new("Period", "spent", 16, Number: true), new("In all", "in-all", 16, Number: true), new("Explanation", "explanation", 16)])
        .Facts(("Brought forward", "brought-forward"), ("Received", "received"), ("Interest", "interest"), ("Spent", "spent"), ("Balance, to be paid back unless agreed otherwise", "balance"))
        .Done("grantee", "grant-reference", "Report on a grant", "Page", "of");

    public static byte[] CsoPackage()
    {
        var objectives = new SheetForm("Objectives", 34, 10, 44, 12, 12, 12, 12, 40);
        objectives.Line(24, new SheetForm.Cell("Objective matrix", Title)).Skip();
        Fact(objectives, "Organisation", "{grantee}", Text);
        Fact(objectives, "Project", "{project-title}", Text);
        Fact(objectives, "Agreement", "{grant-reference}", Text);
        Fact(objectives, "First day reported", "{period-from}", Date);
        Fact(objectives, "Last day reported", "{period-to}", Date);
        objectives.Skip().Line(Heads(["Objective", "No.", "Indicator"], ["Baseline", "Target", "Period", "In all"], ["Remark"]));
        objectives.HeadRows = objectives.Row;
        objectives.Line(new SheetForm.Cell("{objectives.result}", Text), new SheetForm.Cell("{objectives.code}", Text), new SheetForm.Cell("{objectives.title}", Text), new SheetForm.Cell("{objectives.baseline}", Number), new SheetForm.Cell("{objectives.target}", Number), new SheetForm.Cell("{objectives.actual}", Number), new SheetForm.Cell("{objectives.cumulative}", Number), new SheetForm.Cell("{objectives.comment}", Text));

        var activities = new SheetForm("Activities", 50, 18, 60);
        activities.Line(24, new SheetForm.Cell("Activity matrix", Title)).Skip().Line(Heads(["Activity", "State", "Comment"], [], []));
        activities.HeadRows = activities.Row;
        activities.Line(new SheetForm.Cell("{activities.title}", Text), new SheetForm.Cell("{activities.state}", Text), new SheetForm.Cell("{activities.comment}", Text));
        return WorkbookPackage.Make("Civil society package", objectives, activities, Outcome());
    }

    private static SheetForm Outcome()
    {
        var money = new SheetForm("Financial outcome", 10, 36, 16, 16, 16, 16, 16, 44);
        money.Line(24, new SheetForm.Cell("Financial outcome", Title)).Skip();
        Fact(money, "Amounts in", "{currency}", Text);
        money.Skip().Line(28, Heads(["Line", "Item"], ["Budget", "Spent before", "Spent in the period", "Spent in all", "Left"], ["Explanation"]));
        money.HeadRows = money.Row;
        var row = money.Row + 1;
        money.Line(new SheetForm.Cell("{lines.code}", Text), new SheetForm.Cell("{lines.name}", Text), new SheetForm.Cell("{lines.budget}", Money), new SheetForm.Cell("{lines.before}", Money), new SheetForm.Cell("{lines.spent}", Money), new SheetForm.Cell($"=D{row}+E{row}", Money), new SheetForm.Cell($"=C{row}-F{row}", Money), new SheetForm.Cell("{lines.explanation}", Text));
        money.Line([new SheetForm.Cell("", TotalLabel), new SheetForm.Cell("Total", TotalLabel), .. "CDEFG".Select(column => new SheetForm.Cell($"=SUM({column}{row}:{column}{row})", TotalMoney)), new SheetForm.Cell("", TotalLabel)]).Skip();
        var first = money.Row + 1;
        foreach (var (label, field) in new[] { ("Brought forward", "{brought-forward}"), ("Received in the period", "{received}"), ("Interest", "{interest}"), ("Spent in the period", "{spent}") })
            money.Line(new SheetForm.Cell(label, Label), new SheetForm.Cell("", Label), new SheetForm.Cell(field, Money)).Merge('A', 'B');
        return money.Line(new SheetForm.Cell("Balance", TotalLabel), new SheetForm.Cell("", TotalLabel), new SheetForm.Cell($"=C{first}+C{first + 1}+C{first + 2}-C{first + 3}", TotalMoney)).Merge('A', 'B');
    }

    private static void Fact(SheetForm sheet, string label, string field, Look look) => sheet.Line(new SheetForm.Cell(label, Label), new SheetForm.Cell(field, look), new SheetForm.Cell("", look)).Merge('B', 'C');

    private static SheetForm.Cell[] Heads(string[] texts, string[] numbers, string[] after) =>
        [.. texts.Select(text => new SheetForm.Cell(text, ColumnHead)), .. numbers.Select(text => new SheetForm.Cell(text, ColumnHeadRight)), .. after.Select(text => new SheetForm.Cell(text, ColumnHead))];
}
