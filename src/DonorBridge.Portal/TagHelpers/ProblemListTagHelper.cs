using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>A problem in plain words, where it is, and the page that mends it.</summary>
public sealed record ProblemLine(string Text, string? Where = null, string? Href = null, Tone Tone = Tone.Danger);

/// <summary>Problems found by a check, in the order given. Nothing when there are none.</summary>
[HtmlTargetElement("problem-list", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProblemListTagHelper : TagHelper
{
    public required IEnumerable<ProblemLine> Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var problems = Of.ToList();
        if (problems.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "problems");
        var markup = new Markup();
        foreach (var problem in problems)
        {
            markup.Open("li", ("data-tone", problem.Tone.Name())).Add(Icon.Of(problem.Tone.Name())).Open("div");
            if (problem.Href is null) markup.Text(problem.Text);
            else markup.Element("a", problem.Text, ("href", problem.Href));
            if (problem.Where is not null) markup.Element("div", problem.Where, ("class", "where"));
            markup.Close().Close();
        }
        output.Content.SetHtmlContent(markup);
    }
}
