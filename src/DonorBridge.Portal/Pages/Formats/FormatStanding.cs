using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Portal.TagHelpers;

namespace DonorBridge.Portal.Pages.Formats;

/// <summary>What vouches for a version of a format, the strongest word first.</summary>
public enum FormatStanding { Confirmed, Checked, Made, Shipped }

public static class FormatStandings
{
    public static FormatStanding Of(SeenFormat seen) =>
        seen.ConfirmedBy is not null ? FormatStanding.Confirmed
        : seen.IsChecked ? FormatStanding.Checked
        : seen.Row.OwnerOrg is null ? FormatStanding.Shipped
        : FormatStanding.Made;

    /// <summary>Such as: made by Safe Landing from the form of 1 March 2027.</summary>
    public static string Say(this Wording text, SeenFormat seen) => Of(seen) switch
    {
        FormatStanding.Made => seen.Row.FormOn is { } day ? text["formats.made-from", ("who", seen.Owner), ("day", day)] : text["formats.made", ("who", seen.Owner)],
        FormatStanding.Confirmed => text["formats.confirmed-by", ("donor", seen.ConfirmedBy)],
        var other => text[$"formats.standing-{Key.Of(other)}"],
    };

    public static Tone Tone(this FormatStanding standing) => standing switch
    {
        FormatStanding.Confirmed => TagHelpers.Tone.Success,
        FormatStanding.Checked => TagHelpers.Tone.Info,
        _ => TagHelpers.Tone.Neutral,
    };
}
