using DonorBridge.Store;
using Microsoft.AspNetCore.Mvc;

namespace DonorBridge.Portal.Composition;

/// <summary>What a person asked for and cannot have, as an answer: 404 or 409; the error page says why.</summary>
public static class Refusal
{
    /// <summary>The refusal behind an exception, also where only the database could see that somebody else was first.</summary>
    public static RefusedException? Of(Exception? thrown) => thrown switch
    {
        RefusedException refused => refused,
        not null => SomebodyWasFirst.Refusal(thrown),
        null => null,
    };

    public static StatusCodeResult Answer(HttpContext http, RefusedException refused)
    {
        http.Items[typeof(RefusedException)] = refused;
        return new StatusCodeResult(refused.Status);
    }
}
