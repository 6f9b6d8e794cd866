using DonorBridge.Portal.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>All problems of the form at the top, each a link to its field. Nothing when there are none.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(Wording text) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext] public required ViewContext View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // In the order the page declares its answers, which is the order of its fields.
        var answers = View.ViewData.ModelMetadata.Properties.Select(answer => answer.Name!).ToList();
        var problems = View.ViewData.ModelState.OrderBy(entry => answers.IndexOf(entry.Key.Split('.', '[')[0])).SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, error.ErrorMessage))).Distinct().ToList();
        if (problems.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-labelledby", "error-summary-title");
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute(new TagHelperAttribute("autofocus"));
        var markup = new Markup().Element("h2", text.Plural("field.problems-title", problems.Count), ("id", "error-summary-title")).Open("ul");
        foreach (var (key, problem) in problems)
        {
            markup.Open("li");
            if (key.Length == 0) markup.Text(problem);
            else markup.Element("a", problem, ("href", "#" + TagBuilder.CreateSanitizedId(key, "_")));
            markup.Close();
        }
        output.Content.SetHtmlContent(markup.Close());
    }
}
