using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.Tests.TagHelpers;

/// <summary>Runs one tag helper and gives its markup.</summary>
internal static class Rendered
{
    public static ViewContext View(ModelStateDictionary? state = null) =>
        new() { ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), state ?? new()), HttpContext = new Microsoft.AspNetCore.Http.DefaultHttpContext() };

    public static ModelExpression For(string name, object? value)
    {
        var metadata = new EmptyModelMetadataProvider();
        return new(name, new ModelExplorer(metadata, metadata.GetMetadataForType(value?.GetType() ?? typeof(string)), value));
    }

    public static async Task<string> Of(TagHelper helper, string content = "")
    {
        var context = new TagHelperContext([], new Dictionary<object, object>(), "u1");
        var output = new TagHelperOutput("x", [], (_, _) =>
        {
            var inner = new DefaultTagHelperContent();
            inner.AppendHtml(content);
            return Task.FromResult<TagHelperContent>(inner);
        });
        await helper.ProcessAsync(context, output);
        if (!output.IsContentModified) output.Content.AppendHtml(content);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
