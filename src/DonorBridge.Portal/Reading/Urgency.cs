using DonorBridge.Portal.Languages;
using DonorBridge.Portal.TagHelpers;
using DonorBridge.Store.Agreements;

namespace DonorBridge.Portal.Reading;

/// <summary>How near a due day is, in words: "due tomorrow" is read faster than a date.</summary>
/// <param name="Rests">The agreement is suspended today: nothing of it is late.</param>
public sealed record Urgency(int DaysLeft, bool Rests = false)
{
    /// <summary>Counted in the zone in which the agreement's day ends.</summary>
    public static Urgency Of(DueLine line, DateTimeOffset now) => Of(line.Due.DueOn, line.Due.TimeZone, now) with { Rests = line.Agreement == GrantState.Suspended };

    public static Urgency Of(DateOnly dueOn, string timeZone, DateTimeOffset now)
    {
        var there = TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) ? TimeZoneInfo.ConvertTime(now, zone) : now;
        return new Urgency(dueOn.DayNumber - DateOnly.FromDateTime(there.DateTime).DayNumber);
    }

    public Tone Tone => Rests ? TagHelpers.Tone.Neutral : DaysLeft switch { < 0 => Tone.Danger, <= 14 => Tone.Warning, <= 45 => Tone.Info, _ => Tone.Neutral };

    public string In(Wording text) => Rests ? text["home.rests"] : DaysLeft switch
    {
        < 0 => text.Plural("home.late", -DaysLeft),
        0 => text["home.due-today"],
        1 => text["home.due-tomorrow"],
        <= 60 => text.Plural("home.due-in-days", DaysLeft),
        _ => text.Plural("home.due-in-months", DaysLeft / 30),
    };
}
