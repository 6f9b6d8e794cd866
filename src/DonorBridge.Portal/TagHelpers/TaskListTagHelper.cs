using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>What there is to do, and how far each thing is. Holds task elements.</summary>
[HtmlTargetElement("task-list")]
public sealed class TaskListTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "tasks");
    }
}

/// <summary>One thing to do: its name, a hint, its state. Without href it cannot be started yet; the state says why.</summary>
[HtmlTargetElement("task", ParentTag = "task-list")]
public sealed class TaskTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext] public required ViewContext View { get; set; }

    public string? Href { get; set; }

    public string? Hint { get; set; }

    public required string Status { get; set; }

    public Tone Tone { get; set; } = Tone.Neutral;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var name = await output.GetChildContentAsync();
        var status = "status-" + context.UniqueId;
        output.TagName = "li";
        var markup = new Markup().Open("div");
        if (Href is null) markup.Open("span", ("class", "name")).Add(name).Close();
        else markup.Open("a", ("href", Address.Of(Href, View)), ("aria-describedby", status)).Add(name).Close();
        if (Hint is not null) markup.Element("p", Hint, ("class", "hint"));
        markup.Close();
        markup.Open("span", ("class", "status"), ("data-tone", Tone.Name()), ("id", status)).Add(Icon.Of(Tone.Name())).Text(Status).Close();
        output.Content.SetHtmlContent(markup);
    }
}
