using DonorBridge.Store;
using Microsoft.AspNetCore.Mvc;

namespace DonorBridge.Portal.Composition;

/// <summary>What a person asked for and cannot have, as an answer: 404 or 409 with the sentence.</summary>
public static class Refusal
{
    /// <summary>The refusal behind an exception, also where only the database could see that somebody else was first.</summary>
    public static RefusedException? Of(Exception? thrown) => thrown switch
    {
        RefusedException refused => refused,
        not null when SomebodyWasFirst.Sentence(thrown) is { } sentence => RefusedException.TooLate(sentence),
        _ => null,
    };

    public static StatusCodeResult Answer(HttpContext http, RefusedException refused)
    {
        http.Items[typeof(RefusedException)] = refused.Message;
        return new StatusCodeResult(refused.Status);
    }
}
