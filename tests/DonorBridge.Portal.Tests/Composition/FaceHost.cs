using DonorBridge.Tests;
using DonorBridge.Tests.PostgreSql;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DonorBridge.Portal.Tests.Composition;

/// <summary>The portal with two addresses added that go wrong on purpose: /throws and /refuses/STATUS. It keeps what was logged.</summary>
public sealed class FaceHost(TestCluster cluster) : IAsyncLifetime
{
    private readonly TestDatabase _database = new(cluster);
    private PortalOnAPort? _portal;

    public LogOfErrors Log { get; } = new();

    public TestConnections Database => _database.Connections;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _portal = new(Database, alsoWith: services => services.AddSingleton<IStartupFilter, GoesWrong>().AddSingleton<ILoggerProvider>(Log));
    }

    public T Service<T>() where T : notnull => _portal!.Services.GetRequiredService<T>();

    public HttpClient Reader(string? language = null, bool followRedirects = true)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = followRedirects }) { BaseAddress = _portal!.Address };
        if (language is not null) client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        if (_portal is not null) await _portal.DisposeAsync();
        await _database.DisposeAsync();
    }

    private sealed class GoesWrong : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Run(context =>
            {
                if (context.Request.Path == "/throws") throw new InvalidOperationException("the secret of the house");
                context.Response.StatusCode = context.Request.Path.StartsWithSegments("/refuses", out var status) && int.TryParse(status.Value!.Trim('/'), out var asked)
                    ? asked : StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        };
    }
}

/// <summary>What the portal logged as an error.</summary>
public sealed class LogOfErrors : ILoggerProvider, ILogger
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) _lines.Enqueue(formatter(state, exception));
    }

    public void Dispose()
    {
    }
}
