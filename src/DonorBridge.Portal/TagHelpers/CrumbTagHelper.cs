using System.Net;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

public sealed record Crumb(string Address, string Text);

/// <summary>One step of the way to this page; the layout shows them, the page's title comes last by itself.</summary>
[HtmlTargetElement("crumb")]
public sealed class CrumbTagHelper : TagHelper
{
    private const string Key = "Crumbs";

    [HtmlAttributeNotBound, ViewContext] public required ViewContext View { get; set; }

    public required string Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = WebUtility.HtmlDecode((await output.GetChildContentAsync()).GetContent()).Trim();
        View.ViewData[Key] = new List<Crumb>([.. Of(View.ViewData), new(Address.Of(Href, View), text)]);
        output.SuppressOutput();
    }

    public static IReadOnlyList<Crumb> Of(ViewDataDictionary data) => data[Key] as IReadOnlyList<Crumb> ?? [];
}
