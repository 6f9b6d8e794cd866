using System.Globalization;
using DonorBridge.Workflows.Definitions;
using DonorBridge.Workflows.Running;

namespace DonorBridge.Workflows.Drawing;

/// <summary>The way of an arrow: out of the side that faces its target, into the side that faces its source.</summary>
internal sealed record Route(string Path, string Head, Point Label)
{
    private enum Side { Right, Left, Top, Bottom }

    public static Route Of(Edge edge, Dictionary<Node, Box> boxes)
    {
        var from = boxes[edge.Source];
        var to = boxes[edge.Target];
        if (edge.Source == edge.Target) return Curve(new(from.X + from.Width * 0.7, from.Y), new(from.X + from.Width * 0.3, from.Y), Side.Top, Side.Top);
        var right = to.X >= from.X + from.Width;
        var left = to.X + to.Width <= from.X;
        var below = to.Y >= from.Y + from.Height;
        var above = to.Y + to.Height <= from.Y;
        if (right) return Curve(At(from, Side.Right, below ? 0.66 : above ? 0.34 : 0.5), At(to, Side.Left, 0.5), Side.Right, Side.Left);
        if (below) return Curve(At(from, Side.Bottom, left ? 0.3 : 0.56), At(to, Side.Top, left ? 0.7 : 0.56), Side.Bottom, Side.Top);
        if (above) return Curve(At(from, Side.Top, left ? 0.3 : 0.44), At(to, Side.Bottom, left ? 0.7 : 0.44), Side.Top, Side.Bottom);
        // Back along the same row: over the top.
        return Curve(At(from, Side.Top, 0.4), At(to, Side.Top, 0.6), Side.Top, Side.Top);
    }

    private static Point At(Box box, Side side, double part) => side switch
    {
        Side.Right => new(box.X + box.Width, box.Y + box.Height * part),
        Side.Left => new(box.X, box.Y + box.Height * part),
        Side.Top => new(box.X + box.Width * part, box.Y),
        _ => new(box.X + box.Width * part, box.Y + box.Height)
    };

    private static Route Curve(Point from, Point to, Side leaves, Side enters)
    {
        var overTheTop = leaves == Side.Top && enters == Side.Top;
        var reach = overTheTop ? 40 : Math.Clamp((Math.Abs(to.X - from.X) + Math.Abs(to.Y - from.Y)) / 3, 26, 90);
        var first = Out(from, leaves, reach);
        var tip = Out(to, enters, 9);
        var second = Out(tip, enters, reach);
        // On a straight way in the middle, else where the ways out of one box have parted.
        var label = Between(from, first, second, tip, leaves == Side.Right ? Math.Abs(to.Y - from.Y) < 4 ? 0.5 : 0.72 : leaves == Side.Bottom ? 0.6 : 0.25);
        return new Route(
            string.Create(CultureInfo.InvariantCulture, $"M{from.X:0.#} {from.Y:0.#} C{first.X:0.#} {first.Y:0.#} {second.X:0.#} {second.Y:0.#} {tip.X:0.#} {tip.Y:0.#}"),
            Tip(to, enters), label with { Y = label.Y - 3 });
    }

    private static string Tip(Point to, Side enters)
    {
        var back = Out(to, enters, 10);
        var (dx, dy) = enters is Side.Left or Side.Right ? (0.0, 5.0) : (5.0, 0.0);
        return string.Create(CultureInfo.InvariantCulture, $"M{to.X:0.#} {to.Y:0.#} L{back.X - dx:0.#} {back.Y - dy:0.#} L{back.X + dx:0.#} {back.Y + dy:0.#} Z");
    }

    private static Point Out(Point start, Side side, double by) => side switch
    {
        Side.Right => start with { X = start.X + by },
        Side.Left => start with { X = start.X - by },
        Side.Top => start with { Y = start.Y - by },
        _ => start with { Y = start.Y + by }
    };

    private static Point Between(Point a, Point b, Point c, Point d, double t)
    {
        double At(double p, double q, double r, double s) => Math.Pow(1 - t, 3) * p + 3 * Math.Pow(1 - t, 2) * t * q + 3 * (1 - t) * t * t * r + t * t * t * s;
        return new(At(a.X, b.X, c.X, d.X), At(a.Y, b.Y, c.Y, d.Y));
    }
}
