using DonorBridge.Portal.Languages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>A receipt or address to take along; the button shows only where scripts run.</summary>
[HtmlTargetElement("copy-text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CopyTextTagHelper(Wording text) : TagHelper
{
    public required string Value { get; set; }

    /// <summary>Paragraphs, shown as they are and not on one line.</summary>
    public bool Paragraphs { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Paragraphs ? "div" : "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "copy");
        output.Content.SetHtmlContent(new Markup().Element(Paragraphs ? "pre" : "code", Value)
            .Element("button", text["copy.copy"], ("type", "button"), ("class", "plain-button"), ("hidden", ""), ("data-copy", Value), ("data-copied", text["copy.copied"])));
    }
}
