using DonorBridge.Portal.TagHelpers;
using DonorBridge.Store.Reviews;

namespace DonorBridge.Portal.Pages.Reviews;

/// <summary>Where a review stands for its donor.</summary>
public enum ReviewStanding { Waiting, WithGrantee, Accepted, AcceptedWithReservations, Rejected, Closed, Withdrawn }

public static class ReviewStandings
{
    /// <summary>By the last decision, and whether it stands on the version that is in front of the donor now.</summary>
    public static ReviewStanding Of(ReviewRow review, DecisionRow? last) => last?.Narrative switch
    {
        null when review.ClosedAt is null => ReviewStanding.Waiting,
        null => ReviewStanding.Closed,
        _ when review.ClosedAt is null && last.SnapshotId != review.SnapshotId => ReviewStanding.Waiting,
        NarrativeDecision.Returned when review.ClosedAt is null => ReviewStanding.WithGrantee,
        NarrativeDecision.Accepted => ReviewStanding.Accepted,
        NarrativeDecision.AcceptedWithReservations => ReviewStanding.AcceptedWithReservations,
        NarrativeDecision.Rejected => ReviewStanding.Rejected,
        _ => ReviewStanding.Closed,
    };

    public static string Key(this ReviewStanding standing) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(standing.ToString());

    public static Tone Tone(this ReviewStanding standing) => standing switch
    {
        ReviewStanding.Waiting => TagHelpers.Tone.Info,
        ReviewStanding.WithGrantee => TagHelpers.Tone.Warning,
        ReviewStanding.Accepted or ReviewStanding.AcceptedWithReservations => TagHelpers.Tone.Success,
        ReviewStanding.Rejected => TagHelpers.Tone.Danger,
        _ => TagHelpers.Tone.Neutral,
    };
}
