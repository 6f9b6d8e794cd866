using DonorBridge.Portal.Charts;

namespace DonorBridge.Portal.Tests.Charts;

internal static class Samples
{
    private static readonly Func<decimal, string> Plain = value => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static readonly BarChart Bars = new("Two pay", "Euro by donor", "Donor", "Euro", [new("A", 200), new("B", 100), new("C", null)])
        { Format = Plain, NotReported = "not reported" };

    public static readonly StackedBarChart Stack = new("It grows", "Euro by year", "Year", "Total", ["2025", "2026"], [new("A", [3, 7]), new("B", [2, null])])
        { Format = Plain, NotReported = "not reported" };

    public static readonly LineChart Lines = new("A gap", "Children by year", "Year", ["2023", "2024", "2025", "2026"], [new("Children", [1, 2, null, 4])])
        { Format = Plain, NotReported = "not reported" };

    public static readonly TimelineChart Grants = new("One ends", "Grants", ["Grant", "Kind", "Start", "End", "Note"],
        [new("A", "State", new(2024, 2, 29), new(2026, 12, 31), "", new DateOnly(2026, 6, 30)), new("B", "Union", new(2026, 1, 1), new(2026, 1, 1), "a day")],
        new(2026, 11, 24), "Today", day => day.ToString("yyyy-MM-dd")) { Format = Plain, NotReported = "not reported" };
}
