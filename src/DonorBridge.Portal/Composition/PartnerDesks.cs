using DonorBridge.Portal.Pages.Agreements;
using DonorBridge.Portal.Pages.Reviews;
using DonorBridge.Portal.Reading;

namespace DonorBridge.Portal.Composition;

/// <summary>What the pages of agreements and of donors read with.</summary>
public static class PartnerDesks
{
    public static void AddPartnerDesks(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<QuestionWords>()
        .AddScoped<NewestQuestions>()
        .AddScoped<AgreementSeen>()
        .AddScoped<SeenReviews>()
        .AddScoped<SeenReports>()
        .AddScoped<SeenComments>();
}
