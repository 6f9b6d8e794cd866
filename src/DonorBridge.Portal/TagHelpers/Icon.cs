namespace DonorBridge.Portal.TagHelpers;

/// <summary>Our own small signs, drawn with lines; decoration beside words, so hidden from screen readers.</summary>
public static class Icon
{
    private static readonly Dictionary<string, string> Paths = new()
    {
        ["neutral"] = "M4 12h16",
        ["info"] = "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 11v5.5M12 7.6v.2",
        ["success"] = "M4.5 12.5l5 5L19.5 7",
        ["warning"] = "M12 4L2.8 20h18.4L12 4M12 10v4.6M12 17.3v.2",
        ["danger"] = "M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3L8.3 3M12 7.8v5M12 16v.2",
        ["download"] = "M12 4v11M7 10.5l5 5l5-5M5 20h14",
        ["search"] = "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",
        ["wait"] = "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 7v5.3l3.5 2",
    };

    public static Markup Of(string name) => new Markup()
        .Open("svg", ("class", "icon"), ("viewBox", "0 0 24 24"), ("aria-hidden", "true"), ("fill", "none"), ("stroke", "currentColor"),
            ("stroke-width", "2.4"), ("stroke-linecap", "round"), ("stroke-linejoin", "round"))
        .Void("path", ("d", Paths[name])).Close();
}
