using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Programmes;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Spending;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Catalogue;

/// <summary>Everything a mapping can read of a <see cref="Report"/>, typed. Paths begin at <see cref="Root"/>; <c>answers.KEY</c> and <c>asked.KEY</c> take a question's key.</summary>
public static class ReportCatalogue
{
    private static readonly Shape Organisation = new ShapeOf<Organisation>("organisation")
        .Text("id", "Its id in this report", thing => thing.Id)
        .Text("name", "Its name", thing => thing.Name)
        .Text("country", "ISO 3166-1 alpha-2", thing => thing.Country)
        .Text("type", "IATI OrganisationType code", thing => thing.Type)
        .Text("identifier", "IATI organisation identifier", thing => thing.Identifier)
        .Done;

    private static readonly Shape CodeShare = new ShapeOf<CodeShare>("code with its share")
        .Text("code", "The code", thing => thing.Code)
        .Number("percent", "Its share of 100", thing => thing.Percent)
        .Text("vocabulary", "IATI vocabulary of the code", thing => thing.Vocabulary)
        .Done;

    private static readonly Shape Filing = new ShapeOf<FilingFacts>("filing")
        .Text("id", "The filing's id", thing => thing.Id)
        .Number("version", "1 for the first time it was sent", thing => thing.Version)
        .Text("language", "Language it was written in", thing => thing.Language)
        .Date("submittedOn", "Day it was sent", thing => thing.SubmittedAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null)
        .Text("approvedBy", "Function of who signed it off", thing => thing.ApprovedBy)
        .Done;

    private static readonly Shape Project = new ShapeOf<Project>("project")
        .Text("id", "The project's id", thing => thing.Id)
        .Text("title", "Its title", thing => thing.Title)
        .Text("objective", "What it sets out to change", thing => thing.Objective)
        .Text("description", "What it does", thing => thing.Description)
        .Thing("lead", "The organisation that leads it", Organisation, thing => thing.Lead)
        .Rows("partners", "The other organisations that run it", Organisation, thing => thing.Partners)
        .Date("start", "First day", thing => thing.Start)
        .Date("end", "Last day of activity as now planned", thing => thing.End)
        .Rows("countries", "Where it works", CodeShare, thing => thing.Countries)
        .Rows("sectors", "What it works with", CodeShare, thing => thing.Sectors)
        .Truth("protectedPlace", "Its place is protected", thing => thing.ProtectedPlace)
        .Done;

    private static readonly Shape Due = new ShapeOf<DueReport>("due report")
        .Text("id", "The due report's id", thing => thing.Id)
        .Date("from", "First day reported", thing => thing.Period.From)
        .Date("to", "Last day reported", thing => thing.Period.To)
        .Number("months", "Length in months", thing => thing.Period.Months)
        .Choice<DueReportKind>("kind", "Interim, final or nil", thing => thing.Kind)
        .Done;

    private static readonly Shape Instalment = new ShapeOf<Instalment>("instalment")
        .Text("id", "Its number", thing => thing.Id)
        .Date("dueOn", "Day it is due", thing => thing.DueOn)
        .Money("amount", "Amount agreed", thing => thing.Amount)
        .Text("condition", "What must happen first", thing => thing.Condition)
        .Date("receivedOn", "Day it came", thing => thing.ReceivedOn)
        .Money("received", "Amount that came", thing => thing.Received)
        .Number("receivedRate", "Rate obtained on it", thing => thing.ReceivedRate)
        .Done;

    private static readonly Shape Amendment = new ShapeOf<Amendment>("amendment")
        .Number("number", "Its number", thing => thing.Number)
        .Choice<AmendmentKind>("kind", "What it changes", thing => thing.Kind)
        .Date("from", "In force from", thing => thing.From)
        .Text("reason", "Why", thing => thing.Reason)
        .Date("newEnd", "The new last day", thing => thing.NewEnd)
        .Money("newAmount", "The new amount", thing => thing.NewAmount)
        .Done;

    private static readonly Shape Year = new ShapeOf<GrantYear>("year of the grant")
        .Date("from", "First day", thing => thing.Period.From)
        .Date("to", "Last day, within a year of the first", thing => thing.Period.To)
        .Money("amount", "The commitment for it, by days", thing => thing.Amount)
        .Done;

    private static readonly Shape Grant = new ShapeOf<Grant>("grant")
        .Text("id", "The grant's id", thing => thing.Id)
        .Text("reference", "The donor's own number for it", thing => thing.Reference)
        .Text("title", "Its title", thing => thing.Title)
        .Thing("donor", "Who gives it", Organisation, thing => thing.Donor)
        .Thing("grantee", "Who gets it", Organisation, thing => thing.Grantee)
        .Text("parentGrant", "The grant it is passed on from", thing => thing.ParentGrant)
        .Money("amount", "Amount as now agreed", thing => thing.Amount)
        .Text("currency", "Its currency", thing => thing.Amount.Currency)
        .Date("signedOn", "Day it was signed", thing => thing.SignedOn)
        .Date("start", "First eligible day", thing => thing.Start)
        .Date("originalEnd", "Last eligible day as first signed", thing => thing.OriginalEnd)
        .Date("end", "Last eligible day as now agreed", thing => thing.End)
        .Number("fundingPercent", "The donor's share of eligible cost", thing => thing.FundingPercent)
        .Number("indirectPercent", "Indirect costs, as a percentage of direct", thing => thing.IndirectPercent)
        .Rows("instalments", "Payments agreed", Instalment, thing => thing.Instalments)
        .Rows("amendments", "Changes of the agreement", Amendment, thing => thing.Amendments)
        .Done;

    private static readonly Shape Part = new ShapeOf<FigurePart>("part of a figure")
        .Number("value", "The count", thing => thing.Value)
        .Text("sex", "female, male, other or unknown", thing => thing.Sex)
        .Text("ageBand", "A key of the standard report's age bands", thing => thing.AgeBand)
        .Text("group", "A key of the standard report's groups of people", thing => thing.Group)
        .Done;

    private static readonly Shape Result = new ShapeOf<ResultView>("indicator with its figures")
        .Text("id", "The indicator's id", thing => thing.Indicator.Id)
        .Text("code", "The donor's number for it, or its id", thing => thing.Agreed?.Code ?? thing.Indicator.Id)
        .Text("title", "The donor's wording of it, or the project's", thing => thing.Agreed?.Wording ?? thing.Indicator.Title)
        .Text("result", "The result it measures", thing => thing.Indicator.Result)
        .Choice<ResultLevel>("level", "Output, outcome, impact or other", thing => thing.Indicator.Level)
        .Choice<FigureKind>("kind", "How it adds up", thing => thing.Indicator.Kind)
        .Choice<IndicatorMeasure>("measure", "What kind of measure", thing => thing.Indicator.Measure)
        .Text("unit", "What is counted", thing => thing.Indicator.Unit)
        .Truth("descending", "Lower is better", thing => thing.Indicator.Descending)
        .Number("baseline", "Where it stood before", thing => thing.Indicator.Baseline)
        .Number("baselineYear", "Year of the baseline", thing => thing.Indicator.BaselineYear)
        .Number("target", "The grant's target, or the project's", thing => thing.Target)
        .Number("actual", "The period's figure", thing => ResultView.Value(thing.Actual))
        .Number("cumulative", "The figure since the start", thing => ResultView.Value(thing.Result?.Cumulative))
        .Number("numerator", "Of a ratio", thing => thing.Actual?.Numerator)
        .Number("denominator", "Of a ratio", thing => thing.Actual?.Denominator)
        .Number("targetPercent", "How much of the target is reached", thing => thing.TargetPercent)
        .Text("words", "The figure in words, for a qualitative indicator", thing => thing.Actual?.Text)
        .Text("comment", "What the author says of the figure", thing => thing.Actual?.Comment)
        .Text("source", "Where it was counted", thing => thing.Actual?.Source)
        .Date("from", "First day of the figure", thing => thing.Actual?.Window.From)
        .Date("to", "Last day of the figure", thing => thing.Actual?.Window.To)
        .Rows("parts", "The figure by sex, age and group", Part, thing => thing.Actual?.Parts ?? [])
        .Rows("openParts", "The same, where no number is so small that it could point at a child", Part, thing => thing.Actual is { } actual ? OpenParts.Of(actual) : [])
        .Done;

    private static readonly Shape People = new ShapeOf<PeopleReached>("people reached")
        .Text("group", "A key of the standard report's groups of people, or total", thing => thing.Group)
        .Choice<Reach>("reach", "Direct or indirect", thing => thing.Reach)
        .Number("value", "How many", thing => thing.Figure.Value)
        .Text("comment", "What the author says of it", thing => thing.Figure.Comment)
        .Text("source", "Where it was counted", thing => thing.Figure.Source)
        .Rows("parts", "By sex, age and group", Part, thing => thing.Figure.Parts)
        .Done;

    private static readonly Shape Line = new ShapeOf<LineView>("budget line with its spending")
        .Text("code", "The line's code", thing => thing.Line.Code)
        .Text("name", "Its name", thing => thing.Line.Name)
        .Text("category", "A key of the standard report's budget categories", thing => thing.Line.Category)
        .Text("heading", "The donor's heading it stands under", thing => thing.Line.Heading)
        .Money("budget", "Amount agreed", thing => thing.Line.Amount)
        .Money("spentBefore", "Spent before the period", thing => thing.Spending?.SpentBefore)
        .Money("spent", "Spent in the period", thing => thing.Spending?.Spent)
        .Money("spentInAll", "Spent since the grant's start", thing => thing.Spending?.SpentInAll())
        .Money("left", "Budget less all spending", thing => thing.Left)
        .Number("usedPercent", "How much of the budget is spent", thing => thing.UsedPercent)
        .Text("explanation", "Why it differs from the budget", thing => thing.Spending?.Explanation)
        .Done;

    private static readonly Shape Entry = new ShapeOf<MoneyEntry>("money entry")
        .Text("id", "Its reference", thing => thing.Id)
        .Choice<MoneyEntryKind>("kind", "Expenditure, receipt, interest or commitment", thing => thing.Kind)
        .Date("date", "Its date", thing => thing.Date)
        .Money("amount", "Its amount", thing => thing.Amount)
        .Text("line", "The budget line's code", thing => thing.Line)
        .Text("text", "What it was for", thing => thing.Text)
        .Thing("counterpart", "Payer or payee organisation", Organisation, thing => thing.Counterpart)
        .Done;

    private static readonly Shape Funds = new ShapeOf<FundsStatement>("funds statement")
        .Money("broughtForward", "Balance before the period", thing => thing.BroughtForward)
        .Money("received", "Received in the period", thing => thing.Received)
        .Money("interest", "Interest earned in it", thing => thing.Interest)
        .Money("spent", "Spent in it", thing => thing.Spent)
        .Money("balance", "Left at its end", thing => thing.Balance())
        .Done;

    private static readonly Shape Activity = new ShapeOf<Activity>("activity")
        .Text("title", "What was done", thing => thing.Title)
        .Choice<ActivityState>("state", "Done, ongoing, delayed, not done or unplanned", thing => thing.State)
        .Text("comment", "Why it differs from the plan, or what comes next", thing => thing.Comment)
        .Date("from", "First day", thing => thing.From)
        .Date("to", "Last day", thing => thing.To)
        .Done;

    private static readonly Shape Risk = new ShapeOf<Risk>("risk")
        .Text("title", "What may happen", thing => thing.Title)
        .Choice<RiskLevel>("likelihood", "Low, medium or high", thing => thing.Likelihood)
        .Choice<RiskLevel>("impact", "Low, medium or high", thing => thing.Impact)
        .Truth("happened", "It happened in the period", thing => thing.Happened)
        .Text("response", "What is done about it", thing => thing.Response)
        .Done;

    private static readonly Shape Contribution = new ShapeOf<ProgrammeContribution>("contribution to a national programme")
        .Text("programme", "The programme's id", thing => thing.Programme)
        .Text("programmeName", "Its name", thing => thing.ProgrammeName)
        .Text("country", "Its country", thing => thing.Country)
        .Text("objective", "The objective served", thing => thing.Objective)
        .Number("sharePercent", "Share of the project's budget that serves it", thing => thing.SharePercent)
        .Text("identifier", "The programme's IATI identifier", thing => thing.Identifier)
        .Done;

    private static readonly Shape Source = new ShapeOf<FundingSource>("source of the project's money")
        .Text("name", "Its name, as other donors may see it", thing => thing.Name)
        .Money("amount", "What it gives", thing => thing.Amount)
        .Done;

    private static readonly Shape Forecast = new ShapeOf<Forecast>("forecast")
        .Number("year", "The year", thing => thing.Year)
        .Money("amount", "What will be spent in it", thing => thing.Amount)
        .Done;

    private static readonly Shape Attachment = new ShapeOf<Attachment>("attachment")
        .Text("name", "The file's name", thing => thing.Name)
        .Text("mediaType", "What kind of file", thing => thing.MediaType)
        .Number("bytes", "Its size", thing => thing.Bytes)
        .Done;

    private static readonly Shape Picture = new ShapeOf<Attachment>("picture")
        .Picture("picture", "The picture itself, for a picture control of a Word form", thing => new PictureValue(thing))
        .Text("title", "The file's name without its ending", thing => PictureValue.TitleOf(thing.Name))
        .Text("name", "The file's name", thing => thing.Name)
        .Done;

    private static readonly Shape Rate = new ShapeOf<ExchangeRate>("exchange rate")
        .Text("currency", "The currency", thing => thing.Currency)
        .Date("date", "Its day or month", thing => thing.Date)
        .Number("perEuro", "How much of it one euro bought", thing => thing.PerEuro)
        .Choice<RateKind>("kind", "Daily, monthly or of own books", thing => thing.Kind)
        .Text("source", "Who published it", thing => thing.Source)
        .Done;

    private static readonly Shape Annexed = new ShapeOf<AnnexedText>("whole text in an annex")
        .Text("label", "What the form calls its field", thing => thing.Label)
        .Words("text", "The whole text", thing => new WordsValue(thing.Answer, thing.Text, thing.Language))
        .Done;

    /// <summary>Where every path begins.</summary>
    public static Shape Root { get; } = new ShapeOf<Report>("report")
        .Text("standardReport", "Version of the standard report", thing => thing.StandardReport)
        .Thing("filing", "The filing", Filing, thing => thing.Shared.Filing)
        .Thing("project", "The project", Project, thing => thing.Shared.Project)
        .Thing("due", "The due report", Due, thing => thing.Due.Due)
        .Thing("grant", "The grant, amendments included", Grant, thing => thing.Due.Grant)
        .Money("commitment", "What the grant gives this project", thing => GrantYear.Commitment(thing))
        .Rows("years", "The commitment by year of the grant", Year, GrantYear.Of)
        .Rows("results", "Indicators this grant agreed to, else all, with their figures", Result, ResultView.Of)
        .Rows("people", "People reached", People, thing => thing.Due.People)
        .Rows("activities", "Activities", Activity, thing => thing.Shared.Activities)
        .Rows("risks", "Risks", Risk, thing => thing.Shared.Risks)
        .Rows("lines", "Budget lines with their spending", Line, LineView.Of)
        .Rows("entries", "Dated money entries of the period", Entry, thing => thing.Due.Entries)
        .Thing("funds", "The funds statement", Funds, thing => thing.Due.Funds)
        .Rows("forecast", "Expected spending by year", Forecast, thing => thing.Due.Forecast)
        .Rows("contributions", "Contributions to national programmes", Contribution, thing => thing.Shared.Contributions)
        .Rows("sources", "The project's total by source", Source, thing => thing.Shared.Sources)
        .Rows("attachments", "Attachments", Attachment, thing => thing.Shared.Attachments.Concat(thing.Due.Attachments))
        .Rows("pictures", "Attachments that are pictures", Picture, thing => thing.Shared.Attachments.Concat(thing.Due.Attachments).Where(PictureValue.Claims))
        .Rows("annexes", "Whole texts that go beside a form that takes only a shorter version", Annexed, thing => thing.Annexes)
        .Rows("rates", "Exchange rates the report carries", Rate, thing => thing.Rates)
        .Done;

    /// <summary>The first word of a path to a question's answer.</summary>
    public const string Answers = "answers";

    /// <summary>The first word of a path that asks whether this due report asks a question.</summary>
    public const string Asked = "asked";
}
