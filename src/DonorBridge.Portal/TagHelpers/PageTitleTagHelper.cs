using System.Net;
using DonorBridge.Portal.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>The page's one h1, which is also the title of the window and the last crumb.</summary>
[HtmlTargetElement("page-title")]
public sealed class PageTitleTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext] public required ViewContext View { get; set; }

    /// <summary>A line above: the project or grant the page is about.</summary>
    public string? Over { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var title = await output.GetChildContentAsync();
        View.ViewData["Title"] = WebUtility.HtmlDecode(title.GetContent()).Trim();
        output.TagName = "h1";
        if (Over is not null) output.PreElement.AppendHtml(new Markup().Element("p", Over, ("class", "over")));
        output.Content.SetHtmlContent(title);
    }
}

public static class PageTitle
{
    /// <summary>The title of the window; a page with problems says so first, so that it is heard.</summary>
    public static string Of(ViewDataDictionary data, Wording text)
    {
        var title = data["Title"] is string own ? $"{own} – DonorBridge" : "DonorBridge";
        return data.ModelState.IsValid ? title : $"{text["frame.problem"]} {title}";
    }
}
