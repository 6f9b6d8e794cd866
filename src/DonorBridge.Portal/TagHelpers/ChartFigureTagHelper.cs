using DonorBridge.Portal.Charts;
using DonorBridge.Portal.Languages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>A chart with its title, its legend, and the same figures in a table. Drawn twice, for wide and for narrow screens.</summary>
[HtmlTargetElement("chart-figure", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChartFigureTagHelper(Wording text) : TagHelper
{
    public required Chart Of { get; set; }

    /// <summary>The table lies open from the start.</summary>
    public bool TableOpen { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = "chart-" + context.UniqueId;
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chart");
        var markup = new Markup().Open("figcaption").Text(Of.Title).Element("span", Of.Subtitle).Close();
        markup.Open("div", ("class", "wide-drawing")).Add(Drawing.Draw(Of, id + "-w", 760)).Close();
        markup.Open("div", ("class", "narrow-drawing")).Add(Drawing.Draw(Of, id + "-n", 290)).Close();
        if (Of.Legend.Count > 0) Legend(markup, id);
        markup.Open("details", ("open", TableOpen ? "" : null)).Element("summary", text["chart.table"]);
        Table(markup);
        output.Content.SetHtmlContent(markup.Close());
    }

    private void Legend(Markup markup, string id)
    {
        markup.Open("ul", ("class", "legend"));
        foreach (var (index, name) in Of.Legend.Index())
            markup.Open("li").Add(Drawing.Sign(Of, index, $"{id}-l{index}")).Text(name).Close();
        markup.Close();
    }

    private void Table(Markup markup)
    {
        markup.Open("div", ("class", "table-frame"), ("tabindex", "0"), ("role", "group"), ("aria-label", Of.Title)).Open("table");
        markup.Open("caption", ("class", "visually-hidden")).Text($"{Of.Title}: {Of.Subtitle}").Close();
        markup.Open("thead").Open("tr");
        foreach (var (index, heading) in Of.Headings.Index())
            markup.Element("th", heading, ("scope", "col"), ("class", index > 0 && Of is not TimelineChart ? "number" : null));
        markup.Close().Close().Open("tbody");
        foreach (var (at, row) in Of.Rows.Index())
        {
            markup.Open("tr");
            foreach (var (index, cell) in row.Index())
            {
                markup.Open(index == 0 ? "th" : "td", ("scope", index == 0 ? "row" : null), ("class", index > 0 && Of is not TimelineChart ? "number" : null));
                if (Of.Link(at, index) is { } rows) markup.Element("a", cell, ("href", rows));
                else markup.Text(cell);
                markup.Close();
            }
            markup.Close();
        }
        markup.Close().Close().Close();
    }
}
