using DonorBridge.Portal.SignIn;
using DonorBridge.Store.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace DonorBridge.Portal.Composition;

/// <summary>
/// Around every page handler: the signed-in person is named to the unit of work, and what the handler did is committed before
/// its answer is written. An answer that says no, and a form that is shown again with its problems, leave nothing behind.
/// </summary>
public sealed class WorkOfRequest(UnitOfWork work, HatCheck hats) : IAsyncPageFilter, IOrderedFilter
{
    /// <summary>Innermost, so that every other filter has had its say.</summary>
    public int Order => 1000;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        // The error page stands in the place of one whose work has ended; it reads nothing.
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            await next();
            return;
        }
        if (http.User.Viewer() is not { } viewer)
        {
            await next();
            return;
        }
        work.ActAs(viewer);
        if (!IsOpenToAll(context) && !await hats.StillHeld(viewer, http.User.FindFirst(Session.Membership)?.Value, http.RequestAborted))
        {
            await work.GiveUp(http.RequestAborted);
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            context.Result = new RedirectToPageResult("/SignIn/Index");
            return;
        }

        var done = await next();
        if (Refusal.Of(done.Exception) is { } refusal && !done.ExceptionHandled)
        {
            await work.GiveUp(http.RequestAborted);
            done.ExceptionHandled = true;
            done.Result = Refusal.Answer(http, refusal);
            return;
        }
        if (done.Exception is not null && !done.ExceptionHandled) return;
        if (SaysNo(done.Result) || !context.ModelState.IsValid) await work.GiveUp(http.RequestAborted);
        // Not tied to the connection: a reader who has gone is no reason to lose a submitted report.
        else await work.Commit(CancellationToken.None);
    }

    private static bool IsOpenToAll(PageHandlerExecutingContext context) =>
        context.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any();

    private static bool SaysNo(IActionResult? result) =>
        result is IStatusCodeActionResult { StatusCode: >= 400 } or ForbidResult or ChallengeResult;
}
