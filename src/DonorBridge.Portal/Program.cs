using DonorBridge.Portal.Composition;

var builder = WebApplication.CreateBuilder(args);
builder.AddFace();

var app = builder.Build();
app.UseFace();
app.Run();

/// <summary>Named so that tests can start the real portal.</summary>
public partial class Program;
