using System.Globalization;
using DonorBridge.Reporting.Funding;

namespace DonorBridge.Cli.Funding;

/// <summary>The measures as lines for people; programs read the JSON.</summary>
internal static class MeasuresText
{
    public static void Write(FundingMeasures measures, DateOnly on, int threshold, TextWriter output)
    {
        output.WriteLine($"grants                        {measures.Count}");
        output.WriteLine($"value                         {Number(measures.Value, "0.00")} {measures.Currency}");
        output.WriteLine($"ending in 12 months           {measures.EndingWithin12Months} (from {on:yyyy-MM-dd})");
        output.WriteLine($"Herfindahl index of donors    {Number(measures.Herfindahl, "0.0")}");
        output.WriteLine($"effective number of donors    {Number(measures.EffectiveDonors, "0.00")}");
        Durations("by the ends first signed", measures.ByOriginalEnd, threshold, output);
        Durations("by the ends now agreed", measures.ByCurrentEnd, threshold, output);
        foreach (var project in measures.Projects)
            output.WriteLine($"project {project.Project}: {Number(project.ChainMonths, "0.0")} months, {project.GapDays} days without a grant");
    }

    private static void Durations(string by, DurationMeasures durations, int threshold, TextWriter output)
    {
        output.WriteLine($"{by}:");
        output.WriteLine($"  share of value, {threshold} months+    {Number(durations.MultiYearShareOfValue, "0.0%")}");
        output.WriteLine($"  share of count, {threshold} months+    {Number(durations.MultiYearShareOfCount, "0.0%")}");
        output.WriteLine($"  median months               {Number(durations.MedianMonths, "0.0")}");
        output.WriteLine($"  months weighted by value    {Number(durations.WeightedMonths, "0.0")}");
    }

    private static string Number(decimal? number, string form) => number?.ToString(form, CultureInfo.InvariantCulture) ?? "undefined";
}
