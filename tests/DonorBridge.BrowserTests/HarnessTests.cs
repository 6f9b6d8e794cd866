using Xunit.Sdk;

namespace DonorBridge.BrowserTests;

/// <summary>The checks themselves: each finds the fault that is planted for it.</summary>
public sealed class HarnessTests(BrowserHouse house) : IClassFixture<BrowserHouse>
{
    private const string Plant = "html => document.querySelector('main > .wide').insertAdjacentHTML('beforeend', html)";

    [Theory]
    [InlineData("<img src='/mark.svg'>", "image-alt")]
    [InlineData("<p class='planted'>pale</p>", "color-contrast")]
    [InlineData("<input id='planted'>", "label")]
    public async Task What_axe_must_find_is_found(string fault, string rule)
    {
        await using var visit = await OpenAsync(fault);
        await visit.Page.EvaluateAsync("() => document.querySelector('.planted')?.style.setProperty('color', '#eee')");

        var found = await Assert.ThrowsAsync<TrueException>(() => visit.AxeFindsNothingAsync());

        Assert.Contains(rule, found.Message);
    }

    [Fact]
    public async Task A_page_wider_than_its_screen_is_found()
    {
        await using var visit = await OpenAsync("<p class='planted'>wide</p>");
        await visit.Page.EvaluateAsync("() => document.querySelector('.planted').style.setProperty('width', '500px')");
        await visit.Page.EvaluateAsync("() => document.querySelector('.planted').style.setProperty('max-width', 'none')");

        Assert.Contains("planted", (await Assert.ThrowsAsync<TrueException>(visit.FitsAsync)).Message);
    }

    [Fact]
    public async Task A_link_that_the_keyboard_misses_and_one_without_a_ring_are_found()
    {
        await using var bare = await OpenAsync("<a href='/' class='planted'>no ring</a>");
        await bare.Page.EvaluateAsync("() => document.querySelector('.planted').style.setProperty('outline', 'none')");
        await Assert.ThrowsAsync<EmptyException>(() => Keyboard.ReachesEverythingAsync(bare.Page));

        await using var missed = await OpenAsync("<button class='planted'>missed</button>");
        await missed.Page.EvaluateAsync("() => document.querySelector('.planted').addEventListener('focus', e => e.target.blur())");
        await missed.Page.EvaluateAsync("() => document.querySelector('.planted').addEventListener('focusin', e => document.querySelector('.skip').focus())");
        await Assert.ThrowsAsync<EqualException>(() => Keyboard.ReachesEverythingAsync(missed.Page));
    }

    [Fact]
    public async Task A_breach_of_the_security_policy_is_a_complaint()
    {
        await using var visit = await OpenAsync("<p style='color:#222'>styled by itself</p>");

        await Assert.ThrowsAsync<EmptyException>(() => visit.IsGoodAsync("planted"));
    }

    private async Task<Visit> OpenAsync(string planted)
    {
        var visit = await house.OpenAsync("/error-page-that-is-not-there", Screen.Phone, expected: 404);
        await visit.Page.EvaluateAsync(Plant, planted);
        return visit;
    }
}
