namespace DonorBridge.Reporting.Standard.Checks;

internal static class RateChecks
{
    public static IEnumerable<Problem> Of(ReportFile report) =>
    [
        .. report.Rates
            .Select((rate, index) => (rate, index))
            .Where(row => row.rate.PerEuro <= 0)
            .Select(row => new Problem($"rates[{row.index}].perEuro", "rate-not-positive", $"The rate of {row.rate.Currency} on {row.rate.Date:yyyy-MM-dd} must be above 0.")),
        .. report.Rates
            .Where(rate => !Agreements.Money.IsCurrency(rate.Currency))
            .Select(rate => new Problem("rates", "not-a-currency", $"'{rate.Currency}' is not a currency code of three capital letters.")),
    ];
}
