using DonorBridge.Portal.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>A number in a table: the headings of its row and column are its label, and its problem stands under it.</summary>
[HtmlTargetElement("cell-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CellFieldTagHelper(Wording text) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext] public required ViewContext View { get; set; }

    public required ModelExpression For { get; set; }

    /// <summary>Ids of the headings, row first.</summary>
    public required string LabelledBy { get; set; }

    /// <summary>text for words; anything else is a number.</summary>
    public string Type { get; set; } = "number";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        View.ModelState.TryGetValue(name, out var entry);
        var problem = entry?.Errors.FirstOrDefault()?.ErrorMessage;
        var value = entry?.AttemptedValue ?? For.Model switch { decimal number => text.InField(number), int number => text.InField(number), var other => other?.ToString() };

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", problem is null ? "cell" : "cell invalid");
        var markup = new Markup().Void("input", ("class", "ds-input"), ("type", "text"), ("inputmode", Type == "text" ? null : "decimal"), ("autocomplete", "off"), ("id", id), ("name", name), ("value", value),
            ("aria-labelledby", LabelledBy), ("aria-describedby", problem is null ? null : id + "-problem"), ("aria-invalid", problem is null ? null : "true"));
        if (problem is not null) markup.Element("p", problem, ("class", "problem"), ("id", id + "-problem"));
        output.Content.SetHtmlContent(markup);
    }
}
