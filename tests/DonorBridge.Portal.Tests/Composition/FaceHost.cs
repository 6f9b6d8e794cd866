using System.Runtime.CompilerServices;
using DonorBridge.Portal.Composition;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DonorBridge.Portal.Tests.Composition;

/// <summary>The face alone, on a real server and a port of the system's choice: pages that ask no database can be asked for.</summary>
public sealed class FaceHost : IAsyncLifetime
{
    private WebApplication? _app;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _app = Build("Development");
        _app.MapGet("/throws", _ => throw new InvalidOperationException("the secret of the house"));
        _app.MapGet("/refuses/{status:int}", (int status) => Microsoft.AspNetCore.Http.Results.StatusCode(status));
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Address = AddressOf(_app);
    }

    public HttpClient Reader(string? language = null, bool followRedirects = true)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = followRedirects }) { BaseAddress = Address };
        if (language is not null) client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    public static WebApplication Build(string environment, [CallerFilePath] string here = "")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Program).Assembly.GetName().Name, EnvironmentName = environment,
            ContentRootPath = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "DonorBridge.Portal")),
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.AddFace();
        builder.Services.AddAuthentication();
        var app = builder.Build();
        app.UseFace();
        return app;
    }

    public static Uri AddressOf(WebApplication app) => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
}
