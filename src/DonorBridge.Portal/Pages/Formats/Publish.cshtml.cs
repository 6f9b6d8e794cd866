using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Pages.Formats.Making;
using DonorBridge.Store.Access;
using DonorBridge.Store.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DonorBridge.Portal.Pages.Formats;

/// <summary>Publishes the draft as a version that never changes again. Only a draft without problems can be.</summary>
[Authorize(Roles = FormatHats.All)]
public sealed class PublishModel(UnitOfWork work, StudioDesk desk, FormatPublishing publishing, FormatOffering offering, Wording text) : PageModel
{
    [BindProperty] public bool Offer { get; set; }

    public StudioSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<string> Misfits { get; private set; } = [];

    public bool IsReady => Sheet.Outcome is { Files: not null, Problems.Count: 0 } && Misfits.Count == 0 && Sheet.Draft.Format.Deliverables.All(one => one.Fields.Count > 0);

    public int Guessed => Sheet.Draft.Guessed.Count;

    /// <summary>The viewer is the donor whose form it is: publishing it says so.</summary>
    public bool IsDonor => Sheet.Row.DonorOrg == work.Viewer.OrgId && work.Viewer.Role is Roles.DonorOfficer or Roles.DonorController;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        await Load(id, cancel);
        // What an NGO makes is its own until it says otherwise; a donor's and the secretariat's are meant for others.
        Offer = work.Viewer.Role is Roles.DonorOfficer or Roles.DonorController or Roles.Secretariat;
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        await Load(id, cancel);
        if (!IsReady)
        {
            ModelState.AddModelError("", text["formats.not-ready"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        var (format, files, person) = (Sheet.Draft.Format, Sheet.Outcome.Files!, User.FindFirst("name")?.Value ?? "");
        var version = new NewFormatVersion(format.Id, format.Version, files.Paths.ToDictionary(path => path, path => files.Find(path)!.Value.ToArray()))
        {
            DonorOrg = Sheet.Row.DonorOrg, DonorName = Sheet.Row.DonorName, FormOn = Sheet.Row.FormOn, Offer = Offer,
        };
        var published = await publishing.Publish(version, id, person, cancel);
        if (IsDonor) await offering.Say(published.Id, FormatWord.ConfirmedByDonor, person, cancel);
        return RedirectToPage("/Formats/Format", new { id = format.Id, version = format.Version });
    }

    private async Task Load(Guid id, CancellationToken cancel)
    {
        Sheet = await desk.Open(id, cancel);
        Misfits = Fitting.Of(Sheet);
    }
}
