using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>
/// A page that asks before something that cannot be taken back: its content says what will happen, one button does it,
/// one link goes back. It posts to the page's own handler.
/// </summary>
[HtmlTargetElement("confirm-form")]
public sealed class ConfirmFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext] public required ViewContext View { get; set; }

    /// <summary>The button's words: the deed itself, never "Yes".</summary>
    public required string Deed { get; set; }

    public required string CancelHref { get; set; }

    public required string CancelText { get; set; }

    /// <summary>Where to post, if not to the page itself.</summary>
    public string? Action { get; set; }

    public Weight Weight { get; set; } = Weight.Danger;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "form";
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("data-once", "");
        if (Action is not null) output.Attributes.SetAttribute("action", Action);
        output.Content.SetHtmlContent(new Markup().Add(generator.GenerateAntiforgery(View)).Add(words)
            .Open("div", ("class", "actions"))
            .Element("button", Deed, ("class", "ds-button"), ("type", "submit"), ("data-color", Weight == Weight.Danger ? "danger" : null))
            .Element("a", CancelText, ("href", Address.Of(CancelHref, View))).Close());
    }
}
