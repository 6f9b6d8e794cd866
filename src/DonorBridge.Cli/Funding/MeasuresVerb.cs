using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using DonorBridge.Documents;
using DonorBridge.Documents.Funding;
using DonorBridge.Reporting.Funding;

namespace DonorBridge.Cli.Funding;

/// <summary>`funding measures GRANTS.csv`: the portal's figures from a spreadsheet.</summary>
internal static class MeasuresVerb
{
    public static Command Make()
    {
        var file = new Argument<string>("GRANTS") { Description = "A CSV with the columns grant, project, ngo, donor, country, amount, currency, start, end, original_end (may be empty: as end)." };
        var on = new Option<string?>("--on") { Description = "The day that \"ending within 12 months\" counts from, such as 2026-03-31; today where not given.", HelpName = "DATE" };
        var threshold = new Option<int>("--threshold") { Description = "From how many full calendar months a grant is multi-year.", HelpName = "MONTHS", DefaultValueFactory = _ => Duration.MultiYearMonths };
        var rates = new Option<string?>("--rates") { Description = "The European Central Bank's file of daily euro rates: each amount is converted to EUR at the last rate on or before the grant's start.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "JSON: figures unrounded, null where undefined." };
        on.Validators.Add(given => { if (given.GetValueOrDefault<string?>() is { } text && Day(text) is null) given.AddError($"--on {text} is not a day such as 2026-03-31."); });
        threshold.Validators.Add(given => { if (given.Tokens.Count == 1 && !(int.TryParse(given.Tokens[0].Value, out var months) && months is >= 1 and <= 1200)) given.AddError("--threshold is a whole number of months from 1 to 1200."); });

        var measures = new Command("measures", "Durations, multi-year share, concentration and what ends soon, of a list of grants. Ends with 1 when a line cannot be read, or when amounts are in several currencies and no --rates is given.") { file, on, threshold, rates, json };
        measures.SetAction(asked => Run(
            asked.GetRequiredValue(file),
            asked.GetValue(on) is { } day ? Day(day)!.Value : DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
            asked.GetValue(threshold),
            asked.GetValue(rates),
            asked.GetValue(json),
            asked.InvocationConfiguration.Output));
        return measures;
    }

    private static int Run(string file, DateOnly on, int threshold, string? ratesFile, bool json, TextWriter output)
    {
        var grants = Read(file, GrantList.Read);
        if (ratesFile is not null) grants = Converted(grants, Read(ratesFile, EuroRates.Read), file, ratesFile);
        if (grants.FirstOrDefault(grant => grant.Amount.Currency != grants[0].Amount.Currency) is { } other)
            throw new Refusal($"{file}: grant {other.Grant} is in {other.Amount.Currency} and grant {grants[0].Grant} in {grants[0].Amount.Currency}: amounts of several currencies cannot be summed. Give --rates FILE.");

        var measures = FundingMeasures.Of(grants, on, threshold);
        if (json) output.WriteLine(JsonSerializer.Serialize(measures, JsonSerializerOptions.Web));
        else MeasuresText.Write(measures, on, threshold, output);
        return Terminal.Done;
    }

    private static IReadOnlyList<FundedGrant> Converted(IReadOnlyList<FundedGrant> grants, EuroRates rates, string file, string ratesFile) =>
        grants.Select(grant => grant with
        {
            Amount = rates.InEuro(grant.Amount, grant.Period.From)
                ?? throw new Refusal($"{file}: {ratesFile} has no rate of {grant.Amount.Currency} for {grant.Period.From:yyyy-MM-dd}, the start of grant {grant.Grant}: convert this amount by hand."),
        }).ToList();

    private static T Read<T>(string file, Func<Stream, T> read)
    {
        if (Directory.Exists(file)) throw new Refusal($"{file}: this is a folder: name a file.");
        if (!File.Exists(file)) throw new Refusal($"{file}: there is no such file.");
        try
        {
            using var bytes = File.OpenRead(file);
            return read(bytes);
        }
        catch (RefusedFileException refused)
        {
            throw new Refusal(string.Join('\n', refused.Message.Split('\n').Select(sentence => $"{file}: {sentence}")));
        }
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
