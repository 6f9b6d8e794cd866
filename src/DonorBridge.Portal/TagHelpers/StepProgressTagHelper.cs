using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>Where the reader is in a task of several pages.</summary>
[HtmlTargetElement("step-progress", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StepProgressTagHelper : TagHelper
{
    public required IEnumerable<string> Steps { get; set; }

    /// <summary>The step the reader is at; the first is 1.</summary>
    public required int At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "steps");
        var markup = new Markup();
        foreach (var (index, step) in Steps.Index())
            markup.Element("li", step, ("class", index + 1 < At ? "done" : null), ("aria-current", index + 1 == At ? "step" : null));
        output.Content.SetHtmlContent(markup);
    }
}
