using System.Xml;
using System.Xml.Linq;

namespace DonorBridge.Documents.Iati.Rules;

/// <summary>Asks every rule of one activity.</summary>
internal static class RuleCheck
{
    public static IEnumerable<IatiProblem> Of(XElement activity, DateOnly today) =>
        from rule in IatiRule.All
        from at in rule.At == "." ? [activity] : Places.Find(activity, rule.At).Select(found => found.Node).OfType<XElement>()
        from value in rule.Each is null ? [null] : Values(at, rule.Each)
        let filled = Fill(rule, value)
        where filled.When is null || Places.IsTrue(at, filled.When)
        from line in Ask(filled, at, today)
        select new IatiProblem(line, rule.Severity, rule.Id, rule.Says);

    /// <summary>The lines where the rule is broken.</summary>
    private static IEnumerable<int> Ask(IatiRule rule, XElement at, DateOnly today)
    {
        var here = ((IXmlLineInfo)at).LineNumber;
        return rule.Kind switch
        {
            RuleKind.IfThen => !Places.IsTrue(at, rule.If!) || Places.IsTrue(at, rule.Then!) ? [] : [Found(rule, at).FirstOrDefault()?.Line ?? here],
            RuleKind.AtLeastOne => Found(rule, at).Any(found => found.Text.Trim().Length > 0 || found.Node is XElement) ? [] : [here],
            RuleKind.NoMoreThanOne => Found(rule, at).Skip(1).Take(1).Select(found => found.Line),
            RuleKind.None => Found(rule, at).Take(1).Select(found => found.Line),
            RuleKind.Unique => Found(rule, at).GroupBy(found => found.Text.Trim()).SelectMany(same => same.Skip(1)).Select(found => found.Line),
            RuleKind.DateOrder => DateRules.OutOfOrder(rule, at, today),
            RuleKind.TimeLimit => DateRules.LongerThanAYear(rule, at),
            RuleKind.Sum => NumberRules.NotTheSum(rule, at, here),
            RuleKind.Range => NumberRules.OutsideRange(rule, Found(rule, at)),
            _ => TextRules.Broken(rule, at, Found(rule, at)),
        };
    }

    internal static IEnumerable<Found> Found(IatiRule rule, XElement at) => rule.Paths.SelectMany(path => Places.Find(at, path));

    private static IEnumerable<string?> Values(XElement at, string place) =>
        // A quotation mark cannot stand inside an XPath string; such a value is no vocabulary, which the codelist check says.
        Places.Find(at, place).Select(found => found.Text).Where(text => !text.Contains('\'')).Distinct();

    private static IatiRule Fill(IatiRule rule, string? value) => value is null ? rule : rule with
    {
        When = rule.When?.Replace("$1", value),
        If = rule.If?.Replace("$1", value),
        Then = rule.Then?.Replace("$1", value),
        Paths = rule.Paths.Select(path => path.Replace("$1", value)).ToList(),
    };
}
