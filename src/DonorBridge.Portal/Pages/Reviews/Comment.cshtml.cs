using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Store.Access;
using DonorBridge.Store.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Reviews;

/// <summary>What was said about one question, line or figure, and a place to say more. An internal note never leaves the donor's house.</summary>
[Authorize(Roles = Roles.DonorOfficer + "," + Roles.DonorController)]
public sealed class CommentModel(UnitOfWork work, SeenReviews reviews, SeenReports reports, SeenComments comments, NewestQuestions questions, Wording text, TimeProvider clock) : PageModel
{
    private const int Longest = 4000;

    [BindProperty(SupportsGet = true)] public string? Anchor { get; set; }

    [BindProperty] public string? Said { get; set; }

    [BindProperty] public bool Internal { get; set; }

    public SeenReview Review { get; private set; } = null!;

    public string About { get; private set; } = "";

    public IReadOnlyList<CommentRow> Comments { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) => await Find(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel)) return NotFound();
        if (string.IsNullOrWhiteSpace(Said)) ModelState.AddModelError(nameof(Said), text["reviews.comment-empty"]);
        if (Said?.Length > Longest) ModelState.AddModelError(nameof(Said), text.Plural("reviews.comment-long", Longest));
        if (Anchor?.Length > 200) return BadRequest();
        if (!ModelState.IsValid) return Page();

        var db = await work.Open(cancel);
        db.Comments.Add(new CommentRow
        {
            OwnerOrg = work.Viewer.Organisation, ReviewId = id, DueReportId = Review.Due.Id, Internal = Internal, Anchor = Anchor, Text = Said!.Trim(),
            WrittenBy = work.Viewer.PersonId, WrittenByName = User.FindFirst("name")?.Value ?? "", WrittenAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancel);
        return RedirectToPage(new { id, anchor = Anchor });
    }

    private async Task<bool> Find(Guid id, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(Anchor)) Anchor = null;
        if (await reviews.One(id, cancel) is not { } review || await reports.Of(review.Snapshot.Id, review.Due.Id, cancel) is not { } report) return false;
        Review = review;
        About = AnchorWords.Of(text, await questions.Wording(cancel), report.Part, report.Shared, Anchor);
        Comments = [.. (await comments.Of(review, cancel)).Comments.Where(comment => comment.Anchor == Anchor)];
        return true;
    }
}
