using System.Xml.Linq;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Iati.Importing;

/// <summary>Reads the targets or the actuals of one window into one figure: the row without dimensions is the total, the others are its parts.</summary>
internal static class FigureRead
{
    public static Figure? Of(IEnumerable<XElement> rows, Period window, FigureKind kind, Reading reading, Words words)
    {
        Figure? total = null;
        var parts = new List<FigurePart>();
        foreach (var row in rows)
        {
            if (row.Element("location") is not null) reading.LeaveOut(row, new Sentence("figures-by-place", $"Figures by place are not kept."));
            else if (row.Element("dimension") is not null) AddPart(row, parts, kind, reading);
            else if (total is not null) reading.LeaveOut(row, new Sentence("second-total", $"A second total for the same window."));
            else total = Total(row, window, kind, reading, words);
        }
        if (parts.Count == 0) return total;
        return (total ?? new Figure { Window = window }) with { Parts = parts };
    }

    private static void AddPart(XElement row, List<FigurePart> parts, FigureKind kind, Reading reading)
    {
        var value = reading.Attribute(row, "value");
        var number = value is null ? null : XsdTypes.Decimal(value);
        if (number is null || kind == FigureKind.Text) reading.LeaveOut(row, new Sentence("part-no-number", $"A part of a figure must be a number."));
        else if (Breakdown.Of(row, number.Value, reading) is not { } part) reading.LeaveOut(row, new Sentence("unknown-breakdown", $"Its breakdown is not by sex, age band or group as the standard report knows them."));
        else
        {
            parts.Add(part);
            foreach (var comment in row.Elements("comment")) reading.LeaveOut(comment, new Sentence("comment-of-part", $"Comments are kept for the whole figure."));
        }
    }

    private static Figure? Total(XElement row, Period window, FigureKind kind, Reading reading, Words words)
    {
        var value = reading.Attribute(row, "value");
        var comment = words.Of(row.Element("comment"));
        if (kind == FigureKind.Text)
            return value is null && comment is null ? null : new Figure { Window = window, Text = comment ?? value, Comment = comment is null ? null : value };

        var number = value is null ? null : XsdTypes.Decimal(value);
        if (value is not null && number is null) reading.LeaveOut(row.Attribute("value")!, new Sentence("no-number", $"It is not a number with a point and no separators."));
        if (number is null && comment is null) return null;
        return kind == FigureKind.Ratio && number is not null
            ? new Figure { Window = window, Numerator = number, Denominator = 100m, Comment = comment }
            : new Figure { Window = window, Value = number, Comment = comment };
    }
}
