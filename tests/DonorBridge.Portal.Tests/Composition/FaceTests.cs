using System.Net;
using System.Text.RegularExpressions;
using DonorBridge.Portal.Composition;
using DonorBridge.Tests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace DonorBridge.Portal.Tests.Composition;

public sealed class FaceTests(FaceHost portal) : IClassFixture<FaceHost>
{
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/throws")]
    [InlineData("/mark.svg")]
    public async Task Every_answer_forbids_what_a_page_does_not_need(string path)
    {
        using var reader = portal.Reader();

        var answer = await reader.GetAsync(path, _stop);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_nonce_is_used_once_and_a_page_has_no_script_or_style_of_its_own()
    {
        using var reader = portal.Reader();

        var (first, second) = (await reader.GetStringAsync("/styleguide", _stop), await reader.GetStringAsync("/styleguide", _stop));

        Assert.NotEqual(Nonce(first), Nonce(second));
        Assert.DoesNotMatch(@"\sstyle=|\son[a-z]+=|<style|<script(?![^>]*\ssrc=)", first);
    }

    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "We cannot find that page")]
    [InlineData("/refuses/409", HttpStatusCode.Conflict, "Somebody else was here first")]
    [InlineData("/refuses/403", HttpStatusCode.Forbidden, "You may not do this")]
    [InlineData("/refuses/418", (HttpStatusCode)418, "That request could not be read")]
    [InlineData("/throws", HttpStatusCode.InternalServerError, "Something went wrong on our side")]
    [InlineData("/error/500", HttpStatusCode.NotFound, "We cannot find that page")]
    public async Task A_refusal_is_a_plain_page_with_an_id(string path, HttpStatusCode status, string title)
    {
        using var reader = portal.Reader();

        var answer = await reader.GetAsync(path, _stop);
        var page = await answer.Content.ReadAsStringAsync(_stop);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(title, page);
        Assert.Matches("<code>[0-9A-Za-z:]{10,}</code>", page);
        Assert.DoesNotContain("secret of the house", page);
        Assert.DoesNotContain("   at ", page);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var reader = portal.Reader();

        var answer = await reader.PostAsync("/styleguide", new FormUrlEncodedContent([new("Project", "x")]), _stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_large_is_413_whether_or_not_it_says_its_length(bool saysLength)
    {
        using var reader = portal.Reader();
        using var body = new StringContent("Narrative=" + new string('0', 2_000_000), null, "application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/styleguide") { Content = saysLength ? body : new StreamContent(await body.ReadAsStreamAsync(_stop)) { Headers = { ContentType = body.Headers.ContentType } } };
        if (!saysLength) request.Headers.TransferEncodingChunked = true;

        var answer = await reader.SendAsync(request, _stop);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("That is too large", await answer.Content.ReadAsStringAsync(_stop));
    }

    [Fact]
    public async Task A_page_of_uploads_says_its_own_limit_and_no_filter_warns_that_it_comes_too_late()
    {
        var uploads = portal.Service<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>().Single(page => page.ViewEnginePath == "/Formats/New");

        var page = await portal.Service<PageLoader>().LoadAsync(uploads, EndpointMetadataCollection.Empty);

        Assert.True(Assert.Single(page.EndpointMetadata!.OfType<IRequestSizeLimitMetadata>()).MaxRequestBodySize > BodyLimits.Usual);
        Assert.DoesNotContain(page.FilterDescriptors, one => one.Filter is RequestSizeLimitAttribute);
    }

    [Theory]
    [InlineData("sv-FI,sv;q=0.9", "sv")]
    [InlineData("ru, sv;q=0.5, en;q=0.2", "sv")]
    [InlineData("lv", "en")]
    [InlineData("sv;q=0, en", "en")]
    [InlineData("*", "en")]
    [InlineData(null, "en")]
    public async Task The_browsers_language_is_taken_when_we_have_it_and_English_otherwise(string? asked, string expected)
    {
        using var reader = portal.Reader(asked);

        Assert.Contains($"<html lang=\"{expected}\"", await reader.GetStringAsync("/", _stop));
    }

    [Theory]
    [InlineData("language", "sv", "/styleguide?page=2", HttpStatusCode.Found, "/styleguide?page=2")]
    [InlineData("theme", "dark", "https://elsewhere.example/", HttpStatusCode.Found, "/")]
    [InlineData("theme", "dark", "//elsewhere.example/", HttpStatusCode.Found, "/")]
    [InlineData("language", "xx", "/", HttpStatusCode.BadRequest, null)]
    [InlineData("theme", "pink", "/", HttpStatusCode.BadRequest, null)]
    public async Task A_preference_is_kept_and_leads_back_into_the_portal_only(string what, string value, string back, HttpStatusCode status, string? location)
    {
        using var reader = portal.Reader(followRedirects: false);
        var token = Regex.Match(await reader.GetStringAsync("/", _stop), "__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)").Groups[1].Value;

        var answer = await reader.PostAsync($"/preferences/{what}", new FormUrlEncodedContent([new(what, value), new("back", back), new("__RequestVerificationToken", token)]), _stop);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(location, answer.Headers.Location?.ToString());
        if (location is not null) Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains($"donorbridge.{what}={value}") && cookie.Contains("httponly") && cookie.Contains("samesite=lax"));
    }

    [Fact]
    public async Task Numbers_in_a_form_are_read_in_the_readers_language_and_unclear_ones_asked_about()
    {
        using var reader = portal.Reader("sv");
        var token = Regex.Match(await reader.GetStringAsync("/styleguide", _stop), "__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)").Groups[1].Value;

        var page = WebUtility.HtmlDecode(await (await reader.PostAsync("/styleguide", new FormUrlEncodedContent(
            [new("Project", "x"), new("Spent", "1.234"), new("Children", "1 248"), new("Sent", "2026-02-30"), new("__RequestVerificationToken", token)]), _stop)).Content.ReadAsStringAsync(_stop));

        Assert.Contains("”1.234” kan läsas på två sätt. Skriv 1234 eller 1,2340.", page);
        Assert.Contains("Det finns ingen dag ”2026-02-30”", page);
        Assert.Contains("Det finns 2 problem", page);
    }

    [Fact]
    public async Task The_style_guide_is_not_there_where_real_organisations_work()
    {
        await using var house = new PortalOnAPort(portal.Database, "Production");
        using var reader = new HttpClient { BaseAddress = house.Address };

        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/styleguide", _stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/", _stop)).StatusCode);
    }

    [Fact]
    public async Task The_id_a_reader_can_quote_is_in_the_log()
    {
        using var reader = portal.Reader();

        var page = await (await reader.GetAsync("/throws", _stop)).Content.ReadAsStringAsync(_stop);

        var id = Regex.Match(page, "<code>([^<]+)</code>").Groups[1].Value;
        Assert.Contains(portal.Log.Lines, line => line.Contains(id));
    }

    [Fact]
    public async Task Styles_are_made_and_kept_for_a_year_under_their_version()
    {
        using var reader = portal.Reader();
        var address = Regex.Match(await reader.GetStringAsync("/", _stop), "/built/portal.css\\?v=[^\"]+").Value;

        var answer = await reader.GetAsync(address, _stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl?.MaxAge);
    }

    private static string Nonce(string page) => Regex.Match(page, "nonce=\"([^\"]+)").Groups[1].Value;
}
