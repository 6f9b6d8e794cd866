using DonorBridge.Portal.Lists;
using DonorBridge.Portal.Tests.Languages;
using Microsoft.AspNetCore.Http;

namespace DonorBridge.Portal.Tests.Lists;

public sealed class ListingTests
{
    private static readonly (string Name, decimal? Amount)[] Rows =
        [.. Enumerable.Range(1, 30).Select(n => ($"Grant {n}", (decimal?)n)), ("Ålesund", null)];

    [Fact]
    public void The_address_sorts_searches_and_turns_pages()
    {
        Assert.Equal("Grant 30", Listed("?sort=-amount").Rows[0].Name);
        Assert.Equal("Ålesund", Listed("?sort=amount").Rows[0].Name);
        Assert.Equal(["Grant 26", "Grant 27"], Listed("?page=2").Rows.Take(2).Select(row => row.Name));
        Assert.Equal(12, Listed("?q=GRANT+2").Total);
        Assert.Empty(Listed("?q=nobody").Rows);
    }

    [Fact]
    public void The_export_holds_every_row_that_matches_and_no_formula()
    {
        Assert.Equal("a,\"b,c\",\"d\"\"e\"\r\n", CsvResult.Line(["a", "b,c", "d\"e"]));
        Assert.Equal(31, Exported("").Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
        Assert.Contains("\r\nGrant 5,5\r\n", Exported(""));
        Assert.Contains("'=1+1", Exported("", ("=1+1", 2)));
        Assert.Contains("'@cmd", Exported("", ("@cmd", 2)));
    }

    private static Listing<(string Name, decimal? Amount)> Listed(string query, params (string Name, decimal? Amount)[] more)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString(query);
        return Listing.Of("Grants", Rows.Concat<(string Name, decimal? Amount)>(more), ListState.Of(request),
            [new("name", "Name", row => row.Name), new("amount", "Amount", row => row.Amount) { IsNumber = true }], Words.English);
    }

    private static string Exported(string query, params (string Name, decimal? Amount)[] more)
    {
        var http = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        Listed(query, more).Csv().ExecuteResultAsync(new() { HttpContext = http }).GetAwaiter().GetResult();
        Assert.Equal("attachment; filename=\"grants.csv\"", http.Response.Headers.ContentDisposition);
        return System.Text.Encoding.UTF8.GetString(((MemoryStream)http.Response.Body).ToArray());
    }
}
