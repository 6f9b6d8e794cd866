using System.Net;
using DonorBridge.Store.Access;

namespace DonorBridge.Portal.Tests.Given;

/// <summary>Somebody at a browser without scripts, with cookies of their own. Who has an account signs in before the first thing they do.</summary>
public sealed class Person(Uri portal, Viewer viewer, string? email = null, string? password = null) : IDisposable
{
    private bool _signedIn = email is null;

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = true, CookieContainer = new CookieContainer() }) { BaseAddress = portal };

    public Viewer Viewer => viewer;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What their browser asks for; English until it is said.</summary>
    public void Reads(string language) => _client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

    public async Task<ShownPage> Open(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        await SignIn();
        using var answer = await _client.GetAsync(path, Stop);
        return await Shown(answer, expected);
    }

    public async Task<ShownPage> Send(ShownForm form, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await Post(form);
        return await Shown(answer, expected);
    }

    public async Task<HttpResponseMessage> Post(ShownForm form)
    {
        await SignIn();
        return await _client.PostAsync(form.Action, new FormUrlEncodedContent(form.Fields), Stop);
    }

    /// <summary>A form with a file in one of its fields.</summary>
    public async Task<ShownPage> SendFile(ShownForm form, string field, string name, byte[] bytes, HttpStatusCode expected = HttpStatusCode.OK)
    {
        await SignIn();
        using var body = new MultipartFormDataContent();
        foreach (var (key, value) in form.Fields) body.Add(new StringContent(value), key);
        body.Add(new ByteArrayContent(bytes), field, name);
        // Asks first, as a browser's server may say no before the bytes are on their way.
        using var request = new HttpRequestMessage(HttpMethod.Post, form.Action) { Content = body };
        request.Headers.ExpectContinue = true;
        using var answer = await _client.SendAsync(request, Stop);
        return await Shown(answer, expected);
    }

    public async Task<(HttpResponseMessage Answer, byte[] Bytes)> Download(string path)
    {
        await SignIn();
        var answer = await _client.GetAsync(path, Stop);
        return (answer, await answer.Content.ReadAsByteArrayAsync(Stop));
    }

    public void Dispose() => _client.Dispose();

    private async Task SignIn()
    {
        if (_signedIn) return;
        _signedIn = true;
        var page = await Open("/sign-in");
        using var signedIn = await Post(page.Form("name=\"Password\"").With(("Email", email), ("Password", password)));
        Assert.NotEqual("/sign-in", signedIn.RequestMessage!.RequestUri!.AbsolutePath);
    }

    private static async Task<ShownPage> Shown(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var page = new ShownPage(answer.RequestMessage!.RequestUri!, answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
        Assert.True(page.Status == expected, $"{answer.RequestMessage.Method} {page.Address} answered {(int)page.Status}: {page.Words}");
        return page;
    }
}
