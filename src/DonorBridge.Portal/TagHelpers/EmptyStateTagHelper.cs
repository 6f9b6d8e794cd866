using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>Nothing here yet: says why, and its content says what to do next.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper : TagHelper
{
    public required string Title { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "empty");
        output.PreContent.SetHtmlContent(new Markup().Add(Picture()).Element("h2", Title));
    }

    // A quiet harbour: an empty quay and a little water.
    private static Markup Picture() => new Markup()
        .Open("svg", ("viewBox", "0 0 120 80"), ("aria-hidden", "true"), ("fill", "none"), ("stroke", "currentColor"), ("stroke-width", "3"), ("stroke-linecap", "round"))
        .Void("path", ("d", "M22 46C36 16 84 16 98 46M12 46h96M40 27v19M60 23v23M80 27v19"))
        .Void("path", ("d", "M18 62c8-6 16-6 24 0s16 6 24 0 16-6 24 0 10 5 14 4"), ("opacity", ".55")).Close();
}
