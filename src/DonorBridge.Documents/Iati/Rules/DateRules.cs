using System.Xml.Linq;

namespace DonorBridge.Documents.Iati.Rules;

internal static class DateRules
{
    /// <summary>Lines of dates that are after the date they must not be after. A date that is missing or unreadable is another check's matter.</summary>
    public static IEnumerable<int> OutOfOrder(IatiRule rule, XElement at, DateOnly today)
    {
        var limits = rule.More == "today" ? [today] : Places.Find(at, rule.More!).Select(found => XsdTypes.Date(found.Text)).OfType<DateOnly>().Take(1).ToList();
        return limits.Count == 0 ? [] : Places.Find(at, rule.Less!).Where(found => XsdTypes.Date(found.Text) > limits[0]).Select(found => found.Line);
    }

    public static IEnumerable<int> LongerThanAYear(IatiRule rule, XElement at)
    {
        var start = Places.Find(at, rule.Less!).Select(found => XsdTypes.Date(found.Text)).FirstOrDefault();
        return start is not { Year: < 9999 } from ? [] : Places.Find(at, rule.More!).Where(found => XsdTypes.Date(found.Text) > from.AddYears(1)).Select(found => found.Line);
    }
}
