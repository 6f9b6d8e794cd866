using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>Facts of one thing, or answers given: what, its value, and a way to change it.</summary>
[HtmlTargetElement("summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "summary");
    }
}

/// <summary>One row. An empty value shows the words of none, so that "not given" is never an empty place.</summary>
[HtmlTargetElement("summary-row", ParentTag = "summary-list")]
public sealed class SummaryRowTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext] public required ViewContext View { get; set; }

    public required string Label { get; set; }

    public string? None { get; set; }

    public string? ChangeHref { get; set; }

    /// <summary>The words of the link; the label is added for screen readers.</summary>
    public string? ChangeText { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        var markup = new Markup().Element("dt", Label);
        if (value.IsEmptyOrWhiteSpace && None is not null) markup.Element("dd", None, ("class", "none"));
        else markup.Open("dd").Add(value).Close();
        if (ChangeHref is not null)
            markup.Open("dd").Open("a", ("href", Address.Of(ChangeHref, View))).Text(ChangeText)
                .Element("span", $" {Label}", ("class", "visually-hidden")).Close().Close();
        output.Content.SetHtmlContent(markup);
    }
}
