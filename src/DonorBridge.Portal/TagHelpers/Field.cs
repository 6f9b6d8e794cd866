using DonorBridge.Portal.Languages;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>What all fields have: a label, a hint, what stands under the hint (child content), the problems, and the control.</summary>
public abstract class Field(Wording text) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext] public required ViewContext View { get; set; }

    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public bool Optional { get; set; }

    protected Wording Words => text;

    protected string Name => View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => TagBuilder.CreateSanitizedId(Name, "_");

    /// <summary>What the reader typed when it could not be read, else the value as this language writes it.</summary>
    protected string? Value => View.ViewData.ModelState.TryGetValue(Name, out var typed) && typed.AttemptedValue is { } attempted ? attempted : Written(For.Model);

    protected IReadOnlyList<string> Problems =>
        View.ViewData.ModelState.TryGetValue(Name, out var entry) ? [.. entry.Errors.Select(error => error.ErrorMessage).Distinct()] : [];

    protected (string, string?) Invalid => ("aria-invalid", Problems.Count > 0 ? "true" : null);

    protected virtual string? OwnHint => null;

    /// <summary>A group of controls has a legend instead of a label.</summary>
    protected virtual bool IsGroup => false;

    protected abstract void Control(Markup markup, string? describedBy);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var beside = await output.GetChildContentAsync();
        var hint = string.Join(" ", new[] { Hint, OwnHint }.Where(part => !string.IsNullOrEmpty(part)));
        var markup = new Markup();
        Caption(markup);
        if (hint.Length > 0) markup.Element("p", hint, ("class", "hint"), ("id", Id + "-hint"));
        if (!beside.IsEmptyOrWhiteSpace) markup.Open("div", ("class", "asked")).Add(beside).Close();
        if (Problems.Count > 0) Tell(markup);
        Control(markup, DescribedBy(hint));

        output.TagName = IsGroup ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        if (IsGroup && DescribedBy(hint) is { } by) output.Attributes.SetAttribute("aria-describedby", by);
        if (Problems.Count > 0) output.Attributes.SetAttribute(new TagHelperAttribute("data-invalid"));
        output.Content.SetHtmlContent(markup);
    }

    private void Caption(Markup markup)
    {
        if (IsGroup) markup.Open("legend");
        else markup.Open("label", ("for", Id));
        markup.Text(Label);
        if (Optional) markup.Text(" ").Element("span", text["field.optional"], ("class", "optional"));
        markup.Close();
    }

    private void Tell(Markup markup)
    {
        markup.Open("div", ("id", Id + "-problem"));
        foreach (var problem in Problems)
            markup.Open("p", ("class", "problem")).Add(Icon.Of("danger"))
                .Open("span").Element("span", text["frame.problem"] + " ", ("class", "visually-hidden")).Text(problem).Close().Close();
        markup.Close();
    }

    private string? DescribedBy(string hint) =>
        string.Join(' ', new[] { hint.Length > 0 ? Id + "-hint" : null, Problems.Count > 0 ? Id + "-problem" : null }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    private string? Written(object? value) => value switch
    {
        null => null,
        string words => words,
        decimal number => text.InField(number),
        int number => text.InField(number),
        DateOnly date => text.InField(date),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
    };
}
