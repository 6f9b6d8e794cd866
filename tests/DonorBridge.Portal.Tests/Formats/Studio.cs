using System.Net;
using DonorBridge.Portal.Tests.Given;
using DonorBridge.Tests;

namespace DonorBridge.Portal.Tests.Formats;

/// <summary>The steps of the format studio, as people take them without scripts.</summary>
internal static class Studio
{
    public static readonly string[] Facts = ["Title of the project", "Our reference number"];
    public static readonly string[] Questions = ["Summary of the progress"];

    public static byte[] Form => PlainDocx.Of(Facts, Questions);

    public static async Task<ShownPage> Upload(Person person, string name, byte[] bytes, HttpStatusCode expected = HttpStatusCode.OK, string fileName = "form.docx")
    {
        var page = await person.Open("/formats/new");
        return await person.SendFile(page.Form("Upload").With(("Name", name), ("Language", "en"), ("Kind", "narrative")), "Upload", fileName, bytes, expected);
    }

    /// <summary>A draft with all places taken; gives its page.</summary>
    public static async Task<ShownPage> Draft(Person person, string name, byte[]? form = null)
    {
        var places = await Upload(person, name, form ?? Form);
        return await person.Send(places.Form("data-places"));
    }

    /// <summary>Every open field gets its first suggestion, or says that nothing feeds it.</summary>
    public static async Task<ShownPage> Publish(Person person, ShownPage draft, bool offer = false)
    {
        foreach (var link in FieldsOf(draft))
        {
            var field = await person.Open(link);
            var form = field.Form("Form.Feed");
            if (form["Form.Feed"] is null) await person.Send(form.With(("Form.Feed", "none"), ("Form.Why", "Written by hand")));
        }
        var publish = await person.Open($"{draft.Address.AbsolutePath}/publish");
        return await person.Send(publish.Form("data-once").With(("Offer", offer ? "true" : "false")));
    }

    public static IReadOnlyList<string> FieldsOf(ShownPage draft) =>
        [.. System.Text.RegularExpressions.Regex.Matches(draft.Html, "href=\"(/formats/drafts/[^\"]*/fields/[^\"]*)\"").Select(link => link.Groups[1].Value).Distinct()];
}
