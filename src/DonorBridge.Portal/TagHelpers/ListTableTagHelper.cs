using System.Globalization;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Lists;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>
/// A list: its filters, its table with headings that sort, its pages and its export. Its content is shown
/// instead of the table when nothing is listed and nothing is searched for: an empty-state that says what to do.
/// </summary>
[HtmlTargetElement("list-table")]
public sealed class ListTableTagHelper(Wording text) : TagHelper
{
    public required Listing Of { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("aria-label", Of.Caption);
        var whenEmpty = await output.GetChildContentAsync();
        var markup = new Markup();
        if (Of.Total == 0 && !IsNarrowed && !whenEmpty.IsEmptyOrWhiteSpace)
        {
            output.Content.SetHtmlContent(markup.Add(whenEmpty));
            return;
        }
        if (Of.CanSearch || Of.Filters.Count > 0) Filter(markup);
        if (Of.Total == 0) NothingFound(markup);
        else Table(markup);
        Under(markup);
        output.Content.SetHtmlContent(markup);
    }

    private bool IsNarrowed => Of.State.Words is not null || Of.Filters.Any(filter => Of.State.Value(filter.Name) is not null);

    private void Filter(Markup markup)
    {
        markup.Open("form", ("class", "filter"), ("method", "get"), ("action", Of.State.Path), ("role", "search"), ("aria-label", text["list.filter"]));
        foreach (var (name, value) in Of.State.Others(["q", "page", "as", .. Of.Filters.Select(filter => filter.Name)]))
            markup.Void("input", ("type", "hidden"), ("name", name), ("value", value));
        if (Of.CanSearch)
            markup.Open("div", ("class", "field")).Element("label", text["list.search"], ("for", "list-q"))
                .Void("input", ("class", "ds-input"), ("type", "search"), ("id", "list-q"), ("name", "q"), ("value", Of.State.Words)).Close();
        foreach (var filter in Of.Filters) Choose(markup, filter);
        markup.Element("button", text["list.show"], ("class", "ds-button"), ("data-variant", "secondary"), ("type", "submit"));
        if (IsNarrowed) markup.Element("a", text["list.show-all"], ("href", Of.State.With([("q", null), ("page", null), .. Of.Filters.Select(filter => (filter.Name, (string?)null))])));
        markup.Close();
    }

    private void Choose(Markup markup, ListFilter filter)
    {
        var id = "list-" + filter.Name;
        markup.Open("div", ("class", "field")).Element("label", filter.Label, ("for", id)).Open("select", ("class", "ds-input"), ("id", id), ("name", filter.Name));
        markup.Element("option", text["list.any"], ("value", ""));
        foreach (var choice in filter.Choices)
            markup.Element("option", choice.Text, ("value", choice.Value), ("selected", choice.Value == Of.State.Value(filter.Name) ? "" : null));
        markup.Close().Close();
    }

    private void NothingFound(Markup markup) => markup.Open("div", ("class", "empty")).Element("h2", text["list.nothing-title"])
        .Element("p", text["list.nothing"]).Close();

    private void Table(Markup markup)
    {
        markup.Open("div", ("class", "table-frame cards-when-narrow"), ("tabindex", "0"), ("role", "group"), ("aria-label", Of.Caption)).Open("table").Element("caption", Of.Caption).Open("thead").Open("tr");
        foreach (var heading in Of.Headings) Head(markup, heading);
        markup.Close().Close().Open("tbody");
        foreach (var row in Of.Cells(text))
        {
            markup.Open("tr");
            foreach (var (heading, cell) in Of.Headings.Zip(row)) Body(markup, heading, cell);
            markup.Close();
        }
        markup.Close().Close().Close();
    }

    private void Head(Markup markup, Heading heading)
    {
        var sorted = Of.State.Sort == heading.Key;
        markup.Open("th", ("scope", "col"), ("class", heading.IsNumber ? "number" : null), ("aria-sort", sorted ? Of.State.Descending ? "descending" : "ascending" : null));
        if (heading.CanSort)
            markup.Open("a", ("href", Of.State.SortedBy(heading.Key))).Text(heading.Text)
                .Element("span", sorted ? Of.State.Descending ? "▼" : "▲" : "↕", ("class", "sign"), ("aria-hidden", "true")).Close();
        else markup.Text(heading.Text);
        markup.Close();
    }

    private static void Body(Markup markup, Heading heading, Cell cell)
    {
        (string, string?) scope = ("scope", heading.IsName ? "row" : null);
        markup.Open(heading.IsName ? "th" : "td", scope, ("class", heading.IsNumber ? "number" : null), ("data-heading", heading.IsName ? null : heading.Text)).Open("span");
        if (cell.Tone is { } tone) markup.Open("span", ("class", "status"), ("data-tone", tone.Name())).Add(Icon.Of(tone.Name()));
        if (cell.Href is not null) markup.Element("a", cell.Text, ("href", cell.Href));
        else markup.Text(cell.Text);
        if (cell.Tone is not null) markup.Close();
        markup.Close().Close();
    }

    private void Under(Markup markup)
    {
        markup.Open("div", ("class", "under-list")).Open("p", ("class", "quiet small")).Text(text.Plural("list.count", Of.Total));
        if (Of.CanExport && Of.Total > 0)
            markup.Text(" · ").Open("a", ("href", Of.State.With(("as", "csv"), ("page", null))), ("class", "export")).Text(text["list.export"]).Close();
        markup.Close();
        if (Of.Pages > 1) PageLinks.Write(markup, text, Of.State.Page, Of.Pages, page => Of.State.With(("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture))));
        markup.Close();
    }
}
