using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>How much a button asks to be pressed. One primary a page.</summary>
public enum Weight
{
    Primary,
    Secondary,
    Quiet,
    Danger,
}

/// <summary>A button that sends the form it stands in; name, value and formaction pass through.</summary>
[HtmlTargetElement("action-button")]
public sealed class ActionButtonTagHelper : TagHelper
{
    public Weight Weight { get; set; } = Weight.Primary;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        if (!output.Attributes.ContainsName("type")) output.Attributes.SetAttribute("type", "submit");
        ButtonLook.Apply(output, Weight);
    }
}

/// <summary>A link that looks like a button, because it starts a task.</summary>
[HtmlTargetElement("action-link")]
public sealed class ActionLinkTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext] public required ViewContext View { get; set; }

    public required string Href { get; set; }

    public Weight Weight { get; set; } = Weight.Primary;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.Attributes.SetAttribute("href", Address.Of(Href, View));
        ButtonLook.Apply(output, Weight);
    }
}

internal static class ButtonLook
{
    public static void Apply(TagHelperOutput output, Weight weight)
    {
        output.Attributes.SetAttribute("class", "ds-button");
        if (weight == Weight.Danger) output.Attributes.SetAttribute("data-color", "danger");
        if (weight is Weight.Secondary or Weight.Quiet) output.Attributes.SetAttribute("data-variant", weight == Weight.Secondary ? "secondary" : "tertiary");
    }
}
