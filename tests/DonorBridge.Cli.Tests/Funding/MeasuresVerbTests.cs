using System.Text.Json;
using Xunit;

namespace DonorBridge.Cli.Tests.Funding;

public sealed class MeasuresVerbTests : IDisposable
{
    private const string Heading = "grant,project,ngo,donor,country,amount,currency,start,end,original_end\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("donorbridge-funding-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_measures_of_a_small_list_are_those_worked_out_by_hand()
    {
        var file = Save("""
            G1,Shelter,Safe Shore,EU,LV,60,EUR,2024-01-01,2025-12-31,2025-08-31
            G2,Shelter,Safe Shore,Children's Fund,LV,20,EUR,2026-03-01,2026-12-31,
            G3,Hotline,"Harbour Light, Tallinn",North Star,EE,20,EUR,2025-01-01,2026-12-31,2026-12-31
            """);

        var (end, output, error) = await RunAsync("funding", "measures", file, "--on", "2026-06-01", "--json");

        Assert.Equal((0, ""), (end, error));
        var root = JsonDocument.Parse(output).RootElement;
        Assert.Equal(["count", "value", "currency", "herfindahl", "effectiveDonors", "endingWithin12Months", "byOriginalEnd", "byCurrentEnd", "projects"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal((3, 100m, "EUR", 2), (root.GetProperty("count").GetInt32(), root.GetProperty("value").GetDecimal(), root.GetProperty("currency").GetString(), root.GetProperty("endingWithin12Months").GetInt32()));
        Assert.Equal(4400m, root.GetProperty("herfindahl").GetDecimal());                                                // 60² + 20² + 20²
        Assert.Equal(10000m / 4400m, root.GetProperty("effectiveDonors").GetDecimal());
        Assert.Equal((0.2m, 1m / 3m), Shares(root.GetProperty("byOriginalEnd")));                                        // G3
        Assert.Equal((0.8m, 2m / 3m), Shares(root.GetProperty("byCurrentEnd")));                                         // G1, extended, and G3
        Assert.Equal(730m / 30.4375m, root.GetProperty("byCurrentEnd").GetProperty("medianMonths").GetDecimal());        // of 306, 730, 731 days
        Assert.Equal((60m * 731 + 20m * 306 + 20m * 730) / 100m / 30.4375m, root.GetProperty("byCurrentEnd").GetProperty("weightedMonths").GetDecimal());
        var shelter = root.GetProperty("projects")[0];
        Assert.Equal(("Shelter", 59, 1096m / 30.4375m), (shelter.GetProperty("project").GetString(), shelter.GetProperty("gapDays").GetInt32(), shelter.GetProperty("chainMonths").GetDecimal())); // 1 January to 28 February 2026; 2024 to 2026
    }

    [Fact]
    public async Task What_is_undefined_is_null_and_never_0()
    {
        var (_, output, _) = await RunAsync("funding", "measures", Save("G1,P,N,D,LV,-5,EUR,2024-01-01,2025-12-31,"), "--json");

        Assert.Contains("\"herfindahl\":null,\"effectiveDonors\":null", output);
    }

    [Fact]
    public async Task An_empty_list_has_no_shares()
    {
        var (end, output, _) = await RunAsync("funding", "measures", Save(""), "--json");

        Assert.Equal(0, end);
        Assert.Contains("\"currency\":null", output);
        Assert.Contains("\"byCurrentEnd\":{\"multiYearShareOfValue\":null,\"multiYearShareOfCount\":null,\"medianMonths\":null,\"weightedMonths\":null}", output);
    }

    [Theory]
    [InlineData("G1,P,N,D,LV,5,EUR,2024-02-30,2025-12-31,", "a.csv: line 2: start \"2024-02-30\" is not a day")]
    [InlineData("G1,P,N,D,LV,5,EUR,2025-01-01,2024-12-31,", "line 2: the end 2024-12-31 is before the start")]
    [InlineData("G1,P,N,D,LV,5,EUR,2025-01-01,2025-12-31,2024-12-31", "line 2: the original end")]
    [InlineData("G1,P,N,D,LV,\"1,000\",EUR,2025-01-01,2025-12-31,", "line 2: the amount \"1,000\"")]
    [InlineData("G1,P,N,D,LV,5,euro,2025-01-01,2025-12-31,", "line 2: the currency \"euro\"")]
    [InlineData("G1,,N,D,LV,5,EUR,2025-01-01,2025-12-31,", "line 2: project is empty")]
    [InlineData("G1,P,N,D,LV,5,EUR,2025-01-01,2025-12-31,\nG2,P,N,D,LV,x,EUR,2025-01-01,2025-12-31,", "line 3: the amount")]
    [InlineData("G1,P,N,D,LV,5,EUR,2025-01-01,2025-12-31,,\"", "never closed")]
    [InlineData("G1,P,N,D,LV,5,EUR,2025-01-01,2025-12-31,,surplus", "line 2: it has 11 fields")]
    [InlineData("G1,P,N,D,LV,5,EUR,2025-01-01,2025-12-31,\nG2,P,N,D,LV,5,SEK,2025-01-01,2025-12-31,", "Give --rates FILE")]
    public async Task A_line_that_cannot_be_read_is_named_and_ends_with_1(string rows, string sentence)
    {
        var (end, output, error) = await RunAsync("funding", "measures", Save(rows));

        Assert.Equal((1, ""), (end, output));
        Assert.Contains(sentence, error);
    }

    [Fact]
    public async Task A_missing_column_is_named()
    {
        var file = Path.Combine(_folder, "b.csv");
        File.WriteAllText(file, "grant,project\nG,P\n");

        Assert.Contains("has no column ngo, donor, country, amount, currency, start, end", (await RunAsync("funding", "measures", file)).Error);
    }

    [Fact]
    public async Task Semicolons_and_a_byte_order_mark_are_read_as_spreadsheets_write_them()
    {
        var file = Path.Combine(_folder, "c.csv");
        File.WriteAllText(file, "\uFEFF" + (Heading + "G1,P,N,D,LV,5.50,EUR,2024-01-01,2025-12-31,\r\n").Replace(',', ';'));

        var (end, output, _) = await RunAsync("funding", "measures", file);

        Assert.Equal(0, end);
        Assert.Contains("5.50 EUR", output);
    }

    [Fact]
    public async Task Rates_convert_each_amount_at_the_last_rate_before_its_start()
    {
        var rates = Path.Combine(_folder, "rates.csv");
        File.WriteAllText(rates, "Date,SEK,ISK,\n2025-01-03,11.0,N/A,\n2025-01-02,10.0,N/A,\n2020-01-02,9.0,140,\n");

        var (end, output, _) = await RunAsync("funding", "measures", Save("G1,P,N,D,LV,110,SEK,2025-01-05,2025-12-31,\nG2,P,N,D,LV,90,EUR,2025-01-05,2025-12-31,"), "--rates", rates, "--json");
        var (refused, _, error) = await RunAsync("funding", "measures", Save("G1,P,N,D,LV,110,ISK,2025-01-05,2025-12-31,"), "--rates", rates);

        Assert.Equal((0, 1), (end, refused));
        Assert.Equal(100m, JsonDocument.Parse(output).RootElement.GetProperty("value").GetDecimal());
        Assert.Contains("no rate of ISK for 2025-01-05", error);
    }

    [Theory]
    [InlineData("--on", "tomorrow")]
    [InlineData("--threshold", "0")]
    [InlineData("--threshold", "two")]
    public async Task Wrong_options_are_wrong_usage(string option, string value) =>
        Assert.Equal(2, (await RunAsync("funding", "measures", Save(""), option, value)).End);

    private string Save(string rows)
    {
        var file = Path.Combine(_folder, "a.csv");
        File.WriteAllText(file, Heading + rows + "\n");
        return file;
    }

    private static (decimal, decimal) Shares(JsonElement durations) => (durations.GetProperty("multiYearShareOfValue").GetDecimal(), durations.GetProperty("multiYearShareOfCount").GetDecimal());

    private static async Task<(int End, string Output, string Error)> RunAsync(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var end = await Terminal.RunAsync(args, output, error);
        return (end, output.ToString(), error.ToString());
    }
}
