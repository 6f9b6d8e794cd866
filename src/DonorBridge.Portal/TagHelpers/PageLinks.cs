using DonorBridge.Portal.Languages;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>Links to the pages of a long list: the first, the last, and those around the one shown.</summary>
public static class PageLinks
{
    public static void Write(Markup markup, Wording text, int at, int pages, Func<int, string> address)
    {
        markup.Open("nav", ("class", "pages"), ("aria-label", text["list.pages"])).Open("ol");
        if (at > 1) Link(markup, text["list.previous"], address(at - 1), rel: "prev");
        var shown = 0;
        foreach (var page in Enumerable.Range(1, pages).Where(page => page == 1 || page == pages || Math.Abs(page - at) <= 1))
        {
            if (page > shown + 1) markup.Open("li").Element("span", "…", ("class", "gap"), ("aria-hidden", "true")).Close();
            if (page == at) markup.Open("li").Element("span", text.Number(page), ("class", "here"), ("aria-current", "page")).Close();
            else Link(markup, text.Number(page), address(page), label: text["list.page", ("page", page)]);
            shown = page;
        }
        if (at < pages) Link(markup, text["list.next"], address(at + 1), rel: "next");
        markup.Close().Close();
    }

    private static void Link(Markup markup, string words, string href, string? label = null, string? rel = null) =>
        markup.Open("li").Element("a", words, ("href", href), ("aria-label", label), ("rel", rel)).Close();
}
