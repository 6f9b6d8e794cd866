using DonorBridge.Portal.Pages.Agreements;
using DonorBridge.Portal.Pages.Formats;
using DonorBridge.Portal.Pages.Formats.Making;
using DonorBridge.Portal.Pages.Reviews;
using DonorBridge.Portal.Reading;

namespace DonorBridge.Portal.Composition;

/// <summary>What the pages of agreements, of donors and of their forms read with.</summary>
public static class PartnerDesks
{
    public static void AddPartnerDesks(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<QuestionWords>()
        .AddScoped<NewestQuestions>()
        .AddScoped<AgreementSeen>()
        .AddScoped<SeenReviews>()
        .AddScoped<SeenReports>()
        .AddScoped<SeenComments>()
        .AddSingleton<SourceShelf>()
        .AddScoped<SeenFormats>()
        .AddScoped<StudioDesk>()
        .AddScoped<PreviewReports>();
}
