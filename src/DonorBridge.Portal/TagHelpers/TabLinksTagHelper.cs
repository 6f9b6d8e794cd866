using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>Several views of one thing. Each is an address of its own, so it can be shared and works without scripts.</summary>
[HtmlTargetElement("tab-links")]
public sealed class TabLinksTagHelper : TagHelper
{
    /// <summary>What the views are of, for screen readers.</summary>
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "tabs");
        output.Attributes.SetAttribute("aria-label", Label);
        output.PreContent.SetHtmlContent("<ul>");
        output.PostContent.SetHtmlContent("</ul>");
    }
}

[HtmlTargetElement("tab-link", ParentTag = "tab-links")]
public sealed class TabLinkTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext] public required ViewContext View { get; set; }

    public required string Href { get; set; }

    public bool Current { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "li";
        output.Content.SetHtmlContent(new Markup()
            .Open("a", ("href", Address.Of(Href, View)), ("aria-current", Current ? "page" : null)).Add(words).Close());
    }
}
