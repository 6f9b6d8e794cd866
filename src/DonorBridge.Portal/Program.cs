using DonorBridge.Portal.Composition;
using DonorBridge.Portal.SignIn;
using DonorBridge.Portal.Work;

var builder = WebApplication.CreateBuilder(args);
builder.AddFace();
builder.AddDatabase();
builder.AddSignIn();
builder.AddWork();
builder.AddPartnerDesks();
builder.AddDesk();

var app = builder.Build();
app.UseFace();
app.Run();

/// <summary>Named so that tests can start the real portal.</summary>
public partial class Program;
