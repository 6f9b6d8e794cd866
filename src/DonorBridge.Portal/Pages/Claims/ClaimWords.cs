using DonorBridge.Portal.Languages;
using DonorBridge.Portal.TagHelpers;

namespace DonorBridge.Portal.Pages.Claims;

public static class ClaimWords
{
    public static string Say(this Wording text, ClaimStanding standing) => text[$"claims.standing-{standing.ToString().ToLowerInvariant()}"];

    public static Tone Tone(this ClaimStanding standing) => standing switch
    {
        ClaimStanding.Confirmed => TagHelpers.Tone.Success,
        ClaimStanding.Declined => TagHelpers.Tone.Warning,
        ClaimStanding.Open => TagHelpers.Tone.Info,
        _ => TagHelpers.Tone.Neutral,
    };

    public static string Share(this Wording text, SeenClaim claim) =>
        claim.Contribution.SharePercent is { } share ? text.Percent(share / 100m) : text["claims.share-not-said"];
}
