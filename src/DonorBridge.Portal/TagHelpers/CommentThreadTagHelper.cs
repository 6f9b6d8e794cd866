using DonorBridge.Portal.Languages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>What people said about one question or line, oldest first. Holds comment elements.</summary>
[HtmlTargetElement("comment-thread")]
public sealed class CommentThreadTagHelper : TagHelper
{
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "thread");
        output.Attributes.SetAttribute("aria-label", Label);
    }
}

/// <summary>One comment: who, when, the words as text.</summary>
[HtmlTargetElement("comment", ParentTag = "comment-thread")]
public sealed class CommentTagHelper(Wording text) : TagHelper
{
    public required string By { get; set; }

    public required DateTimeOffset At { get; set; }

    /// <summary>Said by the reader's own side.</summary>
    public bool Own { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "li";
        if (Own) output.Attributes.SetAttribute(new TagHelperAttribute("data-own"));
        output.Content.SetHtmlContent(new Markup()
            .Open("p", ("class", "by")).Element("strong", By).Element("time", text.Moment(At), ("datetime", At.ToString("O"))).Close()
            .Open("div", ("class", "words")).Add(words).Close());
    }
}
