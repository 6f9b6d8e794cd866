using DonorBridge.Portal.Lists;
using Microsoft.AspNetCore.Http;

namespace DonorBridge.Portal.Tests.Lists;

public sealed class ListStateTests
{
    [Fact]
    public void A_heading_sorts_up_then_down_and_goes_back_to_the_first_page()
    {
        Assert.Equal("/grants?q=riga&sort=amount", At("?q=riga&page=3").SortedBy("amount"));
        Assert.Equal("/grants?q=riga&sort=-amount", At("?q=riga&sort=amount").SortedBy("amount"));
        Assert.Equal("/grants?sort=amount", At("?sort=-amount").SortedBy("amount"));
    }

    [Theory]
    [InlineData("?page=0", 1)]
    [InlineData("?page=-4", 1)]
    [InlineData("?page=x", 1)]
    [InlineData("?page=7", 7)]
    public void A_page_that_is_no_number_is_the_first(string query, int page) => Assert.Equal(page, At(query).Page);

    private static ListState At(string query)
    {
        var request = new DefaultHttpContext().Request;
        (request.Path, request.QueryString) = ("/grants", new QueryString(query));
        return ListState.Of(request);
    }
}
