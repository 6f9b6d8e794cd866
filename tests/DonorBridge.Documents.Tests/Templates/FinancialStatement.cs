using static DonorBridge.Documents.Tests.Templates.Look;

namespace DonorBridge.Documents.Tests.Templates;

/// <summary>A financial statement by headings: a list of lines under each, subtotals, indirect costs with their ceiling, and what the donor owes.</summary>
internal static class FinancialStatement
{
    /// <summary>A heading of direct costs; its lines come from the list <c>lines-LETTER</c>.</summary>
    public sealed record Heading(string Letter, string Name);

    public sealed record Shape(string Title, string Subtitle, string Currency, IReadOnlyList<Heading> Direct, string? IndirectLetter, bool Final);

    public static byte[] Make(Shape shape)
    {
        var sheet = new SheetForm("Financial statement", 9, 34, 15, 15, 15, 15, 15, 9, 40);
        Facts(sheet, shape);
        var totals = new List<int>();
        Heads(sheet, shape.Currency);
        foreach (var heading in shape.Direct) totals.Add(Lines(sheet, heading));
        var direct = Total(sheet, shape.IndirectLetter is null ? "Total costs" : "Total direct costs", totals);
        var all = shape.IndirectLetter is { } letter ? Indirect(sheet, letter, direct) : direct;
        if (shape.IndirectLetter is not null) all = Total(sheet, "Total costs", [direct, all]);
        return WorkbookPackage.Make(shape.Title, sheet, shape.Final ? FinalGrant(all) : Balance(), Transfers(shape, totals, all), Notes());
    }

    private static void Facts(SheetForm sheet, Shape shape)
    {
        sheet.Line(24, new SheetForm.Cell(shape.Title, Title));
        sheet.Line(new SheetForm.Cell(shape.Subtitle, Note)).Merge('A', 'I');
        sheet.Skip();
        foreach (var (label, field, look) in new[] { ("Beneficiary", "{grantee}", Look.Fact), ("Project", "{project-title}", Look.Fact), ("Agreement number", "{grant-reference}", Look.Fact), ("First day reported", "{period-from}", Date), ("Last day reported", "{period-to}", Date), ("Amounts in", "{currency}", Look.Fact) })
        {
            sheet.Line(new SheetForm.Cell(label, Label), new SheetForm.Cell("", Label), new SheetForm.Cell(field, look), new SheetForm.Cell("", look), new SheetForm.Cell("", look), new SheetForm.Cell("", look), new SheetForm.Cell("", look)).Merge('A', 'B');
            sheet.Merge('C', 'G');
        }
        sheet.Skip();
    }

    private static void Heads(SheetForm sheet, string currency)
    {
        string[] money = ["Budget", "Spent before", "Spent in the period", "Spent in all", "Left"];
        sheet.Line(28, new SheetForm.Cell("Line", ColumnHead), new SheetForm.Cell("Item", ColumnHead), Amount(money[0]), Amount(money[1]), Amount(money[2]), Amount(money[3]), Amount(money[4]), new SheetForm.Cell("Used", ColumnHeadRight), new SheetForm.Cell("Explanation", ColumnHeadAfter));
        sheet.HeadRows = sheet.Row;

        SheetForm.Cell Amount(string text) => new($"{text} ({currency})", ColumnHeadRight);
    }

    private static int Lines(SheetForm sheet, Heading heading)
    {
        sheet.Line(new SheetForm.Cell(heading.Letter, Look.Heading), new SheetForm.Cell(heading.Name, Look.Heading), H(), H(), H(), H(), H(), H(), H());
        var list = $"lines-{heading.Letter.ToLowerInvariant()}";
        Items(sheet, list);
        var row = sheet.Row;
        sheet.Line(new SheetForm.Cell("", TotalLabel), new SheetForm.Cell($"Subtotal {heading.Letter}", TotalLabel),
            Sum('C'), Sum('D'), Sum('E'), Sum('F'), Sum('G'), Used(row + 1, TotalPercent), new SheetForm.Cell("", TotalLabel));
        return sheet.Row;

        SheetForm.Cell Sum(char column) => new($"=SUM({column}{row}:{column}{row})", TotalMoney);
        static SheetForm.Cell H() => new("", Look.Heading);
    }

    private static void Items(SheetForm sheet, string list)
    {
        var row = sheet.Row + 1;
        sheet.Line(new SheetForm.Cell($"{{{list}.code}}", Text), new SheetForm.Cell($"{{{list}.name}}", Text), new SheetForm.Cell($"{{{list}.budget}}", Money), new SheetForm.Cell($"{{{list}.before}}", Money), new SheetForm.Cell($"{{{list}.spent}}", Money),
            Of($"D{row}+E{row}", Money), Of($"C{row}-F{row}", Money), Of($"IF(C{row}=0,0,F{row}/C{row})", Percent), new SheetForm.Cell($"{{{list}.explanation}}", TextAfter));

        // A heading without a line keeps one empty row: nothing is reckoned there.
        SheetForm.Cell Of(string formula, Look look) => new($"=IF(B{row}=\"\",\"\",{formula})", look);
    }

    private static int Total(SheetForm sheet, string label, IReadOnlyList<int> of)
    {
        var row = sheet.Row + 1;
        sheet.Line(new SheetForm.Cell("", TotalLabel), new SheetForm.Cell(label, TotalLabel), Sum('C'), Sum('D'), Sum('E'), Sum('F'), Sum('G'), Used(row, TotalPercent), new SheetForm.Cell("", TotalLabel));
        return row;

        SheetForm.Cell Sum(char column) => new("=" + string.Join('+', of.Select(at => $"{column}{at}")), TotalMoney);
    }

    // What was charged, the ceiling, and the lower of the two, which is what counts.
    private static int Indirect(SheetForm sheet, string letter, int direct)
    {
        sheet.Line(new SheetForm.Cell(letter, Look.Heading), new SheetForm.Cell("Indirect costs", Look.Heading), H(), H(), H(), H(), H(), H(), H());
        Items(sheet, $"lines-{letter.ToLowerInvariant()}");
        var charged = sheet.Row;
        sheet.Line(28, new SheetForm.Cell("", Text), new SheetForm.Cell("Ceiling: percentage of direct costs", Text), new SheetForm.Cell("", Money), new SheetForm.Cell("", Money), new SheetForm.Cell("{indirect-percent}", Money), new SheetForm.Cell($"=ROUND(F{direct}*E{charged + 1}/100,2)", Money), new SheetForm.Cell("", Money), new SheetForm.Cell("", Text), new SheetForm.Cell("Column E holds the percentage, column F the ceiling.", NoteAfter));
        var ceiling = sheet.Row;
        sheet.Line(new SheetForm.Cell("", TotalLabel), new SheetForm.Cell($"Subtotal {letter}: the lower of the two", TotalLabel), new SheetForm.Cell($"=SUM(C{charged}:C{charged})", TotalMoney), new SheetForm.Cell($"=MIN(SUM(D{charged}:D{charged}),ROUND(D{direct}*E{ceiling}/100,2))", TotalMoney),
            new SheetForm.Cell($"=F{ceiling + 1}-D{ceiling + 1}", TotalMoney), new SheetForm.Cell($"=MIN(SUM(F{charged}:F{charged}),F{ceiling})", TotalMoney), new SheetForm.Cell($"=C{ceiling + 1}-F{ceiling + 1}", TotalMoney), Used(ceiling + 1, TotalPercent), new SheetForm.Cell("", TotalLabel));
        return sheet.Row;

        static SheetForm.Cell H() => new("", Look.Heading);
    }

    // FACTS.md d: the contractual amount, or the donor's share of actual eligible cost, whichever is lower, less any profit.
    private static SheetForm FinalGrant(int all)
    {
        var sheet = Account("Final grant");
        var first = sheet.Row + 1;
        Row(sheet, "Eligible costs", new SheetForm.Cell($"='Financial statement'!F{all}", Money));
        Row(sheet, "Donor's share of eligible costs, percent", new SheetForm.Cell("{funding-percent}", Money));
        Row(sheet, "Share of eligible costs", new SheetForm.Cell($"=ROUND(B{first}*B{first + 1}/100,2)", Money));
        Row(sheet, "Grant as agreed, at most", new SheetForm.Cell("{grant-amount}", Money));
        Row(sheet, "Receipts of the action: income generated and other funding meant for these costs", new SheetForm.Cell("{receipts}", Money));
        Row(sheet, "Grant before profit", new SheetForm.Cell($"=MIN(B{first + 2},B{first + 3})", Money));
        Row(sheet, "Profit: grant and receipts above eligible costs", new SheetForm.Cell($"=MAX(0,B{first + 5}+B{first + 4}-B{first})", Money));
        Row(sheet, "Final grant", new SheetForm.Cell($"=B{first + 5}-B{first + 6}", TotalMoney), TotalLabel);
        Row(sheet, "Paid so far", new SheetForm.Cell("{paid}", Money));
        Row(sheet, "Balance to be paid (negative: to be paid back)", new SheetForm.Cell($"=B{first + 7}-B{first + 8}", TotalMoney), TotalLabel);
        return sheet.Signature('B', 'C');
    }

    private static SheetForm Balance()
    {
        var sheet = Account("Funds");
        var first = sheet.Row + 1;
        Row(sheet, "Brought forward", new SheetForm.Cell("{brought-forward}", Money));
        Row(sheet, "Received in the period", new SheetForm.Cell("{received}", Money));
        Row(sheet, "Interest", new SheetForm.Cell("{interest}", Money));
        Row(sheet, "Spent in the period", new SheetForm.Cell("{spent}", Money));
        Row(sheet, "Balance", new SheetForm.Cell($"=B{first}+B{first + 1}+B{first + 2}-B{first + 3}", TotalMoney), TotalLabel);
        return sheet.Signature('B', 'C');
    }

    // A page of its own: what the statement comes to, and who answers for it.
    private static SheetForm Account(string title)
    {
        var sheet = new SheetForm(title, 76, 18, 24) { Landscape = false };
        return sheet.Line(24, new SheetForm.Cell(title, Title)).Line(new SheetForm.Cell(SameReport, Note)).Merge('A', 'C').Skip()
            .Line(new SheetForm.Cell("", ColumnHead), new SheetForm.Cell("='Financial statement'!C9", ColumnHeadRight));
    }

    private static void Row(SheetForm sheet, string label, SheetForm.Cell value, Look look = Label) => sheet.Line(new SheetForm.Cell(label, look), value);

    // The sheets of one report are told apart from another's on paper.
    private const string SameReport = "='Financial statement'!C4&\" · \"&'Financial statement'!C6&\" · \"&'Financial statement'!C5";

    // Transfers are measured on the receiving heading, in money and percent, cumulatively.
    private static SheetForm Transfers(Shape shape, IReadOnlyList<int> totals, int all)
    {
        var sheet = new SheetForm("Headings", 9, 56, 16, 16, 16, 14, 40);
        sheet.Line(24, new SheetForm.Cell("Spending by heading against the budget", Title)).Line(new SheetForm.Cell(SameReport, Note)).Merge('A', 'F').Skip();
        sheet.Line(new SheetForm.Cell("", ColumnHead), new SheetForm.Cell("Heading", ColumnHead), new SheetForm.Cell($"Budget ({shape.Currency})", ColumnHeadRight), new SheetForm.Cell($"Spent ({shape.Currency})", ColumnHeadRight), new SheetForm.Cell($"Difference ({shape.Currency})", ColumnHeadRight), new SheetForm.Cell("Difference", ColumnHeadRight), new SheetForm.Cell("Remark", ColumnHeadAfter));
        sheet.HeadRows = sheet.Row;
        foreach (var (heading, total) in shape.Direct.Zip(totals)) Line(heading.Letter, heading.Name, total, Text, Money, Percent);
        if (shape.IndirectLetter is { } letter) Line(letter, "Indirect costs", all - 1, Text, Money, Percent);
        Line("", "Total", all, TotalLabel, TotalMoney, TotalPercent);
        return sheet;

        void Line(string mark, string name, int row, Look label, Look money, Look percent)
        {
            var at = sheet.Row + 1;
            sheet.Line(new SheetForm.Cell(mark, label), new SheetForm.Cell(name, label), new SheetForm.Cell($"='Financial statement'!C{row}", money), new SheetForm.Cell($"='Financial statement'!F{row}", money), new SheetForm.Cell($"=D{at}-C{at}", money), new SheetForm.Cell($"=IF(C{at}=0,0,E{at}/C{at})", percent),
                new SheetForm.Cell(mark.Length == 0 ? "" : $"=IF(C{at}=0,IF(D{at}=0,\"\",\"Not in the budget\"),IF(E{at}/C{at}>0.2,\"More than 20% above the budget: an amendment is needed\",\"\"))", mark.Length == 0 ? label : TextAfter));
        }
    }

    private static SheetForm Notes()
    {
        var sheet = new SheetForm("Rates", 16, 16, 18, 18, 50) { Landscape = false };
        sheet.Line(24, new SheetForm.Cell("How amounts were converted", Title)).Line(new SheetForm.Cell(SameReport, Note)).Merge('A', 'E').Skip();
        sheet.Line(30, new SheetForm.Cell("{rate-rule}", Text), new SheetForm.Cell("", Text), new SheetForm.Cell("", Text), new SheetForm.Cell("", Text), new SheetForm.Cell("", Text)).Merge('A', 'E').Skip();
        sheet.Line(new SheetForm.Cell("Currency", ColumnHead), new SheetForm.Cell("Day or month", ColumnHead), new SheetForm.Cell("For 1 EUR", ColumnHeadRight), new SheetForm.Cell("Kind", ColumnHeadAfter), new SheetForm.Cell("Source", ColumnHead));
        sheet.Line(new SheetForm.Cell("{rates.currency}", Text), new SheetForm.Cell("{rates.date}", Date), new SheetForm.Cell("{rates.rate}", Rate), new SheetForm.Cell("{rates.kind}", TextAfter), new SheetForm.Cell("{rates.source}", Text));
        return sheet;
    }

    private static SheetForm.Cell Used(int row, Look look) => new($"=IF(C{row}=0,0,F{row}/C{row})", look);
}
