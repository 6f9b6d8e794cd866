using System.Globalization;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Funding;

namespace DonorBridge.Documents.Funding;

/// <summary>Reads a secretariat's list of grants: grant, project, ngo, donor, country, amount, currency, start, end, original_end (empty: as end).</summary>
public static class GrantList
{
    private const decimal MostAmount = 1_000_000_000_000_000m;

    private const int MostSentences = 20;

    /// <exception cref="RefusedFileException">The message names every line that cannot be read, up to twenty.</exception>
    public static IReadOnlyList<FundedGrant> Read(Stream bytes)
    {
        var grants = new List<FundedGrant>();
        var problems = new List<string>();
        foreach (var row in CsvTable.Read(bytes, "grant", "project", "ngo", "donor", "country", "amount", "currency", "start", "end"))
        {
            var wrong = Problems(row).ToList();
            problems.AddRange(wrong.Select(sentence => $"line {row.Line}: {sentence}"));
            if (wrong.Count == 0) grants.Add(Grant(row));
        }
        if (problems.Count == 0) return grants;
        var more = problems.Count > MostSentences ? $"\nand {problems.Count - MostSentences} more" : "";
        throw new RefusedFileException(string.Join('\n', problems.Take(MostSentences)) + more);
    }

    private static IEnumerable<string> Problems(CsvRow row)
    {
        foreach (var column in new[] { "grant", "project", "donor" })
            if (row[column].Length == 0) yield return $"{column} is empty.";
        if (Amount(row) is not { } amount) yield return $"the amount \"{row["amount"]}\" is not a number with a point and no separators, such as 1234.50.";
        else if (Math.Abs(amount) > MostAmount) yield return $"the amount {row["amount"]} is too large.";
        if (!Money.IsCurrency(row["currency"])) yield return $"the currency \"{row["currency"]}\" is not three capital letters, such as EUR.";
        foreach (var column in new[] { "start", "end", "original_end" })
            if (Day(row, column) is null && !(column == "original_end" && row[column].Length == 0)) yield return $"{column} \"{row[column]}\" is not a day such as 2026-03-31.";
        if (Day(row, "end") < Day(row, "start")) yield return $"the end {row["end"]} is before the start {row["start"]}.";
        if (Day(row, "original_end") < Day(row, "start")) yield return $"the original end {row["original_end"]} is before the start {row["start"]}.";
    }

    private static FundedGrant Grant(CsvRow row) => new()
    {
        Grant = row["grant"],
        Project = row["project"],
        Ngo = row["ngo"],
        Donor = row["donor"],
        Country = row["country"],
        Amount = new Money(Amount(row)!.Value, row["currency"]),
        Period = new Period(Day(row, "start")!.Value, Day(row, "end")!.Value),
        OriginalEnd = Day(row, "original_end") ?? Day(row, "end")!.Value,
    };

    private static decimal? Amount(CsvRow row) =>
        decimal.TryParse(row["amount"], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private static DateOnly? Day(CsvRow row, string column) =>
        DateOnly.TryParseExact(row[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
