using DonorBridge.Portal.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>A single yes, for a bool: not ticked is no.</summary>
[HtmlTargetElement("tick-field")]
public sealed class TickFieldTagHelper(Wording text) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext] public required ViewContext View { get; set; }

    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var problem = View.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;
        var described = string.Join(' ', new[] { Hint is null ? null : id + "-hint", problem is null ? null : id + "-problem" }.OfType<string>());

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        if (problem is not null) output.Attributes.SetAttribute(new TagHelperAttribute("data-invalid"));
        var markup = new Markup();
        if (problem is not null)
            markup.Open("p", ("class", "problem"), ("id", id + "-problem")).Add(Icon.Of("danger"))
                .Open("span").Element("span", text["frame.problem"] + " ", ("class", "visually-hidden")).Text(problem).Close().Close();
        markup.Open("div", ("class", "choice")).Void("input", ("class", "ds-input"), ("type", "checkbox"), ("id", id), ("name", name), ("value", "true"),
            ("checked", IsTicked(entry?.RawValue) ? "" : null), ("aria-describedby", described.Length > 0 ? described : null), ("aria-invalid", problem is null ? null : "true"));
        markup.Element("label", Label, ("for", id));
        if (Hint is not null) markup.Element("p", Hint, ("class", "hint"), ("id", id + "-hint"));
        markup.Close().Void("input", ("type", "hidden"), ("name", name), ("value", "false"));
        output.Content.SetHtmlContent(markup);
    }

    private bool IsTicked(object? typed) => typed switch
    {
        null => For.Model is true,
        string[] several => several.Contains("true"),
        _ => typed.ToString()!.Split(',').Contains("true", StringComparer.OrdinalIgnoreCase),
    };
}
