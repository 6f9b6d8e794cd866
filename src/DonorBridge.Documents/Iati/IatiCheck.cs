using System.Xml;
using System.Xml.Linq;
using DonorBridge.Documents.Iati.Checking;
using DonorBridge.Documents.Iati.Rules;
using DonorBridge.Documents.Iati.Shape;

namespace DonorBridge.Documents.Iati;

/// <summary>Checks a file of IATI 2.03 activities in three layers: how it is written (order, occurrence, types), codelists, and the standard's data quality rules. Activity by activity, so that a large file needs little memory.</summary>
public static class IatiCheck
{
    /// <param name="bytes">Can seek; stays open.</param>
    /// <param name="today">The day that dates may not be after.</param>
    /// <param name="report">Told of each problem: activity by activity, by line.</param>
    /// <param name="schemaFolder">A folder with the official schema, to validate against it as well; null not to.</param>
    /// <exception cref="IatiRefused">The schema folder cannot be used. What is wrong with the file itself is reported.</exception>
    public static void Run(Stream bytes, DateOnly today, Action<IatiProblem> report, string? schemaFolder = null)
    {
        var schemas = schemaFolder is null ? null : SchemaCheck.Load(schemaFolder);
        try
        {
            Activities(bytes, today, report);
            if (schemas is not null) SchemaCheck.Of(bytes, schemas, report);
        }
        catch (IatiRefused refused)
        {
            report(new IatiProblem(refused.Line, IatiSeverity.Error, refused.Rule, refused.Message));
        }
    }

    private static void Activities(Stream bytes, DateOnly today, Action<IatiProblem> report)
    {
        var lineOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var any = false;
        foreach (var activity in IatiActivities.Read(bytes, (root, line) => Root(root, line, today, report)))
        {
            if (activity.Name.Namespace != XNamespace.None) continue;
            any = true;
            foreach (var problem in One(activity, today, lineOf).OrderBy(problem => problem.Line)) report(problem);
        }
        if (!any) report(new IatiProblem(0, IatiSeverity.Error, "occurs", "The file holds no activity: <iati-activities> needs at least one <iati-activity>."));
    }

    private static void Root(XElement root, int line, DateOnly today, Action<IatiProblem> report)
    {
        foreach (var problem in ShapeCheck.Of(root, null).Where(problem => problem.Rule != "occurs" || !problem.Message.Contains("<iati-activity>"))) report(problem with { Line = line });
        if (XsdTypes.Date(root.Attribute("generated-datetime")?.Value ?? "") > today)
            report(new IatiProblem(line, IatiSeverity.Warning, "date", "generated-datetime is in the future."));
    }

    private static IEnumerable<IatiProblem> One(XElement activity, DateOnly today, Dictionary<string, int> lineOf)
    {
        var line = ((IXmlLineInfo)activity).LineNumber;
        if (activity.Name.LocalName != "iati-activity")
            return [new IatiProblem(line, IatiSeverity.Error, "order", $"<{activity.Name.LocalName}> is not an element of <iati-activities>: only <iati-activity> is.")];

        var identifier = activity.Element("iati-identifier")?.Value.Trim();
        var problems = ShapeCheck.Of(activity, "iati-activities")
            .Concat(CodelistCheck.Of(activity, "iati-activity"))
            .Concat(RuleCheck.Of(activity, today));
        if (!string.IsNullOrEmpty(identifier) && !lineOf.TryAdd(identifier, line))
            problems = problems.Append(new IatiProblem(line, IatiSeverity.Error, "1.1.2", $"The iati-identifier {identifier} is used twice: line {lineOf[identifier]} has it too. Each activity needs its own."));
        return problems.Select(problem => problem with { Activity = identifier });
    }
}
