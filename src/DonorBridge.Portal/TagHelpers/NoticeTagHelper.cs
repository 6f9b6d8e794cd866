using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>Something the reader should know before going on. With live, it is read aloud when the page comes back with it.</summary>
[HtmlTargetElement("notice")]
public sealed class NoticeTagHelper : TagHelper
{
    public Tone Tone { get; set; } = Tone.Info;

    public string? Title { get; set; }

    public bool Live { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "notice");
        output.Attributes.SetAttribute("data-tone", Tone.Name());
        if (Live) output.Attributes.SetAttribute("role", "status");
        var markup = new Markup().Add(Icon.Of(Tone.Name())).Open("div", ("class", "words"));
        if (Title is not null) markup.Element("p", Title, ("class", "title"));
        output.Content.SetHtmlContent(markup.Add(words).Close());
    }
}

/// <summary>A state in a word or two.</summary>
[HtmlTargetElement("status-tag")]
public sealed class StatusTagHelper : TagHelper
{
    public Tone Tone { get; set; } = Tone.Neutral;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", "status");
        output.Attributes.SetAttribute("data-tone", Tone.Name());
        output.PreContent.SetHtmlContent(Icon.Of(Tone.Name()));
    }
}
