using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DonorBridge.Documents.Iati.Rules;

internal static class TextRules
{
    public static IEnumerable<int> Broken(IatiRule rule, XElement at, IEnumerable<Found> found) => rule.Kind switch
    {
        RuleKind.NoSpaces => found.Where(text => text.Text != text.Text.Trim()).Select(text => text.Line),
        RuleKind.Regex => Asked(rule, found).Where(text => text.Text.Length > 0 && !Regex.IsMatch(text.Text, rule.Regex!, RegexOptions.NonBacktracking)).Select(text => text.Line),
        RuleKind.StartsWith => Asked(rule, found).Where(text => !BeginsWell(rule, at, text.Text.Trim())).Select(text => text.Line),
        _ => throw new InvalidOperationException($"Rule {rule.Id} has kind {rule.Kind}, which no check knows."),
    };

    private static IEnumerable<Found> Asked(IatiRule rule, IEnumerable<Found> found) =>
        found.Where(text => !rule.UnlessKnown || !IsKnown(text.Text.Trim()));

    private static bool IsKnown(string identifier)
    {
        var known = Codelists.Get("OrganisationIdentifier").Codes;
        return known.ContainsKey(identifier)
            || Hyphens(identifier).Any(hyphen => known.ContainsKey(identifier[..hyphen]));
    }

    private static bool BeginsWell(IatiRule rule, XElement at, string text)
    {
        if (rule.Prefix is ["agency"])
            return Hyphens(text).Any(hyphen => Codelists.Get("OrganisationRegistrationAgency").Codes.ContainsKey(text[..hyphen]));
        var beginnings = rule.Prefix.SelectMany(path => Places.Find(at, path)).Select(found => found.Text.Trim()).Where(beginning => beginning.Length > 0).ToList();
        return beginnings.Count == 0 || beginnings.Any(beginning => text.StartsWith(beginning + rule.Separator, StringComparison.Ordinal));
    }

    private static IEnumerable<int> Hyphens(string text) =>
        Enumerable.Range(0, text.Length).Where(i => text[i] == '-');
}
