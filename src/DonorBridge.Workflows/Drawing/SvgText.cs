using System.Text;

namespace DonorBridge.Workflows.Drawing;

/// <summary>Text for an SVG: escaped, without control characters, and broken into lines that fit a box.</summary>
internal static class SvgText
{
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var c in text)
            safe.Append(c switch
            {
                '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;",
                _ when char.IsControl(c) || char.IsSurrogate(c) && !IsPaired(text, c) || c is '\uFFFE' or '\uFFFF' => " ",
                _ => c.ToString()
            });
        return safe.ToString();
    }

    /// <summary>At most two lines of about so many characters; the rest is in the box's title.</summary>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines[^1].Length == 0) lines[^1] = word;
            else if (lines[^1].Length + 1 + word.Length <= width) lines[^1] += " " + word;
            else if (lines.Count == 2)
            {
                lines[1] = Cut(lines[1] + " " + word, width);
                break;
            }
            else lines.Add(word);
        }
        return [.. lines.Select(l => Cut(l, width))];
    }

    private static string Cut(string line, int width) => line.Length <= width ? line : line[..(width - 1)] + "…";

    private static bool IsPaired(string text, char c)
    {
        var at = text.IndexOf(c, StringComparison.Ordinal);
        return char.IsHighSurrogate(c) ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) : at > 0 && char.IsHighSurrogate(text[at - 1]);
    }
}

internal static class SvgStyle
{
    /// <summary>Light and dark; every state is also said in words, never by colour alone.</summary>
    public const string Css = """
        <style>
        text { font-family: system-ui, "Segoe UI", "Liberation Sans", sans-serif; font-size: 14px; fill: #1b2733; }
        .heading { font-size: 16px; font-weight: 600; }
        .small { font-size: 12px; fill: #45566a; }
        .port { font-size: 12px; fill: #33475b; paint-order: stroke; stroke: #ffffff; stroke-width: 4px; stroke-linejoin: round; }
        .state { font-size: 12px; font-weight: 600; paint-order: stroke; stroke: #ffffff; stroke-width: 3px; stroke-linejoin: round; }
        .paper { fill: #ffffff; }
        .box { fill: #f4f7fa; stroke: #5b7086; stroke-width: 1.5; }
        .edge { fill: none; stroke: #8696a7; stroke-width: 1.5; }
        .head { fill: #8696a7; }
        .done .box { fill: #e3f2e9; stroke: #1f7a4d; stroke-width: 2.5; }
        .taken .edge { stroke: #1f7a4d; stroke-width: 3; }
        .taken .head { fill: #1f7a4d; }
        .waits .box { fill: #fff3d6; stroke: #8a5a00; stroke-width: 3; stroke-dasharray: 7 4; }
        .waits .state { fill: #6b4600; }
        .failed .box { fill: #fde7e7; stroke: #b3261e; stroke-width: 3; }
        .failed .state { fill: #8c1d18; }
        .done .state { fill: #14613b; }
        @media (prefers-color-scheme: dark) {
        text { fill: #e8eef4; } .small { fill: #b4c3d2; } .paper { fill: #14202b; }
        .port { fill: #d3dee8; stroke: #14202b; }
        .box { fill: #1f2f3e; stroke: #8fa5ba; } .edge { stroke: #7f93a6; } .head { fill: #7f93a6; }
        .done .box { fill: #173828; stroke: #5cc790; } .taken .edge { stroke: #5cc790; } .taken .head { fill: #5cc790; } .done .state { fill: #8fe0b5; }
        .waits .box { fill: #3d2f0e; stroke: #f0b849; } .waits .state { fill: #f7d38a; }
        .failed .box { fill: #43191a; stroke: #ff8a80; } .failed .state { fill: #ffb4ab; } .state { stroke: #14202b; }
        }
        </style>

        """;
}
